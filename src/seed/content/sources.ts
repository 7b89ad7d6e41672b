import type { Provenance } from './types.ts'

export const OGL = 'Open Government Licence v3.0'

/** Printed in Ofsted's reports of 2016. */
export const OFSTED_2016 =
  'Crown copyright: may be copied for non-commercial educational purposes, unaltered, naming the source and the date of publication'

export const ofstedStatistics: Provenance = {
  source: 'Ofsted: official statistics on inspections of local authority children’s services',
  licence: OGL,
}

export const ofstedAgencies: Provenance = {
  source: 'Ofsted: provider-level data on independent fostering agencies, as at 31 March 2023',
  licence: OGL,
}

/** Names, codes and places of councils come from two lists with two licences. */
export const councilLists: Provenance[] = [
  {
    source: 'Ofsted, the Office for National Statistics and the Department for Education: names and codes',
    licence: OGL,
  },
  {
    source: 'mySociety, UK local authority names and codes: official name and coordinates',
    url: 'https://github.com/mysociety/uk_local_authority_names_and_codes',
    licence: 'CC BY 4.0',
  },
]

/** The report itself. `url` is its file at Ofsted. */
export const theReport = (url: string, licence: string = OGL): Provenance => ({
  source: 'The report: dates, lead inspector and grades',
  url,
  licence,
})
