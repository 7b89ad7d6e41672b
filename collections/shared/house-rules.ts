import type { CollectionConfig, GlobalConfig } from 'payload'
import { nobody } from './access.ts'
import { canonicalQuery } from './canonical-where.ts'
import { refuseStale, refuseStaleDeletion } from './changed-meanwhile/refuse-stale.ts'
import { updatedBy } from './fields.ts'
import { heardBefore, hearChange, hearDeletion, hearGlobal } from './hear-changes.ts'
import { loadApart } from './load-apart.ts'
import { keepOwnRowIds } from './keep-own-row-ids.ts'
import { normalise } from './normalise.ts'
import { refuseBrokenRichText } from './refuse-broken-rich-text.ts'
import { refuseOddData } from './refuse-odd-data.ts'
import { refuseUnsafeLinks } from './refuse-unsafe-links.ts'
import { refuseUnknownRelations, refuseUnknownRelationsOfGlobal } from './refuse-unknown-relations.ts'
import { selectNeeds } from './select-needs.ts'
import { stampUpdatedBy } from './stamp-updated-by.ts'

/**
 * What holds for every collection, so that none can forget it: `where` is made canonical, values are normalised, what was
 * made from an older state, unsafe links and relations to nothing are refused, rows of lists have ids of their own, who
 * saved it is kept, and the one place that hears of changes hears of this one. Access that a collection does not state is
 * nobody's.
 */
export function withHouseRules(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection
  return {
    ...collection,
    access: {
      create: nobody,
      read: nobody,
      update: nobody,
      delete: nobody,
      readVersions: nobody,
      unlock: nobody,
      ...collection.access,
    },
    fields: [...collection.fields, updatedBy],
    hooks: {
      ...hooks,
      beforeOperation: [
        refuseOddData,
        loadApart,
        canonicalQuery,
        selectNeeds,
        refuseBrokenRichText,
        ...(hooks.beforeOperation ?? []),
      ],
      beforeValidate: [
        normalise,
        refuseStale,
        refuseUnsafeLinks,
        refuseUnknownRelations,
        keepOwnRowIds,
        ...(hooks.beforeValidate ?? []),
      ],
      beforeChange: [heardBefore, stampUpdatedBy, ...(hooks.beforeChange ?? [])],
      afterChange: [...(hooks.afterChange ?? []), hearChange],
      beforeDelete: [refuseStaleDeletion, ...(hooks.beforeDelete ?? []), heardBefore],
      afterDelete: [...(hooks.afterDelete ?? []), hearDeletion],
    },
  }
}

export function globalWithHouseRules(global: GlobalConfig): GlobalConfig {
  const { hooks = {} } = global
  return {
    ...global,
    hooks: {
      ...hooks,
      beforeOperation: [refuseOddData, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [refuseUnknownRelationsOfGlobal, ...(hooks.beforeValidate ?? [])],
      afterChange: [...(hooks.afterChange ?? []), hearGlobal],
    },
  }
}
