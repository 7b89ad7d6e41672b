import { daysBetween, type Day } from '../inspections/calendar-days.ts'
import { FRAMEWORKS, type EventTypeKey, type FrameworkKey } from '../inspections/frameworks.ts'

export type Kind = { framework?: FrameworkKey; eventType?: EventTypeKey }

/** A short inspection takes a week, a standard one two. */
const SHORT_DAYS = 7

/** Which framework a report is under, and what sort of event it tells of: by its title, and by the days. */
export function kindOf({
  title,
  startDate,
  endDate,
}: {
  title: string
  startDate?: Day
  endDate?: Day
}): Kind {
  const isSingle = /in need of help and protection/i.test(title)
  const framework = startDate ? frameworkAt(startDate, isSingle) : undefined
  if (/focused visit/i.test(title)) return { framework, eventType: 'focused-visit' }
  if (/monitoring visit/i.test(title)) return { framework, eventType: 'monitoring-visit' }
  if (isSingle) return { framework, eventType: /re-inspection/i.test(title) ? 're-inspection' : 'inspection' }
  if (!framework?.startsWith('ilacs') || !startDate || !endDate) return { framework }
  const isShort = daysBetween(startDate, endDate) < SHORT_DAYS
  return { framework, eventType: isShort ? 'short-inspection' : 'standard-inspection' }
}

/** In 2018 there were two at once, which their titles tell apart. */
const frameworkAt = (start: Day, isSingle: boolean): FrameworkKey | undefined =>
  FRAMEWORKS.find(
    (each) =>
      (isSingle ? each.key === 'sif' : each.key.startsWith('ilacs')) &&
      'inspectionsFrom' in each &&
      each.inspectionsFrom <= start &&
      (!('inspectionsTo' in each) || start <= each.inspectionsTo),
  )?.key
