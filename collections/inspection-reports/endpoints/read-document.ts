import type { Endpoint } from 'payload'
import { z } from 'zod'
import { findFacts } from '#src/report-pdfs/find-facts.ts'
import { bodyOf, documentId, openDocument, refuseOthers } from './open-document.ts'
import { authoritiesCalled } from './authorities-called.ts'
import { propose } from './propose.ts'

const body = z.strictObject({ document: documentId }, 'Send the document’s id as JSON: { "document": … }.')

/**
 * `POST /api/inspection-reports/read-document` with `{ document }`, the id of a PDF in the media: what its front page
 * says, as `{ pages, findings: [{ field, label, value, words }], questions: [{ field, message }] }`. The values are as the
 * report's fields take them. Nothing is kept: an editor takes what he has checked.
 */
export const readDocument: Endpoint = {
  path: '/read-document',
  method: 'post',
  handler: async (req) => {
    refuseOthers(req)
    const { document } = await bodyOf(req, body)
    const pages = await openDocument(document, req)
    const facts = findFacts(pages)
    const authorities = await authoritiesCalled(facts.authorityName, req)
    return Response.json({ pages: pages.length, ...propose({ facts, authorities, pages: pages.length }) })
  },
}
