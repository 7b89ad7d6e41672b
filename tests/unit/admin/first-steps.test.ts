import { describe, expect, test } from 'vitest'

import { firstSteps } from '#src/admin/dashboard/first-steps.ts'

const empty = { drafts: [], reports: [] }
const report = { id: 'r1', title: 'Inspection of Trafford', framework: 'ilacs-2023' }

describe('First steps', () => {
  test('lead an administrator of an empty service to the settings first', () => {
    expect(firstSteps({ roles: ['admin'] }, empty)[0]?.path).toBe('/globals/site-settings')
  })

  test('lead an editor to the content alone', () => {
    const paths = firstSteps({ roles: ['editor'] }, empty).map(({ path }) => path)

    expect(paths[0]).toBe('/collections/authorities')
    expect(paths).not.toContain('/collections/users')
  })

  test('are not shown once there is a report', () => {
    expect(firstSteps({ roles: ['admin'] }, { ...empty, reports: [report] })).toEqual([])
  })

  test.each(['viewer', 'enquiries', 'data-protection'] as const)('are not shown to %s', (role) => {
    expect(firstSteps({ roles: [role] }, empty)).toEqual([])
  })
})
