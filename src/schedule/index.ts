export { nextScheduledAt } from './next-scheduled-at.ts'
export { startSchedule, type ScheduleWorker } from './worker.ts'
