import type { CollectionSlug, PayloadRequest } from 'payload'
import { caution, type Caution, type Passage } from '#src/publishing/caution.ts'
import { namedChildren } from '#src/publishing/named-children.ts'
import { rowsOf } from './passages.ts'

type Row = Record<string, unknown>

/** Names in full that could be a child's; those of places, agencies and the people who wrote or inspected are none. */
export async function checkNames(row: Row, passages: Passage[], req: PayloadRequest): Promise<Caution[]> {
  const adults = adultsIn(row)
  const found = passages.flatMap(({ path, text }) =>
    namedChildren(text, adults).map((name) => ({ path, name })),
  )
  const places = await namesOfSubjects([...new Set(found.map(({ name }) => name))], req)
  return found
    .filter(({ name }) => !places.has(name))
    .map(({ path, name }) =>
      caution(
        path,
        'child-named',
        `‘${name}’ could be a child who is named in full. Leave the name out, unless it is public already, as in a published review.`,
      ),
    )
}

function adultsIn({ leadInspector, team, authors }: Row): string[] {
  const named = [...rowsOf(team), ...rowsOf(authors)].map(({ name }) => name)
  return [leadInspector, ...named].filter((name) => typeof name === 'string')
}

async function namesOfSubjects(names: string[], req: PayloadRequest): Promise<Set<string>> {
  const known = new Set<string>()
  if (names.length === 0) return known
  for (const collection of ['authorities', 'agencies'] as CollectionSlug[]) {
    const { docs } = await req.payload.db.find({
      collection,
      where: { name: { in: names } },
      select: { name: true },
      pagination: false,
      limit: 0,
      req,
    })
    for (const { name } of docs as unknown as Row[]) known.add(String(name))
  }
  return known
}
