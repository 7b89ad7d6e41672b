import type { Reporter, TestModule } from 'vitest/node'

const NAMES: Record<string, string> = {
  unit: 'no database',
  sqlite: 'SQLite',
  mongodb: 'MongoDB',
  browser: 'SQLite, in Chromium',
  slow: 'what takes minutes',
}

/** Says at the end which databases the tests ran on and how many there were, and closes with one plain line. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = new Map<string, number>()
    let passed = 0
    let failed = errors.length
    let skipped = 0
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else if (state === 'failed') failed += 1
        else skipped += 1
        if (state !== 'skipped') counts.set(module.project.name, (counts.get(module.project.name) ?? 0) + 1)
      }
    }
    const lines = [...counts].map(([project, count]) => `  ${NAMES[project] ?? project}: ${count} tests`)
    const without = counts.has('mongodb') ? '' : '  MongoDB: not run (MONGODB_TEST_URI names no server)\n'
    process.stdout.write(
      `\nTests ran on\n${lines.join('\n')}\n${without}\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
    )
  }
}
