import { h2, p, quote, richText, ul } from '#src/lib/rich-text.ts'

const DAY_MS = 24 * 3_600_000
const NEWEST = Date.UTC(2026, 0, 31, 9)

const SUBJECTS = [
  'Foster carers are asked what would make them stay',
  'More brothers and sisters are placed together than a year ago',
  'A new hub answers families who ask for early help',
  'Care leavers help to choose the next director of children’s services',
  'Social workers have fewer children each, and stay for longer',
  'What a review of placements far from home has found',
  'Kinship carers get the same training as foster carers',
]

/** News about an authority every third day, the newest first; each third is about another one too. */
export const articles = (count: number, authorities: { name: string }[]) =>
  Array.from({ length: count }, (_, at) => {
    const about = at % authorities.length
    const other = (about + 7) % authorities.length
    const { name } = authorities[about]!
    return {
      title: `${SUBJECTS[at % SUBJECTS.length]!} in ${name}`,
      slug: `news-${at + 1}`,
      standfirst:
        'The council has published what it heard from carers, children and the people who work with them, and says what it will change before the next inspection and what will take longer.',
      body: richText(
        p(
          `${name} has asked everybody who fosters for it what they need. Nine in ten answered. `,
          'Most want to be told more about a child before he comes, and to reach somebody at night.',
        ),
        h2('What will change'),
        ul(
          'A telephone number that is answered at every hour',
          'A second visit within the first week',
          'Training in the evening and online',
        ),
        quote('It is not the money. It is to be listened to.'),
        p(
          'The plan goes before the council’s committee in spring. Its costs are said to be within the budget.',
        ),
      ),
      authors: [{ name: 'Ada Example' }],
      authorities: at % 3 === 0 ? [about, other] : [about],
      sourceLinks: [{ label: 'The council’s own paper', url: 'https://www.example.org/paper' }],
      publishedAt: new Date(NEWEST - at * 3 * DAY_MS).toISOString(),
    }
  })
