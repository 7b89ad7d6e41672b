import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const STRICT = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom']

/** What receives webhooks runs in Node, and has its types; nothing else may need them. */
const OF_NODE = ['--types', 'node', '--typeRoots', path.resolve('node_modules/@types')]

/** A TypeScript project of a front end that has the packed client, the compiler and what checks webhooks. */
export type Project = {
  directory: string
  /** @returns what the compiler complains of, and the file it made. */
  compile(program: string): Promise<{ complaints: string; file: string }>
  /** Compiles a program and runs it. @returns what it wrote. @throws with what is wrong with it. */
  run(program: string): Promise<string>
  remove(): void
}

/** Packs the client and installs it in an empty folder, without a network. */
export async function makeProject(): Promise<Project> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'content-front-end-'))
  const { stdout } = await run('npm', ['run', '-s', 'client', '--', directory])
  writeFileSync(path.join(directory, 'package.json'), '{ "type": "module", "private": true }')
  const install = ['install', '--offline', '--no-audit', '--no-fund', stdout.trim()]
  await run('npm', install, { cwd: directory })
  for (const name of ['typescript', 'standardwebhooks'])
    symlinkSync(path.resolve('node_modules', name), path.join(directory, 'node_modules', name))
  let count = 0

  async function compile(program: string) {
    const name = `program-${++count}`
    writeFileSync(path.join(directory, `${name}.ts`), program)
    const more = program.includes("from 'standardwebhooks'") ? OF_NODE : []
    const asked = ['node_modules/typescript/bin/tsc', ...STRICT, ...more, `${name}.ts`]
    const complaints = await run(process.execPath, asked, { cwd: directory }).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    )
    return { complaints, file: `${name}.js` }
  }
  return {
    directory,
    compile,
    async run(program) {
      const { complaints, file } = await compile(program)
      if (complaints) throw new Error(complaints)
      return (await run(process.execPath, [file], { cwd: directory })).stdout
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}
