import { execFileSync } from 'node:child_process'

/** The browser meets the service as it is deployed: built, if it is not built already. */
export default function setup(): void {
  execFileSync(process.execPath, ['-e', "const { isBuilt, build } = await import('./src/build.js'); if (!isBuilt()) await build()"], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}
