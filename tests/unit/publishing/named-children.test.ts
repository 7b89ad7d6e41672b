import { describe, expect, test } from 'vitest'
import { namedChildren } from '#src/publishing/named-children.ts'

describe('A name in full that could be a child’s', () => {
  test.each([
    ['by an age', 'Star Example, 16 months old when she died, was known to the council.', ['Star Example']],
    [
      'by an age in words',
      'The review looks at what happened to seven-year-old Ann Example.',
      ['Ann Example'],
    ],
    ['by an age after the name', 'Ann Example, 7, told the inspectors how she lived.', ['Ann Example']],
    ['by an age in brackets', 'Ann Example (12) has moved four times.', ['Ann Example']],
    ['by “aged”', 'It began with Ann Example, who came into care aged 14.', ['Ann Example']],
    ['by what a child is called', 'The boy, Tom Example, was placed far away.', ['Tom Example']],
    ['as one to be kept safe', 'It failed in keeping Star Example safe.', ['Star Example']],
    ['as a child in care', 'Inspectors met a child in care, Tom Example, and his carers.', ['Tom Example']],
    ['as a baby', 'Baby clothes for the baby Tom Example.', ['Tom Example']],
    ['as somebody’s child', 'Tom Example, the son of a foster carer, spoke first.', ['Tom Example']],
    ['by the parent who is named', 'Ann Example’s daughter lives elsewhere.', ['Ann Example']],
    ['by what was done', 'The murder of Arthur Example-Hughes changed the law.', ['Arthur Example-Hughes']],
    [
      'with a name in parts',
      'The toddler Maria de Souza Lima had no social worker.',
      ['Maria de Souza Lima'],
    ],
    ['at the beginning of a sentence', 'When Tom Example was a toddler, nobody came.', ['Tom Example']],
    ['twice, once', 'Tom Example, 9, is a pupil there. The boy Tom Example likes it.', ['Tom Example']],
  ])('is found %s', (_, text, names) => {
    expect(namedChildren(text)).toEqual(names)
  })

  test.each([
    ['an inspector', 'Lead inspector Amanda Example saw every child in the home.'],
    ['somebody with a title', 'Dr Ann Example wrote about the child and the pupil.'],
    ['a councillor', 'Cllr Tom Example said that each child matters.'],
    ['somebody by what she does', 'Ann Example, director of services, met a boy and a girl.'],
    ['somebody who chairs', 'Ann Example, who chairs the panel, spoke of the child.'],
    ['an authority’s service', 'Each child in West Sussex Council’s care has a social worker.'],
    ['an organisation', 'The Child Safeguarding Practice Review Panel read of a boy.'],
    ['a law', 'The child is protected by the Children Act of 1989.'],
    ['a date', 'The boy was seen in January February and March.'],
    ['a first name', 'Tom, 7, likes his school.'],
    ['child protection', 'Ann Example leads child protection conferences.'],
    [
      'a name far away',
      `Ann Example wrote this. ${'Much else is said here. '.repeat(3)}A child is never named.`,
    ],
    ['a date after a name', 'Amanda Example, 7 to 18 November 2022.'],
    ['nothing', ''],
  ])('is not suspected in %s', (_, text) => {
    expect(namedChildren(text)).toEqual([])
  })

  test('is not that of somebody who is known to be an adult', () => {
    const text = 'The child told Ann Example and Tom Example.'

    expect(namedChildren(text, ['ann example '])).toEqual(['Tom Example'])
  })
})
