import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richText, p } from '#src/lib/rich-text.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { editorIn, inspections, uniqueName } from '#tests/support/content.ts'
import { keepPdf, keepPicture } from '#tests/support/files.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const article = (data: object) => editor.publish(NEWS, { title: uniqueName('Article'), ...data })
const settings = async (data: object) => {
  const { status } = await house.ask('/api/globals/site-settings', { as: 'admin', body: data })
  expect(status).toBe(200)
}
const uploadNode = (value: string) => ({
  type: 'upload',
  version: 3,
  format: '',
  id: 'a1',
  relationTo: 'media',
  value,
  fields: null,
})

type Kept = { id: string; files: string[] }
/** What a visitor is answered for each of a file's addresses, and for what is said of it. */
const seen = ({ id, files }: Kept) =>
  Promise.all([...files, `/api/media/${id}`].map(async (address) => (await house.ask(address)).status))
const isShown = async (media: Kept) => {
  const statuses = await seen(media)
  expect(
    statuses.every((status) => status === 200) ||
      statuses.every((status) => status === 403 || status === 404),
  ).toBe(true)
  return statuses[0] === 200
}

/** Each way in which something public shows a file, and what ends it. */
const ways: [string, 'picture' | 'pdf', (media: Kept) => Promise<() => Promise<unknown>>][] = [
  [
    'as an article’s picture',
    'picture',
    async ({ id }) => {
      const made = await article({ heroImage: id })
      return () => editor.unpublish(NEWS, made.id)
    },
  ],
  [
    'as the picture of an article’s link',
    'picture',
    async ({ id }) => {
      const made = await article({ seo: { image: id } })
      return () => editor.change(NEWS, made.id, { seo: { image: null } })
    },
  ],
  [
    'in an article’s text',
    'picture',
    async ({ id }) => {
      const made = await article({ body: richText(p('See:'), uploadNode(id)) })
      return () => editor.change(NEWS, made.id, { body: richText(p('Nothing to see.')) })
    },
  ],
  [
    'in an authority’s summary',
    'picture',
    async ({ id }) => {
      const made = await editor.authority({ summary: richText(uploadNode(id)) })
      return () => editor.trash('authorities', made.id)
    },
  ],
  [
    'as the document of a report',
    'pdf',
    async ({ id }) => {
      const { id: authority } = await editor.authority()
      const made = await editor.report(inspections.good2022, { authority, document: id })
      return () => editor.remove('inspection-reports', made.id)
    },
  ],
  [
    'as an agency’s statement of purpose',
    'pdf',
    async ({ id }) => {
      const made = await editor.publish('agencies', {
        name: uniqueName('Agency'),
        kind: 'fostering-agency',
        statementOfPurpose: { media: id },
      })
      return () => editor.unpublish('agencies', made.id)
    },
  ],
  [
    'as a badge in the settings',
    'picture',
    async ({ id }) => {
      await settings({ badges: [{ label: 'Checked', image: id }] })
      return () => settings({ badges: [] })
    },
  ],
]

