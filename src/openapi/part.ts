/** A part of an OpenAPI 3.1 document, as JSON has it: a schema, a parameter, an operation. */
export type Part = { [key: string]: unknown }

export type Schema = Part

/** A method's operation by its name in lower case, for one address. */
export type PathItem = { [method: string]: Part }

/** What describes routes of our own: plain OpenAPI, by address. An operation is told under `tag`, unless it says another. */
export type OwnPaths = {
  tag?: { name: string; description: string }
  paths: Record<string, PathItem>
  schemas?: Record<string, Schema>
}

export const schemaRef = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
export const parameterRef = (name: string): Part => ({ $ref: `#/components/parameters/${name}` })
export const answerRef = (name: string): Part => ({ $ref: `#/components/responses/${name}` })
export const headerRef = (name: string): Part => ({ $ref: `#/components/headers/${name}` })

/** An object that has these properties and no others. */
export const closed = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
})

/** The same, where each of them is always there. */
export const whole = (properties: Record<string, Schema>): Schema =>
  closed(properties, Object.keys(properties))

export const orNull = (schema: Schema): Schema => {
  if ('enum' in schema)
    return { ...schema, type: ['string', 'null'], enum: [...(schema.enum as unknown[]), null] }
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] }
  return { anyOf: [schema, { type: 'null' }] }
}
