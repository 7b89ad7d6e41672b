import type { PayloadRequest } from 'payload'

/** The service's name as the settings have it. */
export async function siteNameOf(req: PayloadRequest): Promise<string> {
  const settings = await req.payload.db.findGlobal({ slug: 'site-settings', select: { name: true }, req })
  return (settings as { name?: string } | null)?.name || 'Children’s services'
}
