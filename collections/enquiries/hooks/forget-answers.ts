import type { CollectionBeforeDeleteHook } from 'payload'

/** What a mail server answered often names the enquirer's address: it goes with the enquiry. */
export const forgetAnswers: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.updateMany({
    collection: 'outbox',
    where: { enquiry: { equals: id } },
    data: { lastAnswer: null },
    returning: false,
    req,
  })
}
