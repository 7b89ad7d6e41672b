import { p, richText } from '#src/lib/rich-text.ts'
import { regions, types } from '#collections/authorities/fields.ts'

const BEGINNINGS = ['Ash', 'Beck', 'Cold', 'Dun', 'Elm']
const ENDINGS = ['bridge', 'combe', 'dale', 'ford', 'ham', 'ley', 'mere', 'stead', 'wick', 'worth']

const names = BEGINNINGS.flatMap((beginning) => ENDINGS.map((ending) => beginning + ending))

/** Fifty authorities that are nowhere, each about as long as a real one. */
export const authorities = names.map((name, at) => ({
  name,
  slug: name.toLowerCase(),
  officialName: `Borough Council of ${name}`,
  alternativeNames: [{ name: `${name} Council` }],
  gssCode: `E09${String(900_000 + at)}`,
  dfeCode: String(900 + at),
  ofstedUrn: String(90_000 + at),
  type: types[at % types.length]!.value,
  region: regions[at % regions.length]!.value,
  latitude: 51 + at / 50,
  longitude: -1.5,
  contacts: [
    {
      team: 'Fostering Team, Children’s Services',
      phone: '01632 960 001',
      email: `fostering@${name.toLowerCase()}.example`,
      addressLines: ['Second Floor, Town Hall', 'High Street'],
      town: name,
      postcode: 'ZZ1 1ZZ',
      url: `https://www.${name.toLowerCase()}.example/fostering`,
    },
  ],
  summary: richText(
    p(
      `${name} is a borough with a fostering team of its own; agencies help it to place its children with carers. `,
      'Ofsted grades a council’s children’s services as a whole, so a grade shown here is never that of one team alone.',
    ),
    p(
      'The reports on this page tell of a long way: visits that found too many changes of social worker, leaders who ',
      'answered them, and inspections that found more to praise each time.',
    ),
  ),
  provenance: [{ source: 'Made up, to be measured with', url: 'https://www.example.org/' }],
}))
