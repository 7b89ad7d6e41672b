import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_status_name_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_currentGrade_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_name_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_currentGrade_idx\`;`)
  await db.run(sql`DROP INDEX \`authority__status_startDate_idx\`;`)
  await db.run(sql`DROP INDEX \`agency__status_startDate_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_startDate_idx\`;`)
  await db.run(sql`DROP INDEX \`version_authority_version__status_version_startDate_idx\`;`)
  await db.run(sql`DROP INDEX \`version_agency_version__status_version_startDate_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_startDate_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_publishedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_publishedAt_idx\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`_status_name_idx\` ON \`authorities\` (\`_status\`,\`name\`);`)
  await db.run(sql`CREATE INDEX \`_status_currentGrade_idx\` ON \`authorities\` (\`_status\`,\`current_grade\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_name_idx\` ON \`_authorities_v\` (\`version__status\`,\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_currentGrade_idx\` ON \`_authorities_v\` (\`version__status\`,\`version_current_grade\`);`)
  await db.run(sql`CREATE INDEX \`authority__status_startDate_idx\` ON \`inspection_reports\` (\`authority_id\`,\`_status\`,\`start_date\`);`)
  await db.run(sql`CREATE INDEX \`agency__status_startDate_idx\` ON \`inspection_reports\` (\`agency_id\`,\`_status\`,\`start_date\`);`)
  await db.run(sql`CREATE INDEX \`_status_startDate_idx\` ON \`inspection_reports\` (\`_status\`,\`start_date\`);`)
  await db.run(sql`CREATE INDEX \`version_authority_version__status_version_startDate_idx\` ON \`_inspection_reports_v\` (\`version_authority_id\`,\`version__status\`,\`version_start_date\`);`)
  await db.run(sql`CREATE INDEX \`version_agency_version__status_version_startDate_idx\` ON \`_inspection_reports_v\` (\`version_agency_id\`,\`version__status\`,\`version_start_date\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_startDate_idx\` ON \`_inspection_reports_v\` (\`version__status\`,\`version_start_date\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_idx\` ON \`news_articles\` (\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_idx\` ON \`_news_articles_v\` (\`version__status\`,\`version_published_at\`);`)
}
