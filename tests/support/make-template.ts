import { getPayload } from 'payload'
import config from '#src/payload.config.ts'
import { makePeople } from './people.ts'

const payload = await getPayload({ config })
await makePeople(payload)
await payload.destroy()
process.exit(0)
