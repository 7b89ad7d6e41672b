import { explainFailure } from './explain-failure.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const seconds = () => process.uptime()
const progress = (step: string) => say(`  ${seconds().toFixed(1).padStart(5)} s  ${step}`)

/** What there is to stop: nothing until the service has started. */
let stop = async () => {}
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}

/** Runs the service in this process until it is told to stop, and says what to open. */
try {
  const { env } = await import('./env.ts')
  const { start } = await import('./server.ts')
  const { greeting } = await import('./greeting.ts')
  const { port, prepared, ...running } = await start({ onProgress: progress })
  stop = running.stop
  say(greeting({ env, port, prepared, seconds: seconds() }))
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`)
  process.exit(1)
}
