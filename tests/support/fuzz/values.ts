import fc from 'fast-check'

/** Names that mean something to some machine. */
export const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'constructor.prototype.polluted',
  '__proto__[polluted]',
  'toString',
  'hasOwnProperty',
  '$where',
  '$expr',
  '$ne',
  '$regex',
  '$natural',
  'title.$regex',
  '_id',
  '_status',
  '__v',
  'id',
  'hash',
  'salt',
  'password',
  'roles',
  'and',
  'or',
  'AND',
  'length',
  '0',
  '-1',
  '',
  '.',
  '..',
  'a.b.c',
  '[]',
]

const ODD_TEXTS = [
  ...NAMES,
  '\0',
  '\r\n',
  '\u2028',
  '\u202e',
  '\ud800',
  '%',
  '%00',
  '%E0%A4%A',
  '_',
  "'",
  '"',
  "' or 1=1 --",
  '"; drop table users; --',
  '{"$gt":""}',
  '{{7*7}}',
  '${7*7}',
  '<script>alert(1)</script>',
  '(a+)+$',
  'null',
  'undefined',
  'true',
  'NaN',
  'Infinity',
  '1e309',
  '9007199254740993',
  '2026-02-30',
  '0000-00-00',
  '+275760-09-13T00:00:00.001Z',
  '0123456789abcdef01234567',
  '019506b4-8f7e-7c3a-9d55-0f0a4b1c2d3e',
  'a@example.org',
  '../../../etc/passwd',
  'javascript:alert(1)',
  '0',
  '-5',
  '100',
  '101',
  '1,2,3',
  ',',
  'x'.repeat(3000),
]

export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)

/** Anything that JSON can say, with the names above in it. */
export const oddJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    oddText,
    fc.constantFrom(null, true, false, 0, -1, 1e308, 0.1),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 8 })), tie('value'), {
      maxKeys: 4,
    }),
  ),
})).value

/** Something that is mostly as it should be, and often not. */
export const mostly = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<unknown> = oddJson) =>
  fc.oneof({ weight: 4, arbitrary: right as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: wrong })

/** As it stands in an address: encoded well, badly or not at all. */
export const written = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.constantFrom('well', 'twice', 'raw')).map(([word, how]) => {
    if (how === 'raw') return word.replace(/[^\x21-\x7e]/g, '')
    const once = encodeURIComponent(word.replace(/\p{Surrogate}/gu, ''))
    return how === 'twice' ? encodeURIComponent(once) : once
  })
