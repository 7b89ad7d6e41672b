import { afterEach, describe, expect, test, vi } from 'vitest'

import { ask, faultsIn } from '#src/admin/ask.ts'
import { faultsOfForm } from '#src/admin/invite/faults-of-form.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('An answer of the API', () => {
  test('is its body when it went well', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ id: 'a1' }, { status: 201 }))

    const answer = await ask('/api/users/invite', { method: 'POST', data: {} })

    expect(answer).toEqual({ body: { id: 'a1' } })
  })

  test('is a fault when none came', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })

    const answer = await ask('/api/outbox/1/message')

    expect(answer).toEqual({ faults: [{ message: expect.stringContaining('did not answer') }] })
  })

  test('is a fault with the status when it does not say what is wrong', () => {
    expect(faultsIn('<html>', 502)).toEqual([{ message: expect.stringContaining('502') }])
  })

  test('names every fault with its field', () => {
    const body = { errors: [{ message: 'Too short.', code: 'invalid', field: 'name' }, { message: 'No.' }] }

    expect(faultsIn(body, 400)).toEqual([{ message: 'Too short.', field: 'name' }, { message: 'No.' }])
  })
})

describe('The faults of an invitation', () => {
  test('stand beside their fields, and those of no field elsewhere', () => {
    const faults = faultsOfForm([
      { message: 'Choose at least one role.', field: 'roles.0' },
      { message: 'Taken.', field: 'email' },
      { message: 'Sign in first.' },
    ])

    expect(faults).toEqual({
      name: [],
      email: ['Taken.'],
      roles: ['Choose at least one role.'],
      elsewhere: ['Sign in first.'],
    })
  })
})
