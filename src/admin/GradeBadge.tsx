import { Pill } from '@payloadcms/ui'
import type { ComponentProps } from 'react'
import { labelOfGrade } from '#src/inspections/frameworks.ts'
import './admin.css'

/** Pairs of text and ground with a contrast of 4.5 or more, in the light and in the dark theme. */
export type PillStyle = ComponentProps<typeof Pill>['pillStyle']

const STYLES: Record<string, PillStyle> = {
  outstanding: 'dark',
  good: 'success',
  'requires-improvement': 'warning',
  inadequate: 'error',
}

/** A grade or a position in words; its colour only repeats them. */
export function GradeBadge({ grade, framework }: { grade: unknown; framework?: string | null }) {
  if (typeof grade !== 'string' || grade === '') return <span className="quiet">No overall grade</span>
  return (
    <Pill pillStyle={STYLES[grade] ?? 'light-gray'} size="small">
      {labelOfGrade(grade, framework)}
    </Pill>
  )
}
