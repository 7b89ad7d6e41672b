import { midnightOf } from '../../inspections/calendar-days.ts'
import { idOf } from '../../lib/id-of.ts'
import type { Facts } from './said.ts'

type Doc = Record<string, unknown>

const OF_AUTHORITY = [
  'name',
  'officialName',
  'registeredName',
  'gssCode',
  'dfeCode',
  'ofstedUrn',
  'type',
  'region',
  'ofstedRegion',
  'latitude',
  'longitude',
  'status',
]
const OF_AGENCY = ['name', 'kind', 'ofstedUrn', 'sector', 'owner']

/** The facts that a kept authority states. `called`: how a list of authorities calls a successor. */
export function authorityToFacts(doc: Doc, called: (id: string) => string): Facts {
  const list = (name: string, of: string) =>
    ((doc[name] as Doc[] | null) ?? []).map((row) => row[of]).filter(Boolean) as string[]
  return withoutBlanks({
    ...pick(doc, OF_AUTHORITY),
    alternativeNames: list('alternativeNames', 'name'),
    formerGssCodes: list('formerGssCodes', 'code'),
    successors: ((doc.successors as unknown[] | null) ?? []).map((each) => called(idOf(each)!)),
  })
}

/** `idOfSuccessor`: of whom a list calls so. */
export async function factsToAuthority(
  facts: Facts,
  kept: Doc,
  idOfSuccessor: (called: string) => Promise<string | undefined>,
): Promise<Doc> {
  const rows = (name: string, of: string) => {
    const known = (kept[name] as Doc[] | null) ?? []
    return (facts[name] as string[]).map((value) => known.find((row) => row[of] === value) ?? { [of]: value })
  }
  const { successors, ...rest } = facts
  const ids = await Promise.all(((successors as string[] | undefined) ?? []).map(idOfSuccessor))
  return {
    ...rest,
    ...(facts.alternativeNames ? { alternativeNames: rows('alternativeNames', 'name') } : {}),
    ...(facts.formerGssCodes ? { formerGssCodes: rows('formerGssCodes', 'code') } : {}),
    ...(successors ? { successors: ids.filter(Boolean) } : {}),
  }
}

export function agencyToFacts(doc: Doc): Facts {
  const [contact] = (doc.contacts as Doc[] | null) ?? []
  const registeredAt = doc.registeredAt
    ? new Date(doc.registeredAt as string).toISOString().slice(0, 10)
    : undefined
  return withoutBlanks({
    ...pick(doc, OF_AGENCY),
    registeredAt,
    contacts: contact && pick(contact, ['addressLines', 'town', 'postcode', 'phone', 'email']),
  })
}

export function factsToAgency({ contacts, registeredAt, ...facts }: Facts, kept: Doc): Doc {
  const [first, ...others] = (kept.contacts as Doc[] | null) ?? []
  return {
    ...facts,
    ...(registeredAt ? { registeredAt: midnightOf(registeredAt as string) } : {}),
    ...(contacts ? { contacts: [{ ...first, ...(contacts as Doc) }, ...others] } : {}),
  }
}

const pick = (doc: Doc, names: readonly string[]): Doc =>
  Object.fromEntries(names.filter((name) => !isBlank(doc[name])).map((name) => [name, doc[name]]))

const withoutBlanks = (doc: Doc): Facts =>
  Object.fromEntries(Object.entries(doc).filter(([, value]) => !isBlank(value))) as Facts

const isBlank = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
