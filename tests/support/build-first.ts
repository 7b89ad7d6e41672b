import { execFileSync } from 'node:child_process'
import { chromiumPath } from './browser-executable.ts'
import { makeTemplate } from './browser-service.ts'

const BUILD = "const { isBuilt, build } = await import('./src/build.js'); if (!isBuilt()) await build()"

/** The browser meets the service as it is deployed: built, if it is not built already, and with its sample content. */
export default async function setup(): Promise<void> {
  if (!chromiumPath) {
    process.stdout.write('No Chromium found: the browser journeys were not run\n')
    return
  }
  execFileSync(process.execPath, ['-e', BUILD], { stdio: ['ignore', 'inherit', 'inherit'] })
  await makeTemplate()
}
