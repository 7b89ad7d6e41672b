import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, Field } from 'payload'
import { pageCollections } from './page-url.ts'
import { htmlOf } from './rich-text-html.ts'

/** A rich text field and, beside it, `<name>Html`: the same as safe HTML, worked out when read. */
export function richText(
  name: string,
  { description, blocks = [] }: { description?: string; blocks?: Block[] } = {},
): Field[] {
  return [
    {
      name,
      type: 'richText',
      admin: { description },
      editor: lexicalEditor({
        features: [
          ParagraphFeature(),
          HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
          BoldFeature(),
          ItalicFeature(),
          UnorderedListFeature(),
          OrderedListFeature(),
          BlockquoteFeature(),
          LinkFeature({ enabledCollections: [...pageCollections], disableAutoLinks: true }),
          UploadFeature({ enabledCollections: ['media'] }),
          ...(blocks.length > 0 ? [BlocksFeature({ blocks })] : []),
          FixedToolbarFeature(),
          InlineToolbarFeature(),
        ],
      }),
    },
    {
      name: `${name}Html`,
      type: 'text',
      virtual: true,
      custom: { needs: [name] },
      admin: { hidden: true },
      hooks: {
        afterRead: [
          async ({ siblingData, req, depth, overrideAccess }) =>
            htmlOf(siblingData[name], { req, depth, overrideAccess }),
        ],
      },
    },
  ]
}
