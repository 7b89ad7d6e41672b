import type { Day } from '../inspections/calendar-days.ts'
import { findDay, findDays } from './find-days.ts'
import { findJudgements, type PrintedJudgement } from './find-judgements.ts'
import { kindOf, type Kind } from './kind.ts'

/** What a report's front page says; what it does not say, or not in a way that is known, is left out. */
export type ReportPdfFacts = Kind & {
  authorityName?: string
  startDate?: Day
  endDate?: Day
  publicationDate?: Day
  leadInspector?: string
  judgements: PrintedJudgement[]
}

/** The longest front page that is looked at: what follows it is prose. */
const FRONT_CHARACTERS = 4000

/** @param pages the text of each page, in lines as they are printed. */
export function findFacts([front = '']: string[]): ReportPdfFacts {
  const words = front
    .slice(0, FRONT_CHARACTERS)
    .normalize('NFKC')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  const title = words.split(/ (?:Inspection|Visit) dates?:| Lead inspector:/i)[0]!
  const { startDate, endDate } = findDays(/(?:Inspection|Visit) dates?: ?(.{0,60})/i.exec(words)?.[1] ?? '')
  const kind = kindOf({ title, startDate, endDate })
  return {
    ...kind,
    authorityName: nameIn(title) ?? HEADLINE.exec(words)?.[1],
    startDate,
    endDate,
    publicationDate: findDay(/Report published: ?(.{0,30})/i.exec(words)?.[1] ?? ''),
    leadInspector: inspectorIn(words),
    judgements: findJudgements(words, kind.framework, kind.eventType),
  }
}

const TITLES = [
  /(?:inspection of|(?:focused|monitoring) visit to) (.+?)(?: local authority)? children's services/i,
  /(?:inspection of|(?:focused|monitoring) visit to) (.+? trust)\b/i,
]
/** Of the single framework, whose title names nobody. */
const HEADLINE = /Children's services in (.+?) (?:are|is|require)\b/

const nameIn = (title: string) =>
  TITLES.map((pattern) => pattern.exec(title)?.[1]).find((name) => name && name.length <= 100)

/** Up to the comma, after which his office follows. */
const inspectorIn = (words: string) =>
  /Lead inspector: ?([^,:]{3,80}?)(?:,| Judgement\b)/i.exec(words)?.[1]?.trim()
