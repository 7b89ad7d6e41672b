import { headerRef, type Part } from './part.ts'

const text = (description: string, required = false): Part => ({
  description,
  ...(required ? { required } : {}),
  schema: { type: 'string' },
})

/** The headers of answers, by their names among the components. */
export const headers: Record<string, Part> = {
  'X-Request-Id': text('The number of this request in our logs: name it when you ask us.', true),
  ETag: text('Names these bytes. Send it as If-None-Match to be answered 304 while they are true.', true),
  'Cache-Control': text(
    'What may be kept: by browsers when they ask each time, by shared caches for a while.',
    true,
  ),
  Vary: text('What else of a request the answer depends on.', true),
  'Surrogate-Key': text('What the answer is made from: tell a CDN these words to make it forget.'),
  'Cache-Status': text('Whether the answer was known ("hit") or made for you.'),
  'Retry-After': {
    description: 'In how many seconds to ask again.',
    required: true,
    schema: { type: 'integer', minimum: 1 },
  },
  Allow: text('The methods that there are at this address.', true),
  Location: text('Where the page is now.', true),
}

export const headerRefs = (...names: string[]): Part =>
  Object.fromEntries(['X-Request-Id', ...names].map((name) => [name, headerRef(name)]))

/** Of what a visitor reads, and caches on the way may keep for a little while. */
export const ofReads = headerRefs('ETag', 'Cache-Control', 'Vary', 'Surrogate-Key', 'Cache-Status')
