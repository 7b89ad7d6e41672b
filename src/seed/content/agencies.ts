import { ofstedAgencies } from './sources.ts'
import type { SampleAgency } from './types.ts'

export const agencies: SampleAgency[] = [
  {
    slug: 'greater-london-fostering',
    name: 'Greater London Fostering',
    kind: 'fostering-agency',
    ofstedUrn: 'SC035327',
    sector: 'Private',
    owner: 'Greater London Fostering Limited',
    registeredAt: '2004-02-24',
    contacts: [
      { phone: '020 8347 8741', addressLines: ['20-22 Gipsy Hill'], town: 'London', postcode: 'SE19 1NL' },
    ],
    authoritiesServed: ['wandsworth'],
    provenance: [
      ofstedAgencies,
      {
        source: 'Greater London Fostering: telephone number, and that it works with Wandsworth',
        url: 'https://www.greaterlondonfostering.org/links/Local-Authorities/wandsworth-fostering.htm',
      },
    ],
  },
  {
    slug: 'bradford-children-and-families-trust',
    name: 'Bradford Children and Families Trust',
    kind: 'trust',
    owner: 'City of Bradford Metropolitan District Council',
    contacts: [{ url: 'https://www.bradfordcft.org.uk/' }],
    authoritiesServed: ['bradford'],
    provenance: [
      {
        source: 'Bradford Children and Families Trust: who owns it and what it is for',
        url: 'https://www.bradfordcft.org.uk/about-us/who-we-are/',
      },
    ],
  },
  {
    slug: 'willispalmer',
    name: 'WillisPalmer',
    kind: 'publisher',
    contacts: [{ url: 'https://www.willispalmer.com/' }],
    authoritiesServed: [],
    provenance: [
      {
        source: 'WillisPalmer, which presents Children First',
        url: 'https://www.willispalmer.com/practice-remains-too-variable-in-permanence-arrangements-at-wandsworth/',
      },
    ],
  },
]
