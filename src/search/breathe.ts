/** Lets whoever waits have his turn: requests come before what is done beside them. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
