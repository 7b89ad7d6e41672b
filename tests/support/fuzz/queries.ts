import fc from 'fast-check'
import type { FlattenedField, SanitizedConfig } from 'payload'
import { NAMES, oddText, written } from './values.ts'

const OPERATORS =
  'equals not_equals in not_in like not_like contains exists greater_than greater_than_equal less_than less_than_equal all near within intersects $ne $where $regex'.split(
    ' ',
  )

/** The path of every field there is, whoever may read it. */
export function pathsOf(config: SanitizedConfig): string[] {
  const found = new Set<string>()
  const walk = (fields: FlattenedField[], prefix: string, depth: number) => {
    for (const field of fields) {
      const path = prefix + field.name
      found.add(path)
      if (depth > 0 && 'flattenedFields' in field) walk(field.flattenedFields, `${path}.`, depth - 1)
    }
  }
  for (const { flattenedFields } of [...config.collections, ...config.globals]) walk(flattenedFields, '', 2)
  const related = ['authority', 'reports', 'related', 'heroImage', 'createdBy', 'updatedBy', 'agency']
  return [
    ...found,
    ...related.flatMap((name) => [`${name}.id`, `${name}.name`, `${name}.email`, `${name}.${name}.hash`]),
  ]
}

/** Query strings of REST: right, nearly right and not at all. */
export function queryOf(config: SanitizedConfig): fc.Arbitrary<string> {
  const path = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...pathsOf(config)) },
    { weight: 1, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 1, arbitrary: oddText },
  )
  const key = written(path)
  const operator = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...OPERATORS) },
    { weight: 1, arbitrary: key },
  )
  const value = written(oddText)
  const number = fc.oneof(
    fc.constantFrom('0', '1', '2', '3', '5', '10', '100', '-1', '1e9', 'NaN', ''),
    value,
  )
  const yes = fc.oneof(fc.constantFrom('true', 'false', '1', '0'), value)
  const nest = fc.oneof(
    { weight: 6, arbitrary: fc.constant('') },
    {
      weight: 3,
      arbitrary: fc.constantFrom('[and][0]', '[or][0]', '[or][1]', '[and][0][or][2]', '[and]', '[OR][0]'),
    },
    { weight: 1, arbitrary: fc.nat(30).map((times) => '[and][0]'.repeat(times)) },
  )
  const pair = (name: fc.Arbitrary<string>, given: fc.Arbitrary<string>) =>
    fc.tuple(name, given).map(([left, right]) => `${left}=${right}`)
  const where = fc.tuple(nest, key, operator).map(([inside, on, by]) => `where${inside}[${on}][${by}]`)
  const join = fc.tuple(
    fc.oneof(fc.constantFrom('reports', 'news', 'articles', 'inspections'), key),
    fc.constantFrom(
      '[limit]',
      '[page]',
      '[sort]',
      '[count]',
      '[where][id][equals]',
      '[where][title][like]',
      '',
    ),
  )
  const one = fc.oneof(
    { weight: 5, arbitrary: pair(where, value) },
    { weight: 2, arbitrary: pair(fc.constantFrom('limit', 'page', 'depth'), number) },
    {
      weight: 2,
      arbitrary: pair(
        fc.constant('sort'),
        fc.oneof(
          key,
          key.map((by) => `-${by}`),
          value,
        ),
      ),
    },
    {
      weight: 2,
      arbitrary: pair(
        key.map((of) => `select[${of.replaceAll('.', '][')}]`),
        yes,
      ),
    },
    {
      weight: 1,
      arbitrary: pair(
        fc
          .tuple(fc.constantFrom('authorities', 'users', 'media'), key)
          .map(([of, on]) => `populate[${of}][${on}]`),
        yes,
      ),
    },
    {
      weight: 1,
      arbitrary: pair(
        join.map(([at, what]) => `joins[${at}]${what}`),
        fc.oneof(number, value),
      ),
    },
    {
      weight: 1,
      arbitrary: pair(
        fc.constantFrom(
          'pagination',
          'draft',
          'trash',
          'locale',
          'fallback-locale',
          'joins',
          'where',
          'select',
        ),
        fc.oneof(yes, value),
      ),
    },
    { weight: 1, arbitrary: pair(key, value) },
    { weight: 1, arbitrary: value },
  )
  return fc.array(one, { maxLength: 4 }).map((parts) => parts.join('&'))
}
