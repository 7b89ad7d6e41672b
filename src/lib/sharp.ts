import { createRequire } from 'node:module'
import type { SharpConstructor } from 'sharp'

const load = createRequire(import.meta.url)

/** sharp, loaded with the first picture: most processes never see one, and it takes up 20 MB. */
export const sharp = ((...args: Parameters<SharpConstructor>) =>
  (load('sharp') as SharpConstructor)(...args)) as SharpConstructor
