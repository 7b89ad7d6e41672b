import { contentCollection } from '../shared/content.ts'
import { calendarDay, rowTitle, seo, webAddress } from '../shared/fields.ts'
import { richText } from '../shared/rich-text.ts'
import { articleBlocks } from './blocks.ts'
import { chooseRelated } from './hooks/choose-related.ts'
import { setPublishedAt } from './hooks/set-published-at.ts'

export const NewsArticles = contentCollection({
  slug: 'news-articles',
  titleField: 'title',
  labels: { singular: 'News article', plural: 'News articles' },
  graphQL: { singularName: 'NewsArticle', pluralName: 'NewsArticles' },
  defaultSort: '-publishedAt',
  admin: {
    defaultColumns: ['title', 'authorities', 'topics', 'publishedAt', '_status'],
    listSearchableFields: ['title', 'standfirst'],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 150,
      admin: { description: 'Up to about 110 characters is shown whole in lists.' },
    },
    {
      name: 'standfirst',
      type: 'textarea',
      maxLength: 500,
      admin: { description: 'One or two sentences under the title.' },
    },
    {
      name: 'heroImage',
      type: 'upload',
      relationTo: 'media',
      filterOptions: { mimeType: { contains: 'image/' } },
    },
    ...richText('body', { blocks: articleBlocks }),
    {
      name: 'authors',
      type: 'array',
      fields: [{ name: 'name', type: 'text', required: true, maxLength: 200 }],
    },
    { name: 'authorities', type: 'relationship', relationTo: 'authorities', hasMany: true, index: true },
    { name: 'reports', type: 'relationship', relationTo: 'inspection-reports', hasMany: true },
    { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
    {
      name: 'related',
      type: 'relationship',
      relationTo: 'news-articles',
      hasMany: true,
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      hooks: { afterRead: [chooseRelated] },
      custom: { needs: ['authorities', 'topics'] },
      admin: {
        description: 'Left empty, readers are shown articles about the same authorities, then topics.',
      },
    },
    {
      name: 'sourceLinks',
      type: 'array',
      admin: { initCollapsed: true, components: rowTitle('label') },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', required: true, maxLength: 200 },
            webAddress('url', { required: true } as never),
          ],
        },
      ],
    },
    {
      name: 'corrections',
      type: 'array',
      admin: { description: 'Shown to readers, with the date.' },
      fields: [calendarDay('date'), { name: 'text', type: 'textarea', required: true, maxLength: 2000 }],
    },
    seo,
    {
      name: 'publishedAt',
      type: 'date',
      index: true,
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy HH:mm' },
        description: 'Set at the first publication. An imported old article may have none.',
      },
    },
    {
      name: 'undated',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: 'An imported old article whose date is not known: it stays without one.',
      },
    },
  ],
  hooks: { beforeChange: [setPublishedAt] },
  lists: [{ order: '-publishedAt' }],
})
