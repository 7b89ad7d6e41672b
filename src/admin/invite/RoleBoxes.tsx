'use client'

import { roles } from '../../../collections/shared/access.ts'
import { roleDescriptions } from '../role-descriptions.ts'
import { FieldErrors } from './TextLine.tsx'

/** The roles, each with what it may do. Somebody may have several. */
export function RoleBoxes({ errors }: { errors: string[] }) {
  return (
    <fieldset className="invite__roles" aria-describedby="invite-roles-errors">
      <legend>What they may do</legend>
      <FieldErrors id="invite-roles-errors" errors={errors} />
      {roles.map(({ value, label }, index) => (
        <div key={value} className="invite__role">
          <input
            // The first box is where the list of errors leads to.
            id={index === 0 ? 'invite-roles' : `invite-roles-${value}`}
            type="checkbox"
            name="roles"
            value={value}
            aria-describedby={`invite-role-${value}-help`}
          />
          <label htmlFor={index === 0 ? 'invite-roles' : `invite-roles-${value}`}>{label}</label>
          <span id={`invite-role-${value}-help`} className="quiet">
            {roleDescriptions[value]}
          </span>
        </div>
      ))}
    </fieldset>
  )
}
