import type { Cells } from './cells.ts'
import type { Clues, Facts, Statement } from './said.ts'
import { short } from './values.ts'

/** What Ofsted's file says of a fostering agency, without its inspection. Other providers are not kept here. */
export function agencyIn(cells: Cells, clues: Clues): Statement {
  const facts: Facts = { kind: 'fostering-agency' }
  const set = (field: string, value: Facts[string] | undefined) => {
    if (value !== undefined) facts[field] = value
  }
  const kind = cells.text('provisionType')
  if (kind && !/fostering/i.test(kind))
    cells.faults.push(`“${short(kind)}”: only fostering agencies are kept here.`)
  set('name', clues.name)
  set('ofstedUrn', clues.urn)
  set('sector', cells.text('sector'))
  set('owner', cells.text('owner'))
  set('registeredAt', cells.day('registeredAt'))
  set('contacts', contactIn(cells))
  return { kind: 'agency', facts }
}

function contactIn(cells: Cells): Record<string, unknown> | undefined {
  const contact = {
    addressLines: [cells.text('address1'), cells.text('address2')].filter(Boolean),
    town: cells.text('town'),
    postcode: cells.text('postcode'),
    phone: cells.text('phone'),
    email: cells.text('email'),
  }
  const said = Object.entries(contact).filter(([, value]) => value && value.length > 0)
  return said.length > 0 ? Object.fromEntries(said) : undefined
}
