import type { Endpoint } from 'payload'
import { Refusal } from '#src/lib/errors.ts'
import { callOff } from '#src/schedule/call-off.ts'
import { SCHEDULE } from '#src/schedule/states.ts'
import { hasRole, personOf } from '../../shared/access.ts'

/** `POST /api/scheduled-publications/:id/call-off`: it will not happen. One that failed is set aside. */
export const callItOff: Endpoint = {
  path: '/:id/call-off',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) throw new Refusal(401, 'unauthorized', 'Sign in first.')
    if (!hasRole(person, 'editor'))
      throw new Refusal(403, 'forbidden', 'Only editors call off what is scheduled.')
    const row = await req.payload.findByID({
      collection: SCHEDULE,
      id: String(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      user: req.user,
      overrideAccess: false,
      req,
    })
    if (!row) throw new Refusal(404, 'not-found', 'There is no such scheduled publication.')
    const because = { reason: 'Called off by an editor.', by: person.id }
    const calledOff = await callOff(req.payload, row, because)
    if (!calledOff) throw new Refusal(409, 'too-late', TOO_LATE)
    return Response.json({ id: calledOff.id, state: calledOff.state })
  },
}

const TOO_LATE =
  'This can no longer be called off: it has been settled, or is being carried out at this moment.'
