import {
  convertLexicalToHTMLAsync,
  type HTMLConvertersFunctionAsync,
} from '@payloadcms/richtext-lexical/html-async'
import { createDataloaderCacheKey, getDataLoader, type PayloadRequest, type SelectType } from 'payload'
import sanitizeHtml from 'sanitize-html'
import { labelOfGrade } from '#src/inspections/frameworks.ts'
import { transactionOf } from '#src/lib/transaction.ts'
import { isOwnId } from './is-there.ts'
import { nodesOf } from './nodes-of.ts'
import { isSafeAddress } from './safe-address.ts'

type Asked = { req: PayloadRequest; depth?: number; overrideAccess?: boolean }
type Doc = Record<string, unknown>

/** Rich text as safe HTML: what a reader of this request may see, and only the tags that our editor makes. */
export async function htmlOf(value: unknown, asked: Asked): Promise<string | null> {
  if (!value || typeof value !== 'object') return null
  await loadTogether(value, asked)
  const html = await convertLexicalToHTMLAsync({
    data: value as never,
    converters: convertersFor(asked),
    disableContainer: true,
  })
  return sanitizeHtml(html, allowed)
}

/**
 * What the text refers to, all of it at once: the converter goes from node to node and waits for each. What is loaded
 * here is remembered by the request, so `load` finds it.
 */
async function loadTogether(value: unknown, asked: Asked): Promise<void> {
  await Promise.all(
    nodesOf(value).map(({ type, fields, relationTo, value: file }) => {
      const { doc, linkType, blockType, report } = (fields ?? {}) as LinkFields & Doc
      if (type === 'upload') return load(String(relationTo), file, asked)
      if (type === 'block' && blockType === 'reportCard')
        return load('inspection-reports', report, asked, PAGE_SELECT)
      return linkType === 'internal' && doc ? load(doc.relationTo, doc.value, asked, LINK_SELECT) : undefined
    }),
  )
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'a', 'strong', 'em', 'blockquote', 'cite', 'figure'],
    ...['figcaption', 'img', 'picture', 'source', 'aside', 'span'],
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    source: ['srcset', 'media', 'type'],
    figure: ['class'],
    aside: ['class'],
    span: ['class'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }, true) },
}

const PAGE_SELECT: SelectType = {
  title: true,
  name: true,
  url: true,
  overallGrade: true,
  framework: true,
  publicationDate: true,
}

const LINK_SELECT: SelectType = { url: true, slug: true }

function convertersFor(asked: Asked): HTMLConvertersFunctionAsync {
  const linkTo = async (fields: LinkFields, words: string[]) => {
    const address = await addressBehind(fields, asked)
    return address ? `<a href="${escape(address)}">${words.join('')}</a>` : words.join('')
  }
  return ({ defaultConverters }) => ({
    ...defaultConverters,
    link: async ({ node, nodesToHTML }) => linkTo(node.fields, await nodesToHTML({ nodes: node.children })),
    autolink: async ({ node, nodesToHTML }) =>
      linkTo(node.fields, await nodesToHTML({ nodes: node.children })),
    upload: async ({ node }) => {
      const { relationTo, value } = node as unknown as { relationTo: string; value: unknown }
      const doc = await load(relationTo, value, asked)
      return doc ? figureOf(doc) : ''
    },
    blocks: {
      quotation: async ({ node }: { node: { fields: Doc } }) => {
        const { text, attribution } = node.fields
        const cite = attribution ? `<figcaption>${escape(attribution)}</figcaption>` : ''
        return `<figure class="quotation"><blockquote><p>${escape(text)}</p></blockquote>${cite}</figure>`
      },
      keyFigure: async ({ node }: { node: { fields: Doc } }) => {
        const { value, unit, label, period, source } = node.fields
        const small = [period, source].filter(Boolean).map(escape).join(', ')
        return `<figure class="key-figure"><strong>${escape([value, unit].filter(Boolean).join(' '))}</strong> ${escape(label)}${small ? `<figcaption>${small}</figcaption>` : ''}</figure>`
      },
      reportCard: async ({ node }: { node: { fields: Doc } }) => {
        const doc = await load('inspection-reports', node.fields.report, asked, PAGE_SELECT)
        if (!doc) return ''
        const grade = doc.overallGrade
          ? ` <span class="grade">${escape(labelOfGrade(String(doc.overallGrade), String(doc.framework)))}</span>`
          : ''
        return `<aside class="report-card"><a href="${escape(doc.url)}">${escape(doc.title)}</a>${grade}</aside>`
      },
      enquiryCall: async ({ node }: { node: { fields: Doc } }) =>
        `<aside class="enquiry-call"><p>${escape(node.fields.text)}</p></aside>`,
    },
  })
}

type LinkFields = { linkType?: string; url?: unknown; doc?: { relationTo: string; value: unknown } | null }

/** Where a link leads: nowhere when its page is not there for this reader, and then its words remain. */
async function addressBehind({ linkType, url, doc }: LinkFields, asked: Asked): Promise<string | undefined> {
  if (linkType !== 'internal') return isSafeAddress(url) ? url : undefined
  const page = doc && (await load(doc.relationTo, doc.value, asked, LINK_SELECT))
  return page ? String(page.url ?? '') : undefined
}

function figureOf(doc: Doc): string {
  if (!String(doc.mimeType ?? '').startsWith('image/'))
    return `<p><a href="${escape(doc.url)}">${escape(doc.caption || doc.filename)}</a></p>`
  const caption = [doc.caption, doc.credit].filter(Boolean).map(escape).join(' ')
  const image = `<img src="${escape(doc.url)}" alt="${escape(doc.alt)}" width="${escape(doc.width)}" height="${escape(doc.height)}">`
  return `<figure>${image}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`
}

/** One document as this reader may see it, batched with the others of the request; nothing where he may not. */
async function load(
  collection: string,
  value: unknown,
  asked: Asked,
  select?: SelectType,
): Promise<Doc | null> {
  const id = typeof value === 'object' && value ? (value as Doc).id : value
  const { req } = asked
  if (!isOwnId(String(id), req) || !(collection in req.payload.collections)) return null
  const key = createDataloaderCacheKey({
    collectionSlug: collection,
    currentDepth: 1,
    depth: 0,
    docID: String(id),
    draft: false,
    fallbackLocale: false as never,
    locale: req.locale as never,
    overrideAccess: asked.overrideAccess ?? false,
    select,
    showHiddenFields: false,
    transactionID: (await transactionOf(req)) as string,
  })
  return ((await loaderOf(req).load(key)) as Doc | null) ?? null
}

/**
 * A loader of our own. The request's loads one kind of document after the other; were a link in the same batch as
 * documents whose text has that link too, each would wait for the other for ever.
 */
function loaderOf(req: PayloadRequest): PayloadRequest['payloadDataLoader'] {
  const context = req.context as { textLoader?: PayloadRequest['payloadDataLoader'] }
  return (context.textLoader ??= getDataLoader(req))
}

const escape = (value: unknown) =>
  String(value ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
