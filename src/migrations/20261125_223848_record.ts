import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`editing_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`checked_within_months\` numeric DEFAULT 12 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`authorities\` ADD \`last_checked_at\` text;`)
  await db.run(sql`ALTER TABLE \`authorities\` ADD \`current_inspected_at\` text;`)
  await db.run(sql`ALTER TABLE \`authorities\` ADD \`grade_in_leaders\` text;`)
  await db.run(sql`ALTER TABLE \`authorities\` ADD \`grade_in_help_and_protection\` text;`)
  await db.run(sql`ALTER TABLE \`authorities\` ADD \`grade_in_in_care\` text;`)
  await db.run(sql`ALTER TABLE \`authorities\` ADD \`grade_in_care_leavers\` text;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` ADD \`version_last_checked_at\` text;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` ADD \`version_current_inspected_at\` text;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` ADD \`version_grade_in_leaders\` text;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` ADD \`version_grade_in_help_and_protection\` text;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` ADD \`version_grade_in_in_care\` text;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` ADD \`version_grade_in_care_leavers\` text;`)
  await db.run(sql`ALTER TABLE \`inspection_reports\` ADD \`inspected_at\` text;`)
  await db.run(sql`ALTER TABLE \`inspection_reports\` ADD \`last_checked_at\` text;`)
  await db.run(sql`ALTER TABLE \`_inspection_reports_v\` ADD \`version_inspected_at\` text;`)
  await db.run(sql`ALTER TABLE \`_inspection_reports_v\` ADD \`version_last_checked_at\` text;`)
  await db.run(sql`ALTER TABLE \`agencies\` ADD \`current_inspected_at\` text;`)
  await db.run(sql`ALTER TABLE \`agencies\` ADD \`last_checked_at\` text;`)
  await db.run(sql`ALTER TABLE \`_agencies_v\` ADD \`version_current_inspected_at\` text;`)
  await db.run(sql`ALTER TABLE \`_agencies_v\` ADD \`version_last_checked_at\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`editing_settings\`;`)
  await db.run(sql`ALTER TABLE \`authorities\` DROP COLUMN \`last_checked_at\`;`)
  await db.run(sql`ALTER TABLE \`authorities\` DROP COLUMN \`current_inspected_at\`;`)
  await db.run(sql`ALTER TABLE \`authorities\` DROP COLUMN \`grade_in_leaders\`;`)
  await db.run(sql`ALTER TABLE \`authorities\` DROP COLUMN \`grade_in_help_and_protection\`;`)
  await db.run(sql`ALTER TABLE \`authorities\` DROP COLUMN \`grade_in_in_care\`;`)
  await db.run(sql`ALTER TABLE \`authorities\` DROP COLUMN \`grade_in_care_leavers\`;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` DROP COLUMN \`version_last_checked_at\`;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` DROP COLUMN \`version_current_inspected_at\`;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` DROP COLUMN \`version_grade_in_leaders\`;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` DROP COLUMN \`version_grade_in_help_and_protection\`;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` DROP COLUMN \`version_grade_in_in_care\`;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` DROP COLUMN \`version_grade_in_care_leavers\`;`)
  await db.run(sql`ALTER TABLE \`inspection_reports\` DROP COLUMN \`inspected_at\`;`)
  await db.run(sql`ALTER TABLE \`inspection_reports\` DROP COLUMN \`last_checked_at\`;`)
  await db.run(sql`ALTER TABLE \`_inspection_reports_v\` DROP COLUMN \`version_inspected_at\`;`)
  await db.run(sql`ALTER TABLE \`_inspection_reports_v\` DROP COLUMN \`version_last_checked_at\`;`)
  await db.run(sql`ALTER TABLE \`agencies\` DROP COLUMN \`current_inspected_at\`;`)
  await db.run(sql`ALTER TABLE \`agencies\` DROP COLUMN \`last_checked_at\`;`)
  await db.run(sql`ALTER TABLE \`_agencies_v\` DROP COLUMN \`version_current_inspected_at\`;`)
  await db.run(sql`ALTER TABLE \`_agencies_v\` DROP COLUMN \`version_last_checked_at\`;`)
}
