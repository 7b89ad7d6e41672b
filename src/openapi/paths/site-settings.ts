import { answer, besidesLists } from '../answers.ts'
import { parameterRef, schemaRef, type OwnPaths } from '../part.ts'

export const siteSettings: OwnPaths = {
  tag: { name: 'SiteSettings', description: 'The site’s name, contacts, and the wordings beside its forms.' },
  paths: {
    '/api/globals/site-settings': {
      get: {
        operationId: 'findSiteSettings',
        summary: 'The site’s settings, as far as readers are concerned',
        parameters: ['depth', 'If-None-Match'].map(parameterRef),
        responses: { 200: answer('The settings.', schemaRef('SiteSettings')), ...besidesLists },
      },
    },
  },
}
