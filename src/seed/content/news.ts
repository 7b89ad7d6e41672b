import { inBrief } from './news/in-brief.ts'
import { permanenceAtWandsworth } from './news/permanence-at-wandsworth.ts'
import type { SampleArticle } from './types.ts'

export const news: SampleArticle[] = [permanenceAtWandsworth, ...inBrief]
