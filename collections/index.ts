import type { CollectionConfig, GlobalConfig } from 'payload'
import { Agencies } from './agencies/index.ts'
import { Authorities } from './authorities/index.ts'
import { Campaigns } from './campaigns/index.ts'
import { EditingSettings } from './editing-settings/index.ts'
import { Enquiries } from './enquiries/index.ts'
import { Glossary } from './glossary/index.ts'
import { ImportAnswers } from './import-answers/index.ts'
import { ImportMarks } from './import-marks/index.ts'
import { ImportParts } from './import-parts/index.ts'
import { ImportRuns } from './import-runs/index.ts'
import { InspectionReports } from './inspection-reports/index.ts'
import { Media } from './media/index.ts'
import { NewsArticles } from './news-articles/index.ts'
import { Outbox } from './outbox/index.ts'
import { PublicChanges } from './public-changes/index.ts'
import { Redirects } from './redirects/index.ts'
import { ScheduledPublications } from './scheduled-publications/index.ts'
import { globalWithHouseRules, withHouseRules } from './shared/house-rules.ts'
import { SiteSettings } from './site-settings/index.ts'
import { Topics } from './topics/index.ts'
import { Users } from './users/index.ts'
import { Webhooks } from './webhooks/index.ts'

/** What we keep, in the order in which the admin shows it. */
export const collections: CollectionConfig[] = [
  Authorities,
  InspectionReports,
  NewsArticles,
  Agencies,
  Topics,
  Glossary,
  Campaigns,
  ScheduledPublications,
  ImportRuns,
  Media,
  Enquiries,
  Outbox,
  Webhooks,
  Users,
  Redirects,
  PublicChanges,
  ImportParts,
  ImportMarks,
  ImportAnswers,
].map(withHouseRules)

export const globals: GlobalConfig[] = [SiteSettings, EditingSettings].map(globalWithHouseRules)
