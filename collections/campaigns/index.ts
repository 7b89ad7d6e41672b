import type {
  Access,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import { areNotesTaken, noteEnd } from '#src/changes/index.ts'
import { contentStaff, editors, hiddenUnless, noPerson } from '../shared/access.ts'
import { computed, webAddress } from '../shared/fields.ts'
import { refuseFields } from '../shared/refuse-fields.ts'
import { isRunning, runningNow } from './running.ts'

const runningOrContentStaff: Access = async (args) => {
  if (contentStaff(args)) return true
  if (areNotesTaken()) await noteNextTurn(args.req)
  return runningNow()
}

/** What is read of campaigns is true until the next one starts or ends. */
async function noteNextTurn(req: PayloadRequest): Promise<void> {
  for (const field of ['startAt', 'endAt']) {
    const { docs } = await req.payload.db.find({
      collection: 'campaigns',
      where: { [field]: { greater_than: new Date().toISOString() } },
      sort: field,
      limit: 1,
      pagination: false,
      select: { [field]: true },
      req,
    })
    const [next] = docs as unknown as Record<string, string>[]
    if (next) noteEnd(new Date(next[field]!))
  }
}

const refuseEndBeforeStart: CollectionBeforeValidateHook = ({ data, originalDoc, collection, req }) => {
  const { startAt, endAt } = { ...originalDoc, ...data }
  if (startAt && endAt && new Date(startAt) >= new Date(endAt)) {
    const message = 'A campaign ends after it starts. Choose a later end.'
    refuseFields([{ path: 'endAt', code: 'end-before-start', message }], { collection, req })
  }
  return data
}

/** A save tells visitors how it stands now; of what the clock does later, `tellTurns` tells. */
const rememberWhetherShown: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  shown: isRunning({ ...originalDoc, ...data }),
})

const dayAndTime = { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy HH:mm' } as const

export const Campaigns: CollectionConfig = {
  slug: 'campaigns',
  graphQL: { singularName: 'Campaign', pluralName: 'Campaigns' },
  defaultSort: '-priority',
  admin: {
    group: 'Content',
    hidden: hiddenUnless('editor', 'viewer'),
    useAsTitle: 'text',
    defaultColumns: ['text', 'startAt', 'endAt', 'priority'],
    description:
      'The banner at the top of every page. Of those running, the one with the highest priority is shown.',
  },
  access: { read: runningOrContentStaff, create: editors, update: editors, delete: editors },
  fields: [
    { name: 'text', type: 'text', required: true, maxLength: 300 },
    { name: 'hashtag', type: 'text', maxLength: 100 },
    webAddress('link'),
    {
      type: 'row',
      fields: [
        {
          name: 'startAt',
          type: 'date',
          index: true,
          admin: { date: dayAndTime, description: 'Left empty: at once.' },
        },
        {
          name: 'endAt',
          type: 'date',
          index: true,
          admin: { date: dayAndTime, description: 'Left empty: until you end it.' },
        },
      ],
    },
    { name: 'priority', type: 'number', required: true, defaultValue: 0, min: 0, max: 100 },
    { name: 'shown', type: 'checkbox', hidden: true, access: { ...computed, read: noPerson } },
  ],
  hooks: { beforeValidate: [refuseEndBeforeStart], beforeChange: [rememberWhetherShown] },
}
