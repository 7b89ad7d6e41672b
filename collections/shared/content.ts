import type { CollectionConfig } from 'payload'
import type { List } from '#src/database/lists.ts'
import { contentStaff, editors, hiddenUnless, publishedOrContentStaff } from './access.ts'
import { drafts, lockDocuments } from './drafts.ts'
import { shows } from './fields.ts'
import { hideItsMedia, rememberWhatItShows, showItsMedia } from './keep-what-is-shown.ts'
import { dropRedirects, leaveRedirect } from './leave-redirect.ts'
import { pageUrl, type PageCollection } from './page-url.ts'
import { slugField } from './slug.ts'

/** What the collections that have pages share: drafts, trash, who may do what, an address, and the media they show. */
export function contentCollection(
  collection: CollectionConfig & { slug: PageCollection; titleField: 'title' | 'name'; lists: List[] },
): CollectionConfig {
  const { titleField, lists, ...config } = collection
  const { hooks = {} } = config
  return {
    ...config,
    versions: drafts,
    trash: true,
    lockDocuments,
    custom: {
      ...config.custom,
      lists: [...lists, { order: '-updatedAt' }, { by: ['_status'], order: '-updatedAt' }],
    },
    access: {
      read: publishedOrContentStaff,
      readVersions: contentStaff,
      create: editors,
      update: editors,
      delete: editors,
      ...config.access,
    },
    admin: {
      group: 'Content',
      hidden: hiddenUnless('editor', 'viewer'),
      useAsTitle: titleField,
      ...config.admin,
    },
    fields: [...config.fields, slugField(titleField), pageUrl(config.slug), shows],
    hooks: {
      ...hooks,
      beforeChange: [...(hooks.beforeChange ?? []), rememberWhatItShows],
      afterChange: [...(hooks.afterChange ?? []), showItsMedia, leaveRedirect],
      beforeDelete: [...(hooks.beforeDelete ?? []), dropRedirects],
      afterDelete: [...(hooks.afterDelete ?? []), hideItsMedia],
    },
  }
}
