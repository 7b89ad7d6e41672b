import sharp from 'sharp'
import type { Role } from '#collections/shared/access.ts'
import type { House } from './house.ts'

export type Doc = { id: string; [field: string]: any } // eslint-disable-line @typescript-eslint/no-explicit-any

/** Makes a document over REST, published unless it says otherwise. */
export async function make(house: House, slug: string, data: object, as: Role = 'editor'): Promise<Doc> {
  const { status, body } = await house.ask(`/api/${slug}?depth=0`, {
    as,
    body: { _status: 'published', ...data },
  })
  if (status !== 201) throw new Error(`${slug}: ${status} ${JSON.stringify(body)}`)
  return body.doc
}

/** Changes one; `draft`: over what is published, without touching it. */
export async function change(
  house: House,
  path: string,
  data: object,
  { draft = false } = {},
): Promise<void> {
  const { status, body } = await house.ask(`/api/${path}?draft=${draft}`, {
    as: 'editor',
    method: 'PATCH',
    body: data,
  })
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
}

/** A small picture that nothing shows yet. */
export async function makePicture(house: House, alt: string): Promise<Doc> {
  const png = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), `${alt}.png`)
  form.set('_payload', JSON.stringify({ alt }))
  const { status, body } = await house.ask('/api/media', { as: 'editor', method: 'POST', body: form })
  if (status !== 201) throw new Error(`media: ${status} ${JSON.stringify(body)}`)
  return body.doc
}

/** Of everything something that readers may see, and something that they may not. What is hidden has "secret" in it. */
export type HiddenContent = Awaited<ReturnType<typeof makeHiddenContent>>
export async function makeHiddenContent(house: House) {
  const day = 86_400_000
  const at = (days: number) => new Date(Date.now() + days * day).toISOString()
  const ambridge = await make(house, 'authorities', {
    name: 'Ambridge',
    region: 'west-midlands',
    enquiryEmail: ['secret-team@staff.example'],
    editorNote: 'A secret note',
  })
  const draftAuthority = await make(house, 'authorities', { name: 'Secret Borchester', _status: 'draft' })
  const trashedAuthority = await make(house, 'authorities', { name: 'Secret Felpersham' })
  await change(house, `authorities/${trashedAuthority.id}`, { deletedAt: at(0) })
  await change(house, `authorities/${ambridge.id}`, { name: 'Secret Ambridge' }, { draft: true })

  const report = (title: string, authority: Doc, more: object = {}) =>
    make(house, 'inspection-reports', { title, framework: 'ilacs-2018', authority: authority.id, ...more })
  const ambridgeReport = await report('Ambridge 2019', ambridge)
  const reportOnDraft = await report('Report on somewhere', draftAuthority)
  const reportOnTrashed = await report('Report on nowhere', trashedAuthority)
  const draftReport = await report('Secret report', ambridge, { _status: 'draft' })

  const everywhere = [ambridge.id, draftAuthority.id, trashedAuthority.id]
  const agency = await make(house, 'agencies', { name: 'Borsetshire Fostering', kind: 'partner' })
  const draftAgency = await make(house, 'agencies', { name: 'Secret Trust', kind: 'trust', _status: 'draft' })
  const shownPicture = await makePicture(house, 'A shown picture')
  const hiddenPicture = await makePicture(house, 'A secret picture')
  const draftArticle = await make(house, 'news-articles', {
    title: 'Secret article',
    authorities: everywhere,
    heroImage: hiddenPicture.id,
    _status: 'draft',
  })
  const article = await make(house, 'news-articles', {
    title: 'News from everywhere',
    authorities: everywhere,
    reports: [ambridgeReport.id, reportOnDraft.id, draftReport.id],
    related: [draftArticle.id],
    heroImage: shownPicture.id,
  })
  const running = await make(house, 'campaigns', { text: 'Now', priority: 1, startAt: at(-1), endAt: at(1) })
  const coming = await make(house, 'campaigns', {
    text: 'Secret until tomorrow',
    priority: 1,
    startAt: at(1),
  })
  const over = await make(house, 'campaigns', { text: 'A secret of the past', priority: 1, endAt: at(-1) })
  return {
    shown: {
      authorities: [ambridge],
      'inspection-reports': [ambridgeReport, reportOnDraft, reportOnTrashed],
      'news-articles': [article],
      agencies: [agency],
      media: [shownPicture],
      campaigns: [running],
    },
    hidden: {
      authorities: [draftAuthority, trashedAuthority],
      'inspection-reports': [draftReport],
      'news-articles': [draftArticle],
      agencies: [draftAgency],
      media: [hiddenPicture],
      campaigns: [coming, over],
    },
    ambridge,
    draftAuthority,
    trashedAuthority,
    ambridgeReport,
    article,
    shownPicture,
    hiddenPicture,
  }
}
