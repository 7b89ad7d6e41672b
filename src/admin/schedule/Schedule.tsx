'use client'

import { Button, Drawer, useAuth, useDocumentInfo, useDrawerSlug, useModal } from '@payloadcms/ui'
import { hasRole } from '../../../collections/shared/access.ts'
import '../admin.css'
import { ScheduleForm } from './ScheduleForm.tsx'
import { Upcoming } from './Upcoming.tsx'
import { useUpcoming } from './use-upcoming.ts'

/** Where a document is edited: publish or unpublish it later, see what is scheduled for it, and call that off. */
export function Schedule() {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const { openModal } = useModal()
  const slug = useDrawerSlug('schedule')
  const { rows, faults, look } = useUpcoming({ collection: collectionSlug, id })
  if (!id || !collectionSlug || !hasRole(user as never, 'editor')) return null
  return (
    <>
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => openModal(slug)}>
        {rows.length > 0 ? `Scheduled (${rows.length})` : 'Schedule'}
      </Button>
      <Drawer slug={slug} title="Publish or unpublish later">
        <div className="schedule">
          <ScheduleForm document={{ relationTo: collectionSlug, value: String(id) }} onScheduled={look} />
          <Upcoming rows={rows} faults={faults} onCalledOff={look} />
        </div>
      </Drawer>
    </>
  )
}
