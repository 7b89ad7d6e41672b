import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { getPayload, type Payload } from 'payload'
import { explainFailure } from './explain-failure.ts'

/** What the operator can do at the machine itself: when nobody can sign in and there is no mail, and for backups. */
const commands: Record<string, { help: string; run(argument: string): Promise<string> }> = {
  list: { help: 'list              shows who may sign in', run: withDatabase(listPeople) },
  reset: {
    help: 'reset <email>     gives that person a new password and shows it',
    run: withDatabase(resetPassword),
  },
  backup: {
    help: 'backup <file>     copies the embedded database, also while the service runs',
    run: withDatabase(backUp),
  },
  restore: { help: 'restore <file>    puts such a copy in its place; stop the service first', run: putBack },
}

class Usage extends Error {}

async function listPeople(payload: Payload): Promise<string> {
  return (await everybody(payload)).map(({ email, roles }) => `${email}  ${roles.join(', ')}`).join('\n')
}

async function resetPassword(payload: Payload, email: string): Promise<string> {
  const person = (await everybody(payload)).find((each) => each.email === email.toLowerCase())
  if (!person) throw new Usage(`Nobody here has the address ${email}. See: npm run admin -- list`)
  const password = randomBytes(12).toString('base64url')
  await payload.update({
    collection: 'users',
    id: person.id,
    data: { password, loginAttempts: 0, lockUntil: null },
    overrideAccess: true,
  })
  return `New password for ${person.email}: ${password}\nAll of this person's sessions have ended.`
}

async function backUp(payload: Payload, file: string): Promise<string> {
  const { client } = payload.db as unknown as {
    client?: { execute(statement: { sql: string; args: string[] }): Promise<unknown> }
  }
  if (!client) throw new Usage('Only the embedded database is backed up here. For MongoDB use mongodump.')
  if (existsSync(file)) throw new Usage(`${file} is there already. Choose another name.`)
  try {
    // For nobody else to read, from its first byte on.
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    throw new Usage(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code}). Choose another place.`,
    )
  }
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [file] })
  } catch (error) {
    rmSync(file, { force: true })
    throw new Usage(`The copy could not be written (${(error as Error).message}). Nothing is left of it.`)
  }
  return `The database is in ${file}. Keep it safe: it holds people's enquiries. Copy the media folder too.`
}

async function putBack(file: string): Promise<string> {
  const { env } = await import('./env.ts')
  if (!env.databaseFile)
    throw new Usage('Only the embedded database is restored here. For MongoDB use mongorestore.')
  if (!existsSync(file)) throw new Usage(`There is no file ${file}.`)
  const { isBackup, restore } = await import('./database/restore.ts')
  if (!(await isBackup(file)))
    throw new Usage(`${file} is not a whole backup of this service. Nothing was changed.`)
  const before = await restore(file, env.databaseFile)
  return [
    `The database is again as it is in ${file}. Put the media folder back too, and start the service.`,
    ...(before ? [`What was there before is in ${before}: delete it when it is not needed any more.`] : []),
  ].join('\n')
}

async function everybody(payload: Payload) {
  return (await payload.find({ collection: 'users', pagination: false, depth: 0, overrideAccess: true })).docs
}

async function run([name = '', argument = '']: string[]): Promise<string> {
  const command = commands[name]
  if (!command || (command.help.includes('<') && !argument)) {
    throw new Usage(
      ['Usage: npm run admin -- <command>', ...Object.values(commands).map(({ help }) => `  ${help}`)].join(
        '\n',
      ),
    )
  }
  return command.run(argument)
}

function withDatabase(work: (payload: Payload, argument: string) => Promise<string>) {
  return async (argument: string): Promise<string> => {
    const { default: config } = await import('./payload.config.ts')
    const payload = await getPayload({ config })
    try {
      return await work(payload, argument)
    } finally {
      await payload.destroy()
    }
  }
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`)
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Usage ? error.message : explainFailure(error)}\n`)
  process.exit(1)
}
