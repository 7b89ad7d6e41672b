import { faultsIn, type Answer } from '../ask.ts'

/**
 * Sends a file and says, from 0 to 1, how much of it has gone. `fetch` does not tell that. Never throws.
 * @param said what else is said of the file.
 */
export function sendFile<Body>(
  url: string,
  {
    file,
    said,
    onProgress,
  }: { file: File; said: Record<string, string>; onProgress: (part: number) => void },
): Promise<Answer<Body>> {
  const form = new FormData()
  form.set('_payload', JSON.stringify(said))
  form.set('file', file)
  const request = new XMLHttpRequest()
  return new Promise((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener('load', () => {
      const body = parsed(request.responseText)
      const isGood = request.status >= 200 && request.status < 300 && body
      resolve(isGood ? { body: body as Body } : { faults: faultsIn(body, request.status) })
    })
    for (const event of ['error', 'abort', 'timeout'])
      request.addEventListener(event, () => resolve({ faults: [{ message: NO_ANSWER }] }))
    request.open('POST', url)
    request.withCredentials = true
    request.setRequestHeader('Accept', 'application/json')
    request.send(form)
  })
}

const NO_ANSWER = 'The service did not answer. Check your connection, then try again.'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
