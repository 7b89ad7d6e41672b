import { expect } from 'vitest'
import type { JudgementFacts } from '#src/inspections/check-report.ts'
import {
  fosteringAgency2023,
  graded,
  trafford2026,
  wandsworth,
} from '#tests/unit/inspections/sample-reports.ts'
import type { Asked, House } from './house.ts'

export type Doc = Record<string, any> & { id: string } // eslint-disable-line @typescript-eslint/no-explicit-any

/** Facts of a report as the API takes them: true ones, without a fault. */
const facts = ({
  subjectKind: _kind,
  parentInspection: _parent,
  ...report
}: object & { subjectKind?: unknown; parentInspection?: unknown }) =>
  report as { judgements: JudgementFacts[] } & Record<string, unknown>

export const inspections = {
  inadequate2015: facts(wandsworth.sif2015),
  visit2017: facts(wandsworth.fifthVisit2017),
  improved2018: facts(wandsworth.sif2018),
  good2022: facts(wandsworth.ilacs2022),
  visit2023: facts(wandsworth.visit2023),
  outstanding2026: facts(wandsworth.ilacs2026),
  notReported2026: facts(trafford2026),
  agency2023: facts(fosteringAgency2023),
}

export { graded }

let count = 0
export const uniqueName = (word: string) => `${word} ${++count}`

/** What an editor does, through REST. Each step fails the test where the service refuses it. */
export function editorIn(house: House, as: Asked['as'] = 'editor') {
  const send = async (method: string, path: string, body?: unknown): Promise<Doc> => {
    const { status, body: answer } = await house.ask(path, { as, method, body: body ?? {} })
    expect([status, answer.errors]).toEqual([
      method === 'POST' && !path.includes('/versions/') ? 201 : 200,
      undefined,
    ])
    return answer.doc
  }
  const create = (collection: string, data: object, query = '') =>
    send('POST', `/api/${collection}?depth=0${query}`, data)
  const publish = (collection: string, data: object) => create(collection, { ...data, _status: 'published' })
  const change = (collection: string, id: string, data: object, query = '') =>
    send('PATCH', `/api/${collection}/${id}?depth=0${query}`, data)

  return {
    create,
    publish,
    change,
    saveDraft: (collection: string, id: string, data: object) => change(collection, id, data, '&draft=true'),
    authority: (data: object = {}) => publish('authorities', { name: uniqueName('Ambridge'), ...data }),
    report: (report: object, subject: object, more: object = {}) =>
      publish('inspection-reports', { title: uniqueName('Report'), ...report, ...subject, ...more }),
    unpublish: (collection: string, id: string) => change(collection, id, { _status: 'draft' }),
    trash: (collection: string, id: string) =>
      change(collection, id, { deletedAt: new Date().toISOString() }),
    untrash: (collection: string, id: string) => change(collection, id, { deletedAt: null }, '&trash=true'),
    async remove(collection: string, id: string, query = '') {
      const { status } = await house.ask(`/api/${collection}/${id}?${query}`, { as, method: 'DELETE' })
      expect(status).toBe(200)
    },
    /** The versions of a document, newest first. */
    async versions(collection: string, id: string): Promise<Doc[]> {
      const { body } = await house.ask(
        `/api/${collection}/versions?where[parent][equals]=${id}&sort=-updatedAt&depth=0`,
        { as },
      )
      return body.docs
    },
    async restoreVersion(collection: string, versionId: string): Promise<Doc> {
      const path = `/api/${collection}/versions/${versionId}?depth=0`
      const { status, body } = await house.ask(path, { as, method: 'POST', body: {} })
      expect([status, body.errors]).toEqual([200, undefined])
      return body
    },
  }
}

/** A document as a visitor reads it; undefined where he does not get it. */
export async function asVisitor(
  house: House,
  collection: string,
  id: string,
  query = 'depth=0',
): Promise<Doc | undefined> {
  const { status, body } = await house.ask(`/api/${collection}/${id}?${query}`)
  return status === 200 ? body : undefined
}

/** Where an authority or agency stands, as a visitor reads it. */
export async function positionOf(house: House, id: string, collection = 'authorities') {
  const doc = (await asVisitor(house, collection, id))!
  const judgements = Object.fromEntries(
    doc.currentJudgements.map(({ area, grade }: { area: string; grade: string }) => [area, grade]),
  )
  return {
    inspection: doc.currentInspection,
    grade: doc.currentGrade,
    asAt: doc.gradeAsAt,
    judgements,
    sentence: doc.positionSentence,
  }
}
