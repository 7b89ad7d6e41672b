import { randomBytes } from 'node:crypto'
import { getPayload } from 'payload'
import { explainFailure } from './explain-failure.ts'

const HELP =
  'Usage: npm run admin -- reset <email>     gives that person a new password and shows it\n       npm run admin -- list              shows who may sign in'

/** What the operator can do at the machine itself when nobody can sign in and there is no mail. */
async function run([command, email]: string[]): Promise<string> {
  if (command !== 'list' && !(command === 'reset' && email)) throw new Usage(HELP)
  const { default: config } = await import('./payload.config.ts')
  const payload = await getPayload({ config })
  const { docs } = await payload.find({ collection: 'users', limit: 0, depth: 0, overrideAccess: true })
  try {
    if (command === 'list')
      return docs.map((person) => `${person.email}  ${person.roles.join(', ')}`).join('\n')
    const person = docs.find((each) => each.email === email!.toLowerCase())
    if (!person) throw new Usage(`Nobody here has the address ${email}. See: npm run admin -- list`)
    const password = randomBytes(12).toString('base64url')
    await payload.update({
      collection: 'users',
      id: person.id,
      data: { password, loginAttempts: 0, lockUntil: null },
      overrideAccess: true,
    })
    return `New password for ${person.email}: ${password}\nAll of this person's sessions have ended.`
  } finally {
    await payload.destroy()
  }
}

class Usage extends Error {}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`)
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Usage ? error.message : explainFailure(error)}\n`)
  process.exit(1)
}
