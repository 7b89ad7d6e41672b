import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenApi } from '#src/openapi/document.ts'
import type { Part } from '#src/openapi/part.ts'
import type { Answer } from '../house.ts'

export type AnswerCheck = (answer: Answer, at: { address: string; method: string }) => string[]

/** Says what is wrong with an answer by the description: its status, type, headers and body. */
export function makeAnswerCheck(document: OpenApi): AnswerCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ ...document, $id: 'description' } as object)

  return ({ status, headers, body }, { address, method }) => {
    const pointer = ['paths', address, method, 'responses', String(status)]
    const described = document.paths[address]?.[method]?.responses as Record<string, Part> | undefined
    const answer = described?.[status]
    if (!answer) return [`${status} is not described`]
    const isShared = typeof answer.$ref === 'string'
    const at = isShared ? (answer.$ref as string).slice(2).split('/') : pointer
    const whole = at.reduce<Part>((part, name) => part[name] as Part, document as unknown as Part)
    const missing = Object.keys((whole.headers ?? {}) as object).filter(
      (name) => isNeeded(document, name) && !headers.has(name),
    )
    const faults = missing.map((name) => `${name} is missing`)
    const content = whole.content as Record<string, Part> | undefined
    if (!content) return body === '' ? faults : [...faults, 'there is a body']
    const type = headers.get('content-type')?.split(';')[0] ?? ''
    if (!content[type]) return [...faults, `${type} is not described`]
    if (!content[type].schema || !/[/+]json$/.test(type)) return faults
    const schema = [...at, 'content', type, 'schema'].map(escaped).join('/')
    const validate = ajv.compile({ $ref: `description#/${schema}` })
    if (validate(body)) return faults
    return [
      ...faults,
      ...validate.errors!.slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`),
    ]
  }
}

const isNeeded = ({ components }: OpenApi, name: string) => components.headers![name]?.required === true

const escaped = (name: string) =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~')
