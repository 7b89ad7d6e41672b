/** HTML that was made here; anything else is text and is escaped. */
export type Html = { html: string }

type Value = string | number | undefined | Html | Html[]

/** A template of HTML: what is put into it is text, unless it is HTML itself. */
export const markup = (strings: TemplateStringsArray, ...values: Value[]): Html => ({
  html: strings.reduce((before, string, at) => before + written(values[at - 1]) + string),
})

function written(value: Value): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map((each) => each.html).join('')
  return typeof value === 'object' ? value.html : escaped(String(value))
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A text with `code` in it, in paragraphs. */
export const prose = (text: string): Html[] =>
  text.split('\n\n').map(
    (paragraph) =>
      markup`<p>
          ${paragraph.split('`').map((part, at) => (at % 2 ? markup`<code>${part}</code>` : markup`${part}`))}
        </p>`,
  )
