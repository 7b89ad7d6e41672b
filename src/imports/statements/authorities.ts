import { ABOLISHED } from '../data/abolished.ts'
import { TYPES_PRINTED } from '../data/printed.ts'
import { plainWords } from '../table/columns.ts'
import type { Cells } from './cells.ts'
import { isGone } from './clues.ts'
import type { Clues, Facts, Statement } from './said.ts'
import { short } from './values.ts'

/** What a list of authorities says of one of them. */
export function authorityIn(cells: Cells, clues: Clues): Statement {
  const name = clues.name ?? ''
  const facts: Facts = {}
  const set = (field: string, value: Facts[string] | undefined) => {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) facts[field] = value
  }
  set('name', name || undefined)
  set('officialName', cells.text('officialName'))
  set('registeredName', cells.text('registeredName'))
  set('gssCode', clues.gssCode)
  set('formerGssCodes', listIn(cells.text('formerGssCodes')))
  set('dfeCode', clues.dfeCode)
  set('ofstedUrn', clues.urn)
  set('type', typeIn(cells))
  set('region', optionOf(cells.text('region')))
  set('ofstedRegion', optionOf(cells.text('ofstedRegion')))
  set('latitude', cells.number('latitude', { min: 49, max: 61 }))
  set('longitude', cells.number('longitude', { min: -9, max: 2 }))
  const others = [cells.text('onsName'), cells.text('ofstedName'), ...listIn(cells.text('alternativeNames'))]
  set('alternativeNames', [
    ...new Set(others.filter((other): other is string => Boolean(other) && other !== name)),
  ])
  const status = cells.text('status')
  if (status) set('status', isGone(status) ? 'abolished' : 'current')
  set('successors', listIn(cells.text('successors')))
  return { kind: 'authority', facts }
}

/** Of an authority that a table of inspections says is no more: that it is, and who took over, where we know. */
export function abolishedAuthority(clues: Clues): Statement {
  const known = knownAbolished(clues)
  const { successors = [], ...facts } = known ?? {}
  return {
    kind: 'authority',
    facts: {
      ...(known ? facts : { name: clues.name ?? '' }),
      status: 'abolished',
      ...(successors.length > 0 ? { successors: [...successors] } : {}),
    },
  }
}

export const knownAbolished = ({ name }: Clues) =>
  ABOLISHED.find((each) => plainWords(each.name) === plainWords(name ?? ''))

const listIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** A region's key is its name in lower case, with hyphens. */
const optionOf = (text: string | undefined): string | undefined =>
  text?.toLowerCase().replace(/,/g, '').replace(/ /g, '-')

function typeIn(cells: Cells): string | undefined {
  const printed = cells.text('authorityType')
  if (!printed) return undefined
  const type = TYPES_PRINTED[plainWords(printed)]
  if (!type) cells.faults.push(`“${short(printed)}” is not a kind of authority that we know.`)
  return type
}
