import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Caution } from '#src/publishing/caution.ts'
import { uncheckedBlocks, uncheckedQuotations } from '#src/publishing/unchecked-quotations.ts'
import { undatedGrades } from '#src/publishing/undated-grades.ts'
import { nodesOf } from '../nodes-of.ts'
import { checkOwnAddresses, checkReferences } from './check-links.ts'
import { checkNames } from './check-names.ts'
import { checkPictures } from './check-pictures.ts'
import { isRow, passagesIn } from './passages.ts'
import { referencesIn } from './references.ts'

type Row = Record<string, unknown>
type Asked = { collection: SanitizedCollectionConfig; values: Row; req: PayloadRequest }

/** Everything that an editor should look at once more before this page is published, each thing once. */
export async function checkPage({ collection, values, req }: Asked): Promise<Caution[]> {
  const fields = collection.flattenedFields
  const passages = passagesIn(values, fields)
  const { references, links } = referencesIn(values, fields)
  const ownId = typeof values.id === 'string' ? values.id : undefined
  const cautions = [
    ...(await checkPictures(references, req)),
    ...(await checkReferences(references, { ownId, req })),
    ...(await checkOwnAddresses(links, req)),
    ...uncheckedQuotations(values.quotations),
    ...quotationsInText(values, collection),
    // A report and an article have dates of their own; what they say of grades is as at then.
    ...(isUndatedPage(collection) ? undatedGrades(passages) : []),
    ...(await checkNames(values, passages, req)),
  ]
  const once = new Map(cautions.map((each) => [`${each.path} ${each.message}`, each]))
  return [...once.values()]
}

function quotationsInText(values: Row, { flattenedFields }: SanitizedCollectionConfig): Caution[] {
  return flattenedFields
    .filter(({ type }) => type === 'richText')
    .flatMap(({ name }) =>
      uncheckedBlocks(
        name,
        nodesOf(values[name]).flatMap(({ fields }) => (isRow(fields) ? [fields] : [])),
      ),
    )
}

const isUndatedPage = ({ slug }: SanitizedCollectionConfig) => slug === 'authorities' || slug === 'agencies'
