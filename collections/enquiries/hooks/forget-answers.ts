import type { CollectionBeforeDeleteHook } from 'payload'

/** What a mail server answered often names the enquirer's address: it goes with the enquiry. */
export const forgetAnswers: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'outbox',
    where: { enquiry: { equals: id } },
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: true,
    req,
  })
  for (const row of docs) {
    await req.payload.db.updateOne({ collection: 'outbox', id: row.id, data: { lastAnswer: null }, req })
  }
}
