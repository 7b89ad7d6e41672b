'use client'

type Props = {
  name: string
  label: string
  type?: 'text' | 'email'
  autoComplete: string
  help?: string
  errors: string[]
}

/** One line to write in, with its label, help and errors; outside Payload's forms, which its own fields need. */
export function TextLine({ name, label, type = 'text', autoComplete, help, errors }: Props) {
  const id = `invite-${name}`
  return (
    <div className={`field-type text${errors.length > 0 ? ' error' : ''}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <FieldErrors id={`${id}-errors`} errors={errors} />
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        aria-required="true"
        aria-invalid={errors.length > 0}
        aria-describedby={`${id}-errors ${id}-help`}
      />
      <p id={`${id}-help`} className="quiet">
        {help}
      </p>
    </div>
  )
}

export function FieldErrors({ id, errors }: { id: string; errors: string[] }) {
  return (
    <div id={id} className="invite__errors">
      {errors.map((message) => (
        <p key={message}>Error: {message}</p>
      ))}
    </div>
  )
}
