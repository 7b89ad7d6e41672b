import { eventTypeOf } from './frameworks.ts'
import { isFullInspection, orderDateOf, type PositionReport } from './position.ts'

export type Kind = 'inspection' | 're-inspection' | 'visit' | 'other'

export function kindOf({ eventType }: Pick<PositionReport, 'eventType'>): Kind {
  if (eventType === 're-inspection') return 're-inspection'
  if (isFullInspection({ eventType })) return 'inspection'
  return eventTypeOf(eventType)?.isVisit ? 'visit' : 'other'
}

/**
 * What editors said that it follows; else, of a visit or re-inspection, the newest full inspection before it. It is worked
 * out when it is asked for, never kept: an inspection that comes to be known later may be the one that it follows.
 * @param inOrder the published reports of its own subject, the newest first. `parentInspection` is an id.
 * @param parents reports of others that it may follow.
 */
export function followedBy<Report extends PositionReport>(
  report: PositionReport,
  inOrder: readonly Report[],
  parents: readonly Report[] = [],
): Report | undefined {
  const { parentInspection } = report
  const said = [...inOrder, ...parents].find(({ id }) => id === parentInspection)
  if (said) return said
  const kind = kindOf(report)
  const date = orderDateOf(report)
  if (!date || (kind !== 'visit' && kind !== 're-inspection')) return undefined
  return inOrder.find((other) => {
    const before = orderDateOf(other)
    // Only the framework that made an inspection has it made again.
    const isOfKind = kind === 'visit' || other.framework === report.framework
    return isFullInspection(other) && isOfKind && before !== null && before < date
  })
}
