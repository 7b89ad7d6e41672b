import { useForm } from '@payloadcms/ui'
import type { FormState } from 'payload'
import type { Finding } from './standing.ts'

const REPORTS = 'inspection-reports'

/** Puts what was found into the form, where it is seen and can be changed. Nothing is saved. */
export function useTake(): (finding: Finding) => void {
  const { addFieldRow, dispatchFields, getDataByPath, removeFieldRow, setModified } = useForm()
  const replaceRows = (path: string, rows: object[]) => {
    const held = getDataByPath<unknown[] | number | undefined>(path)
    const count = Array.isArray(held) ? held.length : 0
    for (let rowIndex = count - 1; rowIndex >= 0; rowIndex--) removeFieldRow({ path, rowIndex })
    for (const [rowIndex, row] of rows.entries())
      addFieldRow({ path, schemaPath: `${REPORTS}.${path}`, rowIndex, subFieldState: stateOf(row) })
  }
  return ({ field, value }) => {
    if (Array.isArray(value)) replaceRows(field, value as object[])
    else dispatchFields({ type: 'UPDATE', path: field, value })
    setModified(true)
  }
}

const stateOf = (row: object): FormState =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [
      name,
      { value, initialValue: value, valid: true, passesCondition: true },
    ]),
  )
