import type { UIFieldServerProps } from 'payload'
import { timelinesOf } from '../../../collections/authorities/timelines.ts'
import '../admin.css'
import { Timeline } from './Timeline.tsx'

/** In an authority's form: its inspections and visits as readers are shown them. */
export async function TimelinePanel({ id, req }: UIFieldServerProps) {
  if (!id) return null
  const entries = (await timelinesOf([String(id)], req)).get(String(id)) ?? []
  return <Timeline entries={entries} adminRoute={req.payload.config.routes.admin} />
}
