import type { Endpoint } from 'payload'
import { Refusal } from '#src/lib/errors.ts'
import { callOff } from '#src/schedule/call-off.ts'
import { SCHEDULE } from '#src/schedule/states.ts'
import { rowNamed } from '../../shared/endpoints/row-named.ts'
import { signedInAs } from '../../shared/endpoints/signed-in.ts'

/** `POST /api/scheduled-publications/:id/call-off`: it will not happen. One that failed is set aside. */
export const callItOff: Endpoint = {
  path: '/:id/call-off',
  method: 'post',
  handler: async (req) => {
    const person = signedInAs(req, ['editor'], 'Only editors call off what is scheduled.')
    const row = await rowNamed(req, SCHEDULE, 'scheduled publication')
    const because = { reason: 'Called off by an editor.', by: person.id }
    const calledOff = await callOff(req.payload, row, because)
    if (!calledOff) throw new Refusal(409, 'too-late', TOO_LATE)
    return Response.json({ id: calledOff.id, state: calledOff.state })
  },
}

const TOO_LATE =
  'This can no longer be called off: it has been settled, or is being carried out at this moment.'
