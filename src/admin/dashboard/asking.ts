import type { Payload, TypedUser } from 'payload'

/** For whom the board is read, and when. Everything is read as this person: nobody is shown what they may not see. */
export type Asking = { payload: Payload; user: TypedUser; now: Date }

/** How many lines a list on the board has at most. */
export const BOARD_ROWS = 5
