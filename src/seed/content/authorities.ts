import { link, p, richText } from '#src/lib/rich-text.ts'
import { councilLists } from './sources.ts'
import type { SampleAuthority } from './types.ts'

const current = { status: 'current' as const, formerGssCodes: [], successors: [] }

export const authorities: SampleAuthority[] = [
  {
    ...current,
    slug: 'wandsworth',
    name: 'Wandsworth',
    officialName: 'London Borough of Wandsworth',
    // The misspelling is one that people have used, so that a search for it finds the place.
    alternativeNames: ['Wandsworth Council', 'Wandsworth Borough Council', 'Wandworth'],
    registeredName: 'Wandsworth',
    gssCode: 'E09000032',
    dfeCode: '212',
    ofstedUrn: '80518',
    type: 'london-borough',
    region: 'london',
    ofstedRegion: 'london',
    latitude: 51.4519637749,
    longitude: -0.1861907722,
    agencies: ['greater-london-fostering'],
    contacts: [
      {
        team: 'Fostering Team, Education and Social Services',
        phone: '020 8871 6666',
        addressLines: ['6th Floor, Town Hall Extension', 'Wandsworth High Street'],
        town: 'London',
        postcode: 'SW18 2PU',
      },
    ],
    summary: richText(
      p(
        'Wandsworth is a borough of inner London. The council has a fostering team of its own, and agencies such as ',
        'Greater London Fostering help to place its children with their carers.',
      ),
      p(
        'Ofsted grades a council’s children’s services as a whole. Since 2013 it has not inspected a council’s fostering ',
        'service by itself, so a grade shown here is never that of the fostering team alone.',
      ),
      p(
        'The reports on this page tell of a long way: good in 2012, inadequate at the end of 2015, seven monitoring ',
        'visits, and from 2018 on better at each inspection.',
      ),
    ),
    provenance: [
      ...councilLists,
      {
        source:
          'Greater London Fostering: contact details of the fostering team, gathered from agencies’ websites, Companies House and Ofsted; when they were last checked is not known',
        url: 'https://www.greaterlondonfostering.org/links/Local-Authorities/wandsworth-fostering.htm',
      },
    ],
  },
  {
    ...current,
    slug: 'bradford',
    name: 'Bradford',
    officialName: 'City of Bradford Metropolitan District Council',
    alternativeNames: ['Bradford Council'],
    gssCode: 'E08000032',
    dfeCode: '380',
    ofstedUrn: '80449',
    type: 'metropolitan-district',
    region: 'yorkshire-and-the-humber',
    ofstedRegion: 'north-east-yorkshire-and-the-humber',
    latitude: 53.8446704634,
    longitude: -1.8546713066,
    deliveredBy: 'bradford-children-and-families-trust',
    agencies: ['bradford-children-and-families-trust'],
    contacts: [{ team: 'Council website', url: 'https://www.bradford.gov.uk/' }],
    summary: richText(
      p(
        'The ',
        link('Bradford Children and Families Trust', 'https://www.bradfordcft.org.uk/about-us/who-we-are/'),
        ', which the council owns, has run the services since April 2023. The council still answers for them in law, and ',
        'grades are given to the authority.',
      ),
    ),
    provenance: [
      ...councilLists,
      {
        source: 'Bradford Children and Families Trust: how the services are run',
        url: 'https://www.bradfordcft.org.uk/about-us/who-we-are/',
      },
    ],
  },
  {
    ...current,
    slug: 'trafford',
    name: 'Trafford',
    officialName: 'Trafford Metropolitan Borough Council',
    alternativeNames: ['Trafford Council'],
    gssCode: 'E08000009',
    dfeCode: '358',
    ofstedUrn: '80573',
    type: 'metropolitan-district',
    region: 'north-west',
    ofstedRegion: 'north-west',
    latitude: 53.4189961458,
    longitude: -2.3553498241,
    agencies: [],
    contacts: [{ team: 'Council website', url: 'https://www.trafford.gov.uk/' }],
    summary: richText(
      p(
        'Trafford is one of the first places to be inspected without an overall grade: since April 2026 Ofsted grades ',
        'four areas of children’s services and no longer sums them up in one.',
      ),
    ),
    provenance: [...councilLists],
  },
  {
    ...current,
    slug: 'isles-of-scilly',
    name: 'Isles of Scilly',
    officialName: 'Council of the Isles of Scilly',
    alternativeNames: ['Scilly'],
    gssCode: 'E06000053',
    dfeCode: '420',
    ofstedUrn: '80455',
    type: 'isles-of-scilly',
    region: 'south-west',
    ofstedRegion: 'south-west',
    latitude: 49.9369329141,
    longitude: -6.3171676407,
    agencies: [],
    contacts: [{ team: 'Council website', url: 'https://www.scilly.gov.uk/' }],
    summary: richText(
      p(
        'A place so small that for some judgements there have been no children to judge by: older reports leave them ',
        'without a grade and say why.',
      ),
    ),
    provenance: [...councilLists],
  },
]
