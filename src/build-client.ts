import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** `npm run client`: builds the typed client for front ends, and packs it into dist or a given folder; says where. */

const [folder = 'dist'] = process.argv.slice(2)
const OUT = path.join(folder, 'client')
const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' }).trim()

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
run(process.execPath, 'node_modules/typescript/bin/tsc', '--project', 'src/client', '--outDir', OUT)
copyFileSync('src/client/README.md', path.join(OUT, 'README.md'))
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const description = {
  name: 'childrens-services-content-client',
  version,
  description: 'Reads children’s services content, and sends enquiries: typed, without dependencies.',
  license: 'UNLICENSED',
  type: 'module',
  sideEffects: false,
  engines: { node: '>=20' },
  exports: { '.': { types: './index.d.ts', default: './index.js' } },
  files: ['*.js', '*.d.ts'],
}
writeFileSync(path.join(OUT, 'package.json'), `${JSON.stringify(description, null, 2)}\n`)
const packed = run('npm', 'pack', path.resolve(OUT), '--pack-destination', folder, '--silent')
process.stdout.write(`${path.join(folder, packed.split('\n').at(-1)!)}\n`)
