import type { CollectionConfig } from 'payload'
import type { List } from '#src/database/lists.ts'
import { contentStaff, editors, hiddenUnless } from './access.ts'
import { bySlug } from './by-slug/endpoint.ts'
import { drafts, lockDocuments } from './drafts.ts'
import { shows } from './fields.ts'
import { checks } from './checks/endpoint.ts'
import { beforeYouPublish, changedMeanwhile } from './panels.ts'
import { jsonLd } from './json-ld/endpoint.ts'
import { publishNewestDrafts, unpublishNewestDrafts } from './keep-newer-draft.ts'
import { hideItsMedia, rememberWhatItShows, showItsMedia } from './keep-what-is-shown.ts'
import { callOffItsSchedule, lastSchedule, markSchedule } from './keep-schedule.ts'
import { dropRedirects, leaveRedirect } from './leave-redirect.ts'
import { pageUrl, type PageCollection } from './page-url.ts'
import { previewUrl } from './preview/preview-url.ts'
import { publishedOrPreviewed } from './preview/published-or-previewed.ts'
import { showNewestDraft } from './preview/show-newest-draft.ts'
import { refuseTakenAddress } from './refuse-taken-address.ts'
import { slugField } from './slug.ts'
import { keepOthersAutosave, rememberAutosave } from './versions/keep-others-autosave.ts'
import { rememberRestoring, restoreAsAsked } from './versions/restore-as-asked.ts'
import { restoreEndpoint } from './versions/restore-endpoint.ts'

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
      lists: [
        ...lists,
        { order: '-createdAt' },
        { order: '-updatedAt' },
        { by: ['_status'], order: '-updatedAt' },
      ],
    },
    access: {
      read: publishedOrPreviewed(config.slug),
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
      preview: (doc, { req }) => previewUrl(config.slug, doc, req),
      livePreview: { url: ({ data, req }) => previewUrl(config.slug, data, req) },
      ...config.admin,
      components: {
        ...config.admin?.components,
        edit: { beforeDocumentControls: ['/src/admin/schedule/Schedule#Schedule'] },
        views: { edit: { versions: { Component: '/src/admin/versions/VersionList#VersionList' } } },
      },
    },
    fields: [
      ...config.fields,
      changedMeanwhile,
      beforeYouPublish,
      slugField(titleField),
      pageUrl(config.slug),
      shows,
      lastSchedule,
    ],
    endpoints: [
      ...(config.endpoints || []),
      bySlug(config.slug),
      jsonLd(config.slug),
      checks(config.slug),
      restoreEndpoint(config.slug),
    ],
    hooks: {
      ...hooks,
      beforeOperation: [
        publishNewestDrafts,
        rememberRestoring,
        rememberAutosave,
        ...(hooks.beforeOperation ?? []),
      ],
      beforeValidate: [restoreAsAsked, unpublishNewestDrafts, ...(hooks.beforeValidate ?? [])],
      beforeChange: [
        refuseTakenAddress,
        ...(hooks.beforeChange ?? []),
        rememberWhatItShows,
        keepOthersAutosave,
        markSchedule,
      ],
      afterChange: [...(hooks.afterChange ?? []), showItsMedia, leaveRedirect],
      beforeRead: [showNewestDraft, ...(hooks.beforeRead ?? [])],
      beforeDelete: [...(hooks.beforeDelete ?? []), dropRedirects, callOffItsSchedule],
      afterDelete: [...(hooks.afterDelete ?? []), hideItsMedia],
    },
  }
}
