import type { EventTypeKey, FrameworkKey } from '../../inspections/frameworks.ts'

/** What a group of columns of a wide sheet is about, as far as the group says it. */
export const GROUP_FACTS: Record<string, { framework?: FrameworkKey; eventType?: EventTypeKey }> = {
  slac: { framework: 'slac', eventType: 'inspection' },
  'slac-safeguarding': { framework: 'slac', eventType: 're-inspection' },
  'slac-looked-after': { framework: 'slac', eventType: 're-inspection' },
  cpi: { framework: 'cpi', eventType: 'inspection' },
  'cpi-again': { framework: 'cpi', eventType: 're-inspection' },
  tlac: { framework: 'tlac', eventType: 'inspection' },
  sif: { framework: 'sif', eventType: 'inspection' },
  'sif-again': { framework: 'sif', eventType: 're-inspection' },
}

/** How frameworks are printed. ILACS has three, told apart by the dates. */
export const FRAMEWORKS_PRINTED: Record<string, FrameworkKey | 'ilacs'> = {
  slac: 'slac',
  cpi: 'cpi',
  tlac: 'tlac',
  sif: 'sif',
  ilacs: 'ilacs',
  'ilacs from april 2026': 'ilacs',
  jtai: 'jtai',
  'lscb review': 'sif',
  sccif: 'sccif-ifa',
}

/** Kinds of authorities as the lists print them. */
export const TYPES_PRINTED: Record<string, string> = {
  'county council': 'county',
  county: 'county',
  'unitary authority': 'unitary',
  unitary: 'unitary',
  'metropolitan district': 'metropolitan-district',
  'london borough': 'london-borough',
  'city corporation city of london': 'city-of-london',
  'city of london': 'city-of-london',
  'unitary authority sui generis': 'isles-of-scilly',
  'isles of scilly': 'isles-of-scilly',
}
