import { bradfordReports } from './reports/bradford.ts'
import { greaterLondonFosteringReports } from './reports/greater-london-fostering.ts'
import { islesOfScillyReports } from './reports/isles-of-scilly.ts'
import { traffordReports } from './reports/trafford.ts'
import { wandsworthReports } from './reports/wandsworth.ts'
import type { SampleReport } from './types.ts'

/** Of each subject the oldest first, so that an inspection comes before what follows it. */
export const reports: SampleReport[] = [
  ...wandsworthReports,
  ...bradfordReports,
  ...traffordReports,
  ...islesOfScillyReports,
  ...greaterLondonFosteringReports,
]
