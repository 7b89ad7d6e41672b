import { isEndless, parametersOfOperation } from '#src/openapi/questions.ts'
import type { OpenApi } from '#src/openapi/document.ts'
import type { Part } from '#src/openapi/part.ts'

/** Addresses that are certainly taken: the description leaves it to the service what an address is. */
const LOCAL_PART = '[a-zA-Z0-9_+-]{1,20}(\\.[a-zA-Z0-9_+-]{1,20}){0,2}'
const DOMAIN = '([a-zA-Z0-9]{1,20}\\.){1,3}[a-zA-Z]{2,20}'

/** What there is in this house, by the slug of its collection. */
export type Known = {
  ids: Record<string, string[]>
  slugs: Record<string, string[]>
  files: string[]
}

/**
 * The description as it is served, with what no schema can say put in: which ids, addresses and files there are here, and
 * which e-mail addresses are surely taken.
 * Nobody may set more than sixty conditions at once, as a fuzzer would: so of the filters of each list every so many
 * are in one slice, and all of them in all slices together. Streams are left out: the fuzzer waits for the end of each
 * answer, and theirs has none.
 */
export function forFuzzing(
  document: OpenApi,
  known: Known,
  { slice, of }: { slice: number; of: number },
): OpenApi {
  const made = structuredClone(document)
  for (const [address, item] of Object.entries(made.paths))
    if (Object.values(item).some(isEndless)) delete made.paths[address]
  for (const [address, item] of Object.entries(made.paths))
    for (const operation of Object.values(item)) {
      if (!operation.parameters) continue
      const [, , slug = ''] = address.split('/')
      const parameters = parametersOfOperation(document, operation).map((each, at) => ({
        kept: !isSliced(each) || at % of === slice,
        each: isInPath(each) ? knownInPath(each, slug, known) : (operation.parameters as Part[])[at]!,
      }))
      operation.parameters = parameters.filter(({ kept }) => kept).map(({ each }) => each)
    }
  const enquiry = made.components.schemas!.NewEnquiry!.properties as Record<string, Part>
  Object.assign(enquiry, {
    email: { ...enquiry.email, pattern: `^[ \\t\\r\\n]{0,20}$|^${LOCAL_PART}@${DOMAIN}$` },
    authority: oneOf(known.ids.authorities!),
    report: oneOf(known.ids['inspection-reports']!),
    article: oneOf(known.ids['news-articles']!),
  })
  return made
}

const isSliced = ({ name }: Part) => /^(where|populate)\[/.test(String(name))
const isInPath = (parameter: Part) => parameter.in === 'path'
const oneOf = (values: string[]) => ({ enum: [...values, null] })

function knownInPath(parameter: Part, slug: string, { ids, slugs, files }: Known): Part {
  const ofFeeds = slugs[slug]?.map((each) => `${each}.rss`)
  const all = { id: ids[slug], slug: slugs[slug], filename: files, file: ofFeeds }
  const values = all[String(parameter.name) as keyof typeof all]
  if (!values) return parameter
  return { ...parameter, schema: { anyOf: [{ enum: values }, parameter.schema] } }
}
