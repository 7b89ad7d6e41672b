import type { PayloadRequest } from 'payload'

export type Authority = { id: string; name: string }

/** More than there are. */
const MOST = 1000

/** Authorities to which a name on a report can belong, and whether it is one of their names or only begins like one. */
export type Called = { exactly: Authority[]; nearly: Authority[] }

/** Looks among names, official names and other names. Case, "&" and punctuation do not count. */
export async function authoritiesCalled(printed: string | undefined, req: PayloadRequest): Promise<Called> {
  const wanted = formOf(printed ?? '')
  if (!wanted) return { exactly: [], nearly: [] }
  const { docs } = await req.payload.find({
    collection: 'authorities',
    select: { name: true, officialName: true, alternativeNames: true },
    depth: 0,
    limit: MOST,
    pagination: false,
    user: req.user,
    overrideAccess: false,
    req,
  })
  const known = docs.map(({ id, name, officialName, alternativeNames }) => ({
    authority: { id: String(id), name },
    forms: [name, officialName, ...(alternativeNames ?? []).map((other) => other.name)]
      .map((each) => formOf(each ?? ''))
      .filter(Boolean),
  }))
  const having = (fits: (form: string) => boolean) =>
    known.filter(({ forms }) => forms.some(fits)).map(({ authority }) => authority)
  return {
    exactly: having((form) => form === wanted),
    nearly: having((form) => `${wanted} `.startsWith(`${form} `)),
  }
}

const formOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(council|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