describe('A file can be fetched by visitors exactly while it is shown', () => {
  it.each(ways)('%s', async (_, kind, show) => {
    const media = kind === 'pdf' ? await keepPdf(house) : await keepPicture(house)
    expect(media.files).toHaveLength(kind === 'pdf' ? 1 : 4)
    expect(await isShown(media)).toBe(false)

    const hide = await show(media)
    expect(await isShown(media)).toBe(true)

    await hide()
    expect(await isShown(media)).toBe(false)
  })

  it('and comes and goes with the page that shows it', async () => {
    const media = await keepPicture(house)
    const { id } = await article({ heroImage: media.id })

    await editor.trash(NEWS, id)
    expect(await isShown(media)).toBe(false)
    await editor.untrash(NEWS, id)
    expect(await isShown(media)).toBe(true)
    await editor.remove(NEWS, id)
    expect(await isShown(media)).toBe(false)
  })

  it('and not because a draft refers to it', async () => {
    const media = await keepPicture(house)
    const { id } = await article({})
    await editor.create(NEWS, { title: uniqueName('Draft'), heroImage: media.id, _status: 'draft' })

    await editor.saveDraft(NEWS, id, { heroImage: media.id })
    expect(await isShown(media)).toBe(false)

    await editor.change(NEWS, id, { _status: 'published' })
    expect(await isShown(media)).toBe(true)
  })

  it('and stays while a draft leaves it out', async () => {
    const media = await keepPicture(house)
    const { id } = await article({ heroImage: media.id })

    await editor.saveDraft(NEWS, id, { heroImage: null })
    expect(await isShown(media)).toBe(true)

    await editor.change(NEWS, id, { _status: 'published' })
    expect(await isShown(media)).toBe(false)
  })

  it('and stays until the last of two pages leaves it', async () => {
    const media = await keepPicture(house)
    const [one, two] = [await article({ heroImage: media.id }), await article({ seo: { image: media.id } })]

    await editor.unpublish(NEWS, one.id)
    expect(await isShown(media)).toBe(true)
    await editor.unpublish(NEWS, two.id)
    expect(await isShown(media)).toBe(false)
  })

  it('and goes with an old version that is restored', async () => {
    const media = await keepPicture(house)
    const { id } = await article({ heroImage: media.id })
    await editor.change(NEWS, id, { heroImage: null })
    expect(await isShown(media)).toBe(false)

    await editor.restoreVersion(NEWS, (await editor.versions(NEWS, id)).at(-1)!.id)

    expect(await isShown(media)).toBe(true)
  })

  it('also when one page leaves it and another takes it up at the same moment', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => keepPicture(house)))
    const leaving = []
    const taking = []
    for (const { id } of all) {
      leaving.push(await article({ heroImage: id }))
      taking.push(await editor.create(NEWS, { title: uniqueName('Next'), heroImage: id, _status: 'draft' }))
    }

    const patch = (id: string, _status: string) =>
      house.ask(`/api/${NEWS}/${id}`, { as: 'editor', method: 'PATCH', body: { _status } })
    const answers = await Promise.all([
      ...leaving.map(({ id }) => patch(id, 'draft')),
      ...taking.map(({ id }) => patch(id, 'published')),
    ])

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(await Promise.all(all.map(isShown))).toEqual([true, true, true, true])
  })
})

describe('A file that visitors fetch', () => {
  it('comes with its kind, and is not to be taken for another', async () => {
    const media = await keepPicture(house)
    await article({ heroImage: media.id })

    const answers = await Promise.all(media.files.map((address) => house.ask(address)))

    expect(
      answers.map(({ headers }) => [
        headers.get('content-type'),
        headers.get('x-content-type-options'),
        headers.get('content-disposition'),
      ]),
    ).toEqual(media.files.map(() => ['image/jpeg', 'nosniff', null]))
  })

  it('is saved rather than opened when it is a PDF', async () => {
    const media = await keepPdf(house)
    await editor.publish('agencies', {
      name: uniqueName('Agency'),
      kind: 'partner',
      statementOfPurpose: { media: media.id },
    })

    const { headers } = await house.ask(media.files[0]!)

    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      'application/pdf',
      'nosniff',
    ])
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('can be fetched in part while it is shown, and not in part either otherwise', async () => {
    const media = await keepPdf(house)
    const headers = { range: 'bytes=0-4' }
    const hidden = await house.ask(media.files[0]!, { headers })
    const made = await editor.publish('agencies', {
      name: uniqueName('Agency'),
      kind: 'partner',
      statementOfPurpose: { media: media.id },
    })

    const part = await house.ask(media.files[0]!, { headers })

    expect([403, 404]).toContain(hidden.status)
    expect([part.status, part.body]).toEqual([206, '%PDF-'])
    expect(part.headers.get('x-content-type-options')).toBe('nosniff')
    await editor.unpublish('agencies', made.id)
    expect((await house.ask(media.files[0]!, { headers, method: 'HEAD' })).status).not.toBe(200)
  })

  it('is told of by its address only where it can be fetched', async () => {
    const [shown, hidden] = [await keepPicture(house), await keepPicture(house)]
    await article({ heroImage: shown.id })

    const { body } = await house.ask(`/api/media?where[id][in]=${shown.id},${hidden.id}`)

    expect(body.docs.map(({ id }: { id: string }) => id)).toEqual([shown.id])
  })
})
