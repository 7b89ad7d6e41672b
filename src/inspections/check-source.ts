import { isBlank } from './calendar-days.ts'
import { fault } from './findings.ts'
import type { Finding } from './findings.ts'
import type { ReportFacts } from './report-facts.ts'

const HOSTS = ['files.ofsted.gov.uk', 'reports.ofsted.gov.uk']

/** The source is Ofsted's own page or file, and nothing that only looks like it. */
export function checkSource({ sourceUrl }: ReportFacts): Finding[] {
  if (isBlank(sourceUrl) || isOfsteds(sourceUrl)) return []
  const message =
    "Give the report's address at Ofsted: it starts with https://files.ofsted.gov.uk/ or https://reports.ofsted.gov.uk/."
  return [fault('sourceUrl', 'source-url', message)]
}

function isOfsteds(text: unknown): boolean {
  // URL() forgives white space and backslashes, which a link must not have.
  if (typeof text !== 'string' || !/^https:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return false
  const { hostname, port, username, password } = new URL(text)
  return HOSTS.includes(hostname) && !port && !username && !password
}
