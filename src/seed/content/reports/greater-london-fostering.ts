import { ofstedAgencies } from '../sources.ts'
import type { SampleReport } from '../types.ts'
import { inspection } from './inspection.ts'
import { judgements } from './judgements.ts'

export const greaterLondonFosteringReports: SampleReport[] = [
  inspection({
    slug: 'greater-london-fostering-full-inspection-2023',
    title: 'Greater London Fostering: full inspection, March 2023',
    agency: 'greater-london-fostering',
    framework: 'sccif-ifa',
    eventType: 'full-inspection',
    startDate: '2023-03-06',
    publicationDate: '2023-04-27',
    judgements: judgements({
      'overall-experiences': 'outstanding',
      'helped-and-protected': 'outstanding',
      'leaders-and-managers': 'outstanding',
    }),
    inBrief:
      'Outstanding in all three judgements that Ofsted makes of an independent fostering agency. They are of the agency, and say nothing about the councils that it works with.',
    provenance: [ofstedAgencies],
  }),
]
