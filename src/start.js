import { build, isBuilt } from './build.js'

/** `npm start`: builds what is not built, and runs it. */
if (!isBuilt()) {
  process.stdout.write('Building the service and its admin (about a minute, once) …\n')
  try {
    await build()
  } catch (error) {
    process.stderr.write(`Not started. ${error.message}\n`)
    process.exit(1)
  }
}
await import('../dist/service/run.js')
