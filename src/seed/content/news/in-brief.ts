import { block, p, richText, ul } from '#src/lib/rich-text.ts'
import { reportRef } from '../ref.ts'
import type { SampleArticle } from '../types.ts'

// Only the openings of these stories are known: what they went on to say is not made up here.
const fromOpening = {
  publishedAt: null,
  authors: [],
  heroImage: null,
  corrections: [],
  sourceLinks: [
    {
      label: 'WillisPalmer, where the opening of this story stood',
      url: 'https://www.willispalmer.com/practice-remains-too-variable-in-permanence-arrangements-at-wandsworth/',
    },
  ],
} satisfies Partial<SampleArticle>

export const inBrief: SampleArticle[] = [
  {
    ...fromOpening,
    slug: 'agency-staff-where-star-hobson-lived-point-to-a-shortage-of-social-workers',
    title: 'Agency staff where Star Hobson lived point to a shortage of social workers',
    standfirst:
      'The chair of the Child Safeguarding Practice Review Panel sees in one council’s dependence on agency staff a sign of what the profession lacks.',
    body: richText(
      p(
        'The authority that was responsible for keeping Star Hobson safe leaned on social workers from agencies. To Annie ',
        'Hudson, who chairs the Child Safeguarding Practice Review Panel, that is a sign that the profession as a whole is ',
        'short of people. She gave the warning to the education select committee of the House of Commons.',
      ),
      p('A month before, she had published a national review of child protection in England.'),
      block('enquiryCall', {
        text: 'Are you looking for independent social work for your service? Send us a professional enquiry.',
        enquiryType: 'professional',
      }),
    ),
    authorities: ['bradford'],
    reports: [],
    topics: ['workforce', 'safeguarding-reviews'],
  },
  {
    ...fromOpening,
    slug: 'homes-for-ukraine-opens-to-children-who-come-without-a-parent',
    title: 'Homes for Ukraine opens to children who come without a parent',
    standfirst: 'The government has begun to work through applications for children who would travel alone.',
    body: richText(
      p(
        'Children under 18 whose application to the Homes for Ukraine scheme has already been made can now be let into ',
        'the United Kingdom though no parent comes with them. The government says that it has begun to process these ',
        'applications.',
      ),
    ),
    authorities: [],
    reports: [],
    topics: ['unaccompanied-children'],
  },
  {
    ...fromOpening,
    slug: 'ofsted-asks-whether-to-judge-services-for-care-leavers-separately',
    title: 'Ofsted asks whether to judge services for care leavers separately',
    standfirst: 'A consultation proposes one more judgement in inspections of councils’ children’s services.',
    body: richText(
      p(
        'Ofsted is consulting on a change to ILACS, its inspections of local authority children’s services. It proposes:',
      ),
      ul(
        'a judgement of its own on the experience and progress of care leavers',
        'a review of the criteria by which such services are now evaluated, and new wording for them',
      ),
      p(
        'What came of it can be seen in these pages: reports of inspections that began before 2023 grade children in care ',
        'and care leavers together; those since then give each a grade. Wandsworth’s of March 2026 is one.',
      ),
      block('reportCard', { report: reportRef('wandsworth-ilacs-short-inspection-2026') }),
    ),
    authorities: [],
    reports: [],
    topics: ['care-leavers', 'inspection'],
  },
]
