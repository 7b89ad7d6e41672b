'use client'

import { FieldDescription, FieldError, FieldLabel, RenderCustomComponent, useEditDepth } from '@payloadcms/ui'
import type { useField } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { DateFieldClient, TextFieldClient } from 'payload'
import type { ReactNode } from 'react'

/** What an input needs to belong to its label, its help and its error. */
export type InputProps = {
  id: string
  'aria-describedby': string
  'aria-invalid': boolean
  'aria-required': boolean
}

type Frame = {
  field: Omit<DateFieldClient, 'type'> | Omit<TextFieldClient, 'type'>
  state: Pick<ReturnType<typeof useField>, 'customComponents' | 'path' | 'showError'>
  children: (input: InputProps) => ReactNode
}

/** Label, error and description around an input of our own, as Payload draws them around its own text field. */
export function FieldFrame({ field, state, children }: Frame) {
  const {
    path,
    showError,
    customComponents: { Description, Error, Label, BeforeInput, AfterInput } = {},
  } = state
  const { label, localized, required, admin: { className, description } = {} } = field
  const id = useFieldId(path)
  const input = {
    id,
    'aria-describedby': `${id}-error ${id}-description`,
    'aria-invalid': showError,
    'aria-required': Boolean(required),
  }
  return (
    <div
      className={['field-type', 'text', className, showError && 'error'].filter(Boolean).join(' ')}
      style={mergeFieldStyles(field as DateFieldClient)}
    >
      <RenderCustomComponent
        CustomComponent={Label}
        Fallback={
          <FieldLabel htmlFor={id} label={label} localized={localized} path={path} required={required} />
        }
      />
      <div className="field-type__wrap">
        <div id={`${id}-error`}>
          <RenderCustomComponent
            CustomComponent={Error}
            Fallback={<FieldError path={path} showError={showError} />}
          />
        </div>
        {BeforeInput}
        {children(input)}
        {AfterInput}
      </div>
      <div id={`${id}-description`}>
        <RenderCustomComponent
          CustomComponent={Description}
          Fallback={<FieldDescription description={description} path={path} />}
        />
      </div>
    </div>
  )
}

/** Payload's way to name a field, so that links to it work. In a drawer over the page, ids get the drawer's depth. */
function useFieldId(path: string): string {
  const depth = useEditDepth()
  return `field-${path.replace(/\./g, '__')}${depth > 1 ? `-${depth}` : ''}`
}
