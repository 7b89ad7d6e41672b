// Plain JavaScript, since it runs by itself: beside the sources, and beside the bundle that is made of them.
import { readFile } from 'node:fs/promises'

/** What one stream may come to when it is unpacked. Of a real report the largest are fonts, of some hundred KB. */
const MOST_STREAM_BYTES = 32 * 1024 * 1024

const [path, mostPages, mostCharacters] = process.argv.slice(2)
/** Whether a stream was to become larger than it may: the text is not whole then, whatever the reader makes of it. */
let isTooHeavy = false

capStreams()
process.send(await answerFor(path).catch(({ name }) => ({ fault: faultNamed(name) })), () => process.exit(0))

async function answerFor(file) {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)), {
    verbosity: 0,
    // What a script in the file wants is never done; neither is code made of what the file says.
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
  })
  if (pdf.numPages > Number(mostPages)) return { fault: 'too-many-pages', pages: pdf.numPages }
  const pages = []
  let room = Number(mostCharacters)
  for (let number = 1; number <= pdf.numPages; number++) {
    const text = await textOf(await pdf.getPage(number), room)
    if (text === undefined) return { fault: 'too-much-text' }
    room -= text.length
    pages.push(text)
  }
  return isTooHeavy ? { fault: 'too-heavy' } : { pages }
}

/** In pieces: a page can hold more than there is room for. Undefined where it does. */
async function textOf(page, room) {
  let text = ''
  let pieces = 0
  const reader = page.streamTextContent().getReader()
  // Not by `for await`: pdf.js takes it for a fault when such a loop is left.
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const { items } = read.value
    for (const { str = '', hasEOL } of items) text += str + (hasEOL ? '\n' : '')
    pieces += items.length
    if (text.length > room || pieces > room) return undefined
  }
  page.cleanup()
  return text
}

/** A few KB unpack to many GB where somebody means it. */
function capStreams() {
  // The platform's own unpacks without asking anybody; without it pdf.js does it step by step.
  globalThis.DecompressionStream = undefined
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, args, newTarget) {
      if (typeof args[0] === 'number' && args[0] > MOST_STREAM_BYTES) {
        isTooHeavy = true
        throw new RangeError('too heavy')
      }
      return Reflect.construct(target, args, newTarget)
    },
  })
}

function faultNamed(name) {
  if (isTooHeavy) return 'too-heavy'
  return name === 'PasswordException' ? 'locked' : 'broken'
}
