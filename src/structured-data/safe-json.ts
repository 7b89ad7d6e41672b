/**
 * As JSON that can be put between script tags as it is: nothing in it ends the script, begins a comment, or is a line's
 * end to old readers of JavaScript. What is no text (half of a surrogate pair) is replaced.
 */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(HALVES, '\ufffd') : inner,
  ).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

const HALVES = /\p{Cs}/gu
