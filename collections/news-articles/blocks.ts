import type { Block } from 'payload'
import { enquiryTypes } from '../shared/enquiry-types.ts'

const quotation: Block = {
  slug: 'quotation',
  fields: [
    { name: 'text', type: 'textarea', required: true, maxLength: 5000 },
    {
      name: 'attribution',
      type: 'text',
      maxLength: 200,
      admin: { description: 'Who says so, like “the report”.' },
    },
    { name: 'report', type: 'relationship', relationTo: 'inspection-reports' },
    {
      name: 'checkedAgainstSource',
      type: 'checkbox',
      defaultValue: false,
      label: 'Checked against its source',
      admin: { description: 'Word for word.' },
    },
  ],
}

const keyFigure: Block = {
  slug: 'keyFigure',
  labels: { singular: 'Key figure', plural: 'Key figures' },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'value', type: 'text', required: true, maxLength: 50 },
        { name: 'unit', type: 'text', maxLength: 50 },
      ],
    },
    { name: 'label', type: 'text', required: true, maxLength: 300 },
    {
      type: 'row',
      fields: [
        { name: 'period', type: 'text', maxLength: 100 },
        { name: 'source', type: 'text', maxLength: 300 },
      ],
    },
  ],
}

const reportCard: Block = {
  slug: 'reportCard',
  labels: { singular: 'Report card', plural: 'Report cards' },
  fields: [{ name: 'report', type: 'relationship', relationTo: 'inspection-reports', required: true }],
}

const enquiryCall: Block = {
  slug: 'enquiryCall',
  labels: { singular: 'Call to enquire', plural: 'Calls to enquire' },
  fields: [
    { name: 'text', type: 'text', required: true, maxLength: 300 },
    { name: 'enquiryType', type: 'select', options: [...enquiryTypes] },
  ],
}

export const articleBlocks = [quotation, keyFigure, reportCard, enquiryCall]
