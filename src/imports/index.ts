export { carryOut } from './run/carry-out.ts'
export { claimRun } from './run/claim.ts'
export { confirm, readGiven, startRun, undo } from './run/start.ts'
export { startImports } from './worker.ts'
