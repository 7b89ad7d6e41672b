import { afterEach, describe, expect, test, vi } from 'vitest'

import { keptDay, shownDay } from '#src/admin/fields/day-value.ts'

const zones = ['Pacific/Kiritimati', 'Europe/London', 'Pacific/Pago_Pago']

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('A calendar day', () => {
  test.each(zones)('is kept as midnight UTC of the day shown, in %s', (zone) => {
    vi.stubEnv('TZ', zone)

    const kept = keptDay('2026-03-29')

    expect(kept).toBe('2026-03-29T00:00:00.000Z')
  })

  test.each(zones)('is shown as the day that is kept, in %s', (zone) => {
    vi.stubEnv('TZ', zone)

    const shown = shownDay('2026-10-25T00:00:00.000Z')

    expect(shown).toBe('2026-10-25')
  })

  test.each(['', '2026-03', '2026-02-30', 'tomorrow'])('is kept as nothing while %j is typed', (typed) => {
    expect(keptDay(typed)).toBeNull()
  })

  test.each([null, undefined, ''])('is shown empty for %j', (kept) => {
    expect(shownDay(kept)).toBe('')
  })
})
