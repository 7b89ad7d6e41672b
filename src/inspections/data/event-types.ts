import type { AreaKey, FrameworkKey } from './frameworks.ts'

/** What a visit may be about, in the words of Ofsted's own lists. */
export const THEMES = [
  { key: 'front-door', label: 'Front door' },
  { key: 'children-in-need-or-plan', label: 'Children in need/subject to a plan' },
  { key: 'children-in-care', label: 'Children in care' },
  { key: 'achieving-permanence', label: 'Achieving permanence' },
  { key: 'care-leavers', label: 'Care leavers' },
  { key: 'vulnerable-adolescents', label: 'Vulnerable adolescents' },
] as const

const ILACS = ['ilacs-2018', 'ilacs-2023', 'ilacs-2026'] as const

/**
 * What Ofsted does under its frameworks. `fullInspection`: its grades are the authority's position from then
 * on; `graded`: it prints grades at all; `isVisit`: it follows an inspection and looks at what came of it;
 * `printedAs`: how Ofsted's files name it, for the importer.
 * `themes`: `listed` (one of THEMES) or `any`: each round of joint inspections has a theme of its own.
 */
export const EVENT_TYPES = [
  {
    key: 'inspection',
    label: 'Inspection',
    frameworks: ['slac', 'cpi', 'tlac', 'sif'],
    fullInspection: true,
    graded: true,
    printedAs: [
      'SIF inspection',
      'Safeguarding and looked after children inspection',
      'Child protection inspection',
      'Targeted looked after children inspection',
    ],
  },
  {
    // A SLAC re-inspection looks at one of the two overalls only: the other keeps its earlier grade.
    key: 're-inspection',
    label: 'Re-inspection',
    frameworks: ['slac', 'cpi', 'sif'],
    fullInspection: true,
    graded: true,
    printedAs: [
      'SIF re-inspection',
      'Safeguarding re-inspection',
      'Looked after children re-inspection',
      'Child protection re-inspection',
    ],
  },
  {
    key: 'standard-inspection',
    label: 'Standard inspection',
    frameworks: ILACS,
    fullInspection: true,
    graded: true,
    printedAs: ['ILACS Standard Inspection', 'Standard inspection'],
  },
  {
    key: 'short-inspection',
    label: 'Short inspection',
    frameworks: ILACS,
    fullInspection: true,
    graded: true,
    printedAs: ['ILACS Short Inspection', 'Short inspection'],
  },
  {
    key: 'focused-visit',
    label: 'Focused visit',
    frameworks: ILACS,
    fullInspection: false,
    graded: false,
    isVisit: true,
    themes: 'listed',
    printedAs: ['ILACS Focused Visit', 'Focused visit'],
  },
  {
    key: 'monitoring-visit',
    label: 'Monitoring visit',
    frameworks: ['sif', ...ILACS],
    fullInspection: false,
    graded: false,
    isVisit: true,
    themes: 'listed',
    hasVisitNumber: true,
    printedAs: ['LA Monitoring visit', 'Monitoring visit'],
  },
  {
    key: 'lscb-review',
    label: 'Review of the Local Safeguarding Children Board',
    frameworks: ['sif'],
    fullInspection: false,
    graded: true,
    judgements: ['lscb'],
    printedAs: ['LSCB review'],
  },
  {
    key: 'joint-inspection',
    label: 'Joint targeted area inspection',
    frameworks: ['jtai'],
    fullInspection: false,
    graded: false,
    themes: 'any',
    printedAs: [],
  },
  {
    key: 'full-inspection',
    label: 'Full inspection',
    frameworks: ['sccif-ifa'],
    fullInspection: true,
    graded: true,
    printedAs: ['Full inspection'],
  },
  {
    key: 'monitoring-inspection',
    label: 'Monitoring inspection',
    frameworks: ['sccif-ifa'],
    fullInspection: false,
    graded: false,
    isVisit: true,
    printedAs: ['Monitoring inspection'],
  },
  {
    key: 'assurance-visit',
    label: 'Assurance visit',
    frameworks: ['sccif-ifa'],
    fullInspection: false,
    graded: false,
    isVisit: true,
    printedAs: ['Assurance visit'],
  },
  {
    key: 'emergency-inspection',
    label: 'Emergency inspection',
    frameworks: ['sccif-ifa'],
    fullInspection: false,
    graded: false,
    printedAs: ['Emergency inspection'],
  },
] as const satisfies readonly EventTypeShape[]

type EventTypeShape = {
  key: string
  label: string
  frameworks: readonly FrameworkKey[]
  fullInspection: boolean
  graded: boolean
  isVisit?: true
  themes?: 'listed' | 'any'
  hasVisitNumber?: true
  judgements?: readonly AreaKey[]
  printedAs: readonly string[]
}

export type ThemeKey = (typeof THEMES)[number]['key']
export type EventTypeKey = (typeof EVENT_TYPES)[number]['key']
export type EventType = Omit<EventTypeShape, 'key'> & { readonly key: EventTypeKey }
