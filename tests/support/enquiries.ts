import { expect } from 'vitest'
import type { House } from './house.ts'

export type Fault = { field: string; code: string; message: string }
type Enquiry = Record<string, any> & { id: string; reference: string } // eslint-disable-line @typescript-eslint/no-explicit-any

/** What a visitor sends: nothing left out that is needed, nothing in it that is not. */
export const enquiry = (change: Record<string, unknown> = {}) => ({
  type: 'general',
  fullName: 'Jo Marsh',
  email: 'jo@family.example',
  message: 'Could somebody call me back?',
  ...change,
})

export function enquiriesAt(house: House) {
  const find = async (where: string): Promise<Enquiry[]> => {
    const { status, body } = await house.ask(`/api/enquiries?${where}&depth=0&limit=1000`, { as: 'admin' })
    expect(status).toBe(200)
    return body.docs
  }
  const kept = async (reference: string): Promise<Enquiry> => {
    const found = await find(`where[reference][equals]=${reference}`)
    expect(found).toHaveLength(1)
    return found[0]!
  }
  /** Sends one as a visitor and gives what was kept of it. */
  const sent = async (change: Record<string, unknown> = {}): Promise<Enquiry> => {
    const { status, body } = await house.ask('/api/enquiries', { body: enquiry(change) })
    expect([status, body.errors]).toEqual([201, undefined])
    return kept(body.reference)
  }
  return {
    find,
    kept,
    sent,
    count: async () => (await house.ask('/api/enquiries/count', { as: 'admin' })).body.totalDocs as number,
    /** Changes one as somebody who works enquiries. */
    async change(
      id: string,
      data: object,
      as: 'enquiries' | 'admin' | 'data-protection' = 'enquiries',
    ): Promise<Enquiry> {
      const { status, body } = await house.ask(`/api/enquiries/${id}?depth=0`, {
        as,
        method: 'PATCH',
        body: data,
      })
      expect([status, body.errors]).toEqual([200, undefined])
      return body.doc
    },
    /** Its mails as the admin lists them, oldest first. */
    async mailsOf(id: string) {
      const { body } = await house.ask(`/api/outbox?where[enquiry][equals]=${id}&depth=0&sort=createdAt`, {
        as: 'admin',
      })
      return body.docs as (Record<string, any> & { id: string })[] // eslint-disable-line @typescript-eslint/no-explicit-any
    },
  }
}
