import fc from 'fast-check'

/** So many are sent at once. */
export const BATCH = 10

/** Of each kind: a sample, unless FUZZ_RUNS says how many. */
export const INPUTS = Number(process.env.FUZZ_RUNS ?? 200)

/** What fast-check prints when it finds something (`seed`, `path`) is given back to it in these. */
const { FUZZ_SEED, FUZZ_PATH } = process.env

export const TIMEOUT_MS = 60_000 + INPUTS * 300

/** Sends batches of what `input` makes; `send` throws where an answer is not as it should be. */
export async function fuzz<T>(input: fc.Arbitrary<T>, send: (input: T) => Promise<void>): Promise<void> {
  const batch = fc.array(input, { minLength: BATCH, maxLength: BATCH })
  await fc.assert(
    fc.asyncProperty(batch, async (inputs) => {
      await Promise.all(inputs.map(send))
    }),
    {
      numRuns: Math.ceil(INPUTS / BATCH),
      ...(FUZZ_SEED ? { seed: Number(FUZZ_SEED) } : {}),
      ...(FUZZ_PATH ? { path: FUZZ_PATH } : {}),
    },
  )
}
