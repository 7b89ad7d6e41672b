import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { rowsWithParts } from '#src/database/search-by-parts.ts'
import { isAddress } from '#src/email/address.ts'
import { asReference } from '#src/lib/reference.ts'
import { isPhone } from '../enquiry-body.ts'
import { emailKeyOf, phoneKeyOf } from '../person-keys.ts'

/** One person's newest enquiries: more than anybody looks through. */
const MOST = 100

/**
 * A search for a whole reference, e-mail address or phone number is looked up in an index, however it was written. Where
 * that finds nothing, and for every other search, those are searched that may hold the words, as far as that is known.
 */
export const lookUp: CollectionBeforeOperationHook = async ({ args, operation, collection, req }) => {
  const { where } = args as { where?: Where }
  if (operation !== 'read' || !where) return args
  const conditions = (where.and as Where[] | undefined) ?? [where]
  const searched = conditions.map((condition) =>
    searchedFor(condition, collection.admin.listSearchableFields),
  )
  if (!searched.some(Boolean)) return args
  const and = await Promise.all(
    conditions.map((condition, index) => narrowed(condition, searched[index], req)),
  )
  return { ...args, where: and.length > 1 ? { and } : and[0] } as typeof args
}

async function narrowed(condition: Where, text: string | undefined, req: PayloadRequest): Promise<Where> {
  if (!text) return condition
  const named = await idsOf(text, req)
  if (named.length > 0) return { id: { in: named } }
  const among = await rowsWithParts(req.payload, 'enquiries', text)
  return among ? { and: [{ id: { in: among } }, condition] } : condition
}

/** What the list's search box asks for: that any of the fields that it searches holds the same text. */
function searchedFor(condition: Where, fields: string[] | undefined): string | undefined {
  if (!Array.isArray(condition.or) || condition.or.length !== fields?.length) return undefined
  const texts = condition.or.map((each, index) => {
    const operators = each[fields[index] as string] as { like?: unknown } | undefined
    return operators?.like
  })
  const [text] = texts
  return typeof text === 'string' && texts.every((each) => each === text) ? text.trim() : undefined
}

async function idsOf(text: string, req: PayloadRequest): Promise<string[]> {
  const where = whereOf(text)
  if (!where) return []
  const { docs } = await req.payload.db.find({
    collection: 'enquiries',
    where,
    sort: '-createdAt',
    select: { reference: true },
    limit: MOST,
    pagination: false,
    req,
  })
  return docs.map(({ id }) => String(id))
}

function whereOf(text: string): Where | undefined {
  const reference = asReference(text)
  if (reference) return { reference: { equals: reference } }
  if (isPhone(text)) return { phoneKey: { equals: phoneKeyOf(text) } }
  return isAddress(text) ? { emailKey: { equals: emailKeyOf(text) } } : undefined
}
