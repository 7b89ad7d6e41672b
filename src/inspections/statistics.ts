import { GRADES, NO_GRADE_POSITIONS, type PositionGrade } from './frameworks.ts'
import { LISTED_AREAS, type ListedArea } from './grades-in.ts'

/** Authorities that are alike in all of this, and how many they are. */
export type Alike = {
  count: number
  region: string | null
  ofstedRegion: string | null
  currentGrade: string | null
  gradeIn: Partial<Record<ListedArea, string | null>>
}

export type GradeCount = { grade: PositionGrade; label: string; count: number }
export type RegionCount = { region: string | null; label: string; authorities: number; byGrade: GradeCount[] }
export type AreaCount = {
  area: string
  label: string
  /** Of how many authorities the current inspection gave a grade in this area, and of how many it gave none. */
  graded: number
  notGraded: number
  byGrade: GradeCount[]
}

export type Statistics = {
  /** How many authorities there are, those included that have no overall grade or were never inspected. */
  authorities: number
  byGrade: GradeCount[]
  byRegion: RegionCount[]
  byOfstedRegion: RegionCount[]
  byArea: AreaCount[]
}

type Options = readonly { value: string; label: string }[]

/** Counts as Ofsted's own tables do: each authority once, by its newest full inspection. Every grade has its line. */
export function statisticsFrom(
  alike: readonly Alike[],
  { regions, ofstedRegions }: { regions: Options; ofstedRegions: Options },
): Statistics {
  return {
    authorities: sumOf(alike),
    byGrade: byGrade(alike),
    byRegion: byPlace(alike, 'region', regions),
    byOfstedRegion: byPlace(alike, 'ofstedRegion', ofstedRegions),
    byArea: [
      areaCount('overall', 'Overall effectiveness', alike, ({ currentGrade }) => currentGrade),
      ...LISTED_AREAS.map(({ name, label, areas }) =>
        areaCount(areas[0], label, alike, ({ gradeIn }) => gradeIn[name]),
      ),
    ],
  }
}

const byGrade = (alike: readonly Alike[]): GradeCount[] =>
  [...GRADES, ...NO_GRADE_POSITIONS].map(({ key, label }) => ({
    grade: key,
    label,
    count: sumOf(alike.filter(({ currentGrade }) => (currentGrade ?? 'not-inspected') === key)),
  }))

/** Those whose region nobody has entered are counted too, or the regions would not add up to all. */
function byPlace(alike: readonly Alike[], field: 'region' | 'ofstedRegion', options: Options): RegionCount[] {
  const unknown = { value: null, label: 'Not known' }
  return [...options, unknown]
    .map(({ value, label }) => {
      const those = alike.filter((each) => (each[field] ?? null) === value)
      return { region: value, label, authorities: sumOf(those), byGrade: byGrade(those) }
    })
    .filter(({ region, authorities }) => region !== null || authorities > 0)
}

function areaCount(
  area: string,
  label: string,
  alike: readonly Alike[],
  gradeOf: (those: Alike) => string | null | undefined,
): AreaCount {
  const counts = GRADES.map(({ key, label }) => ({
    grade: key,
    label,
    count: sumOf(alike.filter((those) => gradeOf(those) === key)),
  }))
  const graded = sumOf(counts)
  return { area, label, graded, notGraded: sumOf(alike) - graded, byGrade: counts }
}

const sumOf = (all: readonly { count: number }[]): number => all.reduce((sum, { count }) => sum + count, 0)
