import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEnv } from '#src/env.ts'

const lines = readFileSync('.env.example', 'utf8').split('\n')
const settings = lines.flatMap((line) => {
  const [, off, name, value] = /^(#?)([A-Z_]+)=(.*)$/.exec(line) ?? []
  return name ? [{ name, value: value!, isSet: !off }] : []
})

describe('.env.example', () => {
  it('names every setting that there is', () => {
    const known = Object.keys(readEnv({})).filter((name) => name === name.toUpperCase())
    const optional = ['PAYLOAD_SECRET', 'SMTP_URL', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'METRICS_TOKEN']

    expect(settings.map(({ name }) => name).sort()).toEqual([...new Set([...known, ...optional])].sort())
  })

  it('changes nothing when it is copied as it is', () => {
    const copied = Object.fromEntries(
      settings.filter(({ isSet }) => isSet).map(({ name, value }) => [name, value]),
    )

    expect(readEnv(copied)).toEqual(readEnv({}))
  })
})
