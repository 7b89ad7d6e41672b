export { foresee, type Foresight } from './foresight.ts'
export { nextScheduledAt } from './next-scheduled-at.ts'
export { SCHEDULE } from './states.ts'
export { startSchedule } from './worker.ts'
