import { rowsOf, someOf, textOf, type Row, type Site } from './row.ts'

/** Who inspects, and whose the reports are. */
export const OFSTED = {
  '@type': 'GovernmentOrganization' as const,
  name: 'Ofsted',
  url: 'https://www.gov.uk/government/organisations/ofsted',
}

export const publisher = ({ name, url }: Site) => ({ '@type': 'Organization' as const, name, url })

/** Which authority something is about, told in short. */
export const authorityNamed = (authority: Row) => ({
  '@type': 'GovernmentOrganization' as const,
  ...addressOf(authority),
  name: textOf(authority.name),
})

export const agencyNamed = (agency: Row) => ({
  '@type': 'Organization' as const,
  ...addressOf(agency),
  name: textOf(agency.name),
})

/** A local authority, with the codes under which others know it. */
export const governmentOrganization = (authority: Row) => ({
  ...authorityNamed(authority),
  mainEntityOfPage: textOf(authority.url),
  legalName: textOf(authority.registeredName),
  alternateName: someOf([
    textOf(authority.officialName),
    ...rowsOf(authority.alternativeNames).map(({ name }) => textOf(name)),
  ]),
  description: textOf(authority.positionSentence),
  identifier: someOf([
    identifier('ONS code (GSS)', authority.gssCode),
    identifier('DfE code', authority.dfeCode),
    identifier('Ofsted URN', authority.ofstedUrn),
  ]),
  areaServed: {
    '@type': 'AdministrativeArea' as const,
    name: textOf(authority.name),
    geo: placeOf(authority),
  },
  contactPoint: contactsOf(authority),
})

/** An agency or a trust. */
export const organization = (agency: Row) => ({
  ...agencyNamed(agency),
  mainEntityOfPage: textOf(agency.url),
  description: textOf(agency.positionSentence),
  identifier: someOf([identifier('Ofsted URN', agency.ofstedUrn)]),
  contactPoint: contactsOf(agency),
})

const addressOf = ({ url }: Row) => ({ '@id': textOf(url)!, url: textOf(url) })

const identifier = (propertyID: string, value: unknown) =>
  textOf(value) ? { '@type': 'PropertyValue' as const, propertyID, value: textOf(value) } : undefined

const placeOf = ({ latitude, longitude }: Row) =>
  typeof latitude === 'number' && typeof longitude === 'number'
    ? { '@type': 'GeoCoordinates' as const, latitude, longitude }
    : undefined

const contactsOf = ({ contacts }: Row) =>
  someOf(
    rowsOf(contacts).map(({ team, phone, email, url }) =>
      textOf(phone) || textOf(email) || textOf(url)
        ? {
            '@type': 'ContactPoint' as const,
            contactType: textOf(team),
            telephone: textOf(phone),
            email: textOf(email),
            url: textOf(url),
          }
        : undefined,
    ),
  )
