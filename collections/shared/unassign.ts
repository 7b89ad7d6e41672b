import type { PayloadRequest } from 'payload'

/**
 * Takes from somebody the enquiries that still are to be worked, so that they wait among those of nobody. What is over
 * keeps the name of who did it.
 * @returns how many there were.
 */
export async function unassign(person: string, req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.db.find({
    collection: 'enquiries',
    where: { and: [{ assignedTo: { equals: person } }, { stage: { in: ['open', 'quarantined'] } }] },
    select: { reference: true },
    pagination: false,
    limit: 0,
    req,
  })
  for (const { id } of docs) {
    await req.payload.update({
      collection: 'enquiries',
      id: String(id),
      data: { assignedTo: null },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  return docs.length
}
