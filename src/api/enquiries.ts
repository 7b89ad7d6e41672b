import type { RequestHandler } from 'express'
import { createLocalReq, type Payload } from 'payload'
import { acceptEnquiry } from '#collections/enquiries/accept-enquiry.ts'
import type { Limits } from './limits.ts'
import { readBody, readJson } from './read-body.ts'
import { whoAsks } from './who-asks.ts'

const LARGEST_BODY = 64 * 1024

/** `POST /api/enquiries` from a visitor. Staff who record a telephone call go on to the collection itself. */
export const postEnquiry =
  (payload: Payload, limits: Limits): RequestHandler =>
  async (req, res, next) => {
    if (!(await whoAsks(req, payload)).visitor) return next()
    const body = readJson(req, await readBody(req, LARGEST_BODY))
    const headers = new Headers({ 'idempotency-key': String(req.headers['idempotency-key'] ?? '') })
    const localReq = await createLocalReq({ req: { headers } }, payload)
    const receipt = await acceptEnquiry({ req: localReq, body, admit: () => limits.admitEnquiry(req) })
    res.status(201).set('Cache-Control', 'no-store').json(receipt)
  }
