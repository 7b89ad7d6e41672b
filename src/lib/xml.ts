/** An element, whose children are elements and text. Text is written as text, whatever stands in it. */
export type Element = { name: string; attributes: Record<string, string | number>; children: Child[] }
/** What is nothing is left out. */
export type Child = Element | string | null | undefined | false

export const element = (
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  ...children: Child[]
): Element => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((each): each is [string, string | number] => each[1] !== undefined),
  ),
  children,
})

/** A whole XML document. */
export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`

/** Without what XML 1.0 has no way to write: control characters, halves of surrogate pairs, noncharacters. */
export const xmlText = (value: string): string => value.replace(NOT_XML, '\ufffd')

const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

function written({ name, attributes, children }: Element): string {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const inside = children
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (typeof child === 'string' ? escaped(child) : written(child)))
    .join('')
  return inside ? `<${name}${start.join('')}>${inside}</${name}>` : `<${name}${start.join('')}/>`
}

/** A carriage return is written as itself nowhere: readers would make a line feed of it. */
const escaped = (value: string) => xmlText(value).replace(/[&<>"'\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
