import { defineConfig } from 'vitest/config'
import InTurns from './tests/support/in-turns.ts'

const onMongo = Boolean(process.env.MONGODB_TEST_URI)
/** What takes minutes by its nature: `npm run test:slow`. */
const slow = process.env.SLOW_TESTS === 'on'
const whole = { testTimeout: 60_000, hookTimeout: 120_000 }

/** Each kind of test is a project of its own; what touches the database runs once for each database there is. */
export default defineConfig({
  // One copy of graphql: Payload loads the CommonJS one.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    // Of two processors: somebody always waits for the database or for a process of its own.
    maxWorkers: 3,
    sequence: { sequencer: InTurns },
    execArgv: ['--conditions=production'],
    reporters: ['default', './tests/support/summary-reporter.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], env: { MODE: 'demo' } },
      },
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['tests/api/**/*.test.ts'],
          env: { TEST_ENGINE: 'sqlite' },
          globalSetup: ['tests/support/global-setup.ts'],
          ...whole,
        },
      },
      ...(onMongo
        ? [
            {
              extends: true as const,
              test: {
                name: 'mongodb',
                include: ['tests/api/**/*.test.ts'],
                env: { TEST_ENGINE: 'mongodb' },
                ...whole,
              },
            },
          ]
        : []),
      ...(slow
        ? [
            {
              extends: true as const,
              test: {
                name: 'slow',
                include: ['tests/slow/**/*.test.ts'],
                env: { TEST_ENGINE: onMongo ? 'mongodb' : 'sqlite' },
                globalSetup: ['tests/support/global-setup.ts'],
                testTimeout: 1_200_000,
                hookTimeout: 120_000,
              },
            },
          ]
        : []),
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/admin/**/*.test.ts'],
          globalSetup: ['tests/support/build-first.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
