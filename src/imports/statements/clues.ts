import type { TableRow } from '../table/tables.ts'
import type { Cells } from './cells.ts'
import type { Clues } from './said.ts'

const GSS = /^E(06|08|09|10)\d{6}$/
const AGENCY_URN = /^(SC\d{6}|\d{7})$/

/** Whom a row is about, by all that it says of it. A code that is none is a fault. */
export function authorityClues(cells: Cells, { table }: TableRow): Clues {
  const gssCode = coded(cells, 'gssCode', GSS, 'an ONS code, like E09000032')
  const dfeCode = coded(cells, 'dfeCode', /^\d{3}$/, 'a DfE code, like 212')
  const urn = coded(cells, 'ofstedUrn', /^\d{5}(\d{2})?$/, 'an Ofsted URN, like 80518')
  const linked = linkedTo(linkOf(cells))
  const name = cells.text('authorityName') ?? cells.text('name') ?? cells.text('localAuthority')
  return {
    kind: 'authority',
    ...(name ? { name } : {}),
    ...(gssCode ? { gssCode } : {}),
    ...((dfeCode ?? linked.dfeCode) ? { dfeCode: dfeCode ?? linked.dfeCode } : {}),
    ...((urn ?? linked.urn) ? { urn: urn ?? linked.urn } : {}),
    ...(linked.slug ? { slug: linked.slug } : {}),
    ...(table.isOfAbolished || isGone(cells.text('status')) ? { isAbolished: true as const } : {}),
  }
}

export function agencyClues(cells: Cells): Clues {
  const name = cells.text('agencyName') ?? cells.text('name')
  const urn = coded(cells, 'agencyUrn', AGENCY_URN, 'the URN of a fostering agency, like SC035327')
  return { kind: 'agency', ...(name ? { name } : {}), ...(urn ? { urn } : {}) }
}

/** A label's address, or one that is written out. */
export function linkOf(cells: Cells): string | undefined {
  const cell = cells.cell('link')
  return cell?.link ?? (/^https?:\/\//i.test(cell?.text ?? '') ? cell!.text : undefined)
}

export const isGone = (status: string | undefined): boolean =>
  /^(no longer exists|abolished|closed)$/i.test(status ?? '')

/** Ofsted's addresses have had the DfE code, its URN, or the name. */
function linkedTo(link: string | undefined): { dfeCode?: string; urn?: string; slug?: string } {
  const provider = /\/provider\/44\/(\d+)\b/.exec(link ?? '')?.[1]
  if (provider) return provider.length === 3 ? { dfeCode: provider } : { urn: provider }
  const slug = /\/local-authorities\/([a-z0-9-]+)/i.exec(link ?? '')?.[1]
  return slug ? { slug } : {}
}

function coded(
  cells: Cells,
  field: 'gssCode' | 'dfeCode' | 'ofstedUrn' | 'agencyUrn',
  pattern: RegExp,
  what: string,
): string | undefined {
  const text = cells.text(field)
  if (!text || pattern.test(text)) return text
  cells.faults.push(`“${text.slice(0, 60)}” is not ${what}.`)
  return undefined
}
