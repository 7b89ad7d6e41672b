import type { Block, Fact } from './block.ts'

/**
 * The HTML part: one column, styles in the elements (clients drop the rest), nothing fetched from anywhere, so that
 * opening a mail tells no one. Every colour stands beside its background, at 4.5:1 or better.
 */
export function htmlOf({
  siteName,
  subject,
  blocks,
}: {
  siteName: string
  subject: string
  blocks: Block[]
}): string {
  const title = escapeHtml(subject)
  return `<!doctype html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
</head>
<body style="margin:0;padding:0;${PAGE}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${PAGE}"><tr><td align="center" style="padding:24px 16px">
<div role="article" aria-label="${title}" style="max-width:600px;text-align:left;font:16px/1.5 Arial,Helvetica,sans-serif;${PAGE}">
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">${title}</h1>
${blocks.map(htmlBlock).join('\n')}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #b1b4b6;font-size:14px;${MUTED}">${escapeHtml(siteName)}</p>
</div>
</td></tr></table>
</body>
</html>
`
}

/** Makes a text safe between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

/** A plain text as HTML: paragraphs and line ends kept, nothing in it taken for markup. */
export function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map((part) => `<p style="margin:0 0 12px">${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('')
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const PAGE = 'color:#0b0c0c;background-color:#ffffff'
const MUTED = 'color:#505a5f;background-color:#ffffff'
const QUOTED = 'color:#0b0c0c;background-color:#f3f2f1'
const URGENT = 'color:#0b0c0c;background-color:#fff7bf'
const BUTTON = 'color:#ffffff;background-color:#00703c'

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="margin:24px 0 8px;font-size:19px;line-height:1.3">${escapeHtml(block.text)}</h2>`
    case 'paragraph':
      return paragraphs(block.text)
    case 'facts':
      return `<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px;border-collapse:collapse">${block.facts.map(row).join('')}</table>`
    case 'quotation':
      return `<blockquote dir="auto" style="margin:0 0 16px;padding:12px 16px;${QUOTED}">${paragraphs(block.text)}</blockquote>`
    case 'notice':
      return `<div role="note" style="margin:0 0 16px;padding:12px 16px;border-left:8px solid #0b0c0c;${URGENT}">${paragraphs(block.text)}</div>`
    case 'link':
      return link(block)
  }
}

// `dir="auto"`: a name in Arabic or Hebrew reads as it should and turns nothing around it.
const row = ({ label, value }: Fact) =>
  `<tr><th scope="row" align="left" valign="top" style="width:35%;padding:6px 12px 6px 0;border-bottom:1px solid #b1b4b6">${escapeHtml(label)}</th>` +
  `<td dir="auto" valign="top" style="padding:6px 0;border-bottom:1px solid #b1b4b6;word-break:break-word">${escapeHtml(value)}</td></tr>`

// The address in full below: it can be checked before it is followed, and copied where a button does not work.
const link = ({ label, url }: { label: string; url: string }) =>
  `<p style="margin:0 0 8px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:10px 16px;font-weight:bold;text-decoration:underline;${BUTTON}">${escapeHtml(label)}</a></p>` +
  `<p style="margin:0 0 16px;font-size:14px;word-break:break-all;${MUTED}">${escapeHtml(url)}</p>`
