import { setImmediate } from 'node:timers/promises'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { findQuotation, type Comparison } from '#src/report-pdfs/find-quotation.ts'
import { reportOf } from '#src/report-pdfs/find-passage.ts'
import { bodyOf, documentId, openDocument, refuseOthers } from './open-document.ts'

const MOST = 50
const MOST_CHARACTERS = 5000

const TOO_LONG = `Send quotations of at most ${MOST_CHARACTERS} characters.`
const TOO_MANY = `Send at most ${MOST} quotations at a time, and at least one.`

const body = z.strictObject(
  {
    document: documentId,
    quotations: z
      .array(
        z.string('Send each quotation as text.').refine(({ length }) => length <= MOST_CHARACTERS, TOO_LONG),
        'Send the quotations as a list of texts.',
      )
      .refine(({ length }) => length > 0 && length <= MOST, TOO_MANY),
  },
  'Send JSON: { "document": …, "quotations": [ … ] }.',
)

/**
 * `POST /api/inspection-reports/check-quotations` with `{ document, quotations: [text] }`: for each quotation, in the same
 * order, `{ found: 'exact', page, lastPage }`, `{ found: 'similar', page, lastPage, differences }` or
 * `{ found: 'nowhere' }`, as `{ quotations: [...] }`. Nothing is kept.
 */
export const checkQuotations: Endpoint = {
  path: '/check-quotations',
  method: 'post',
  handler: async (req) => {
    refuseOthers(req)
    const { document, quotations } = await bodyOf(req, body)
    const report = reportOf(await openDocument(document, req))
    const compared: Comparison[] = []
    for (const quotation of quotations) {
      compared.push(findQuotation(quotation, report))
      // Others are answered in between.
      await setImmediate()
    }
    return Response.json({ quotations: compared })
  },
}
