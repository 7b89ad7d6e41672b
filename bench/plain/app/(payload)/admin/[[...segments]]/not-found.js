import config from '../../../../payload.config.ts'
import { NotFoundPage } from '@payloadcms/next/views'
import { importMap } from '../importMap.js'

export default function NotFound({ params, searchParams }) {
  return NotFoundPage({ config, importMap, params, searchParams })
}
