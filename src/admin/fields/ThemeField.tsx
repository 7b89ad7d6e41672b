'use client'

import { useField, useFormFields, withCondition } from '@payloadcms/ui'
import type { TextFieldClientProps, Validate } from 'payload'
import { FieldFrame, type InputProps } from './FieldFrame.tsx'
import { themeChoices, type ThemeChoice } from './theme-choices.ts'
import '../admin.css'

/** The theme of a visit: from Ofsted's list where there is one, free text where each round has its own. */
export const ThemeField = withCondition(Theme)

function Theme({ field, path: givenPath, readOnly, validate }: TextFieldClientProps) {
  const state = useField<string | null>({
    potentiallyStalePath: givenPath,
    validate: validate as Validate | undefined,
  })
  const eventTypePath = state.path.replace(/[^.]+$/, 'eventType')
  const eventType = useFormFields(([fields]) => fields[eventTypePath]?.value as string | null | undefined)
  const value = state.value ?? ''
  const choices = themeChoices(eventType, value)
  const isReadOnly = Boolean(readOnly || state.disabled)
  const keep = (theme: string) => state.setValue(theme || null)
  return (
    <FieldFrame field={field} state={state}>
      {(input) =>
        choices === 'any' ? (
          <input
            {...input}
            type="text"
            maxLength={field.maxLength}
            readOnly={isReadOnly}
            value={value}
            onChange={(event) => keep(event.target.value)}
          />
        ) : (
          <ThemeSelect
            input={input}
            choices={choices}
            value={value}
            isReadOnly={isReadOnly}
            onChoose={keep}
          />
        )
      }
    </FieldFrame>
  )
}

type Select = {
  input: InputProps
  choices: ThemeChoice[]
  value: string
  isReadOnly: boolean
  onChoose: (value: string) => void
}

function ThemeSelect({ input, choices, value, isReadOnly, onChoose }: Select) {
  return (
    <select
      {...input}
      className="choice-input"
      disabled={isReadOnly || choices.length === 1}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
