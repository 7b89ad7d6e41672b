import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`import_runs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_name\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`reason\` text,
  	\`source\` text,
  	\`licence\` text,
  	\`as_at\` text,
  	\`rows_read\` numeric,
  	\`documents_written\` numeric,
  	\`started_by_id\` text(36),
  	\`settled_at\` text,
  	\`file_hash\` text,
  	\`bytes\` numeric,
  	\`sheets\` text,
  	\`counts\` text,
  	\`parts\` numeric,
  	\`parts_done\` numeric,
  	\`confirmed_at\` text,
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`lease_until\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`started_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`import_runs_state_idx\` ON \`import_runs\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_started_by_idx\` ON \`import_runs\` (\`started_by_id\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_file_hash_idx\` ON \`import_runs\` (\`file_hash\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_updated_by_idx\` ON \`import_runs\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_updated_at_idx\` ON \`import_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_created_at_idx\` ON \`import_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhooks_collections\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_collections_order_idx\` ON \`webhooks_collections\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_collections_parent_idx\` ON \`webhooks_collections\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`webhooks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`url\` text NOT NULL,
  	\`state\` text,
  	\`reason\` text,
  	\`failures\` numeric DEFAULT 0,
  	\`quiet_until\` text,
  	\`last_answer\` text,
  	\`secret_made_at\` text,
  	\`earlier_secret_until\` text,
  	\`sealed\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_state_idx\` ON \`webhooks\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_updated_by_idx\` ON \`webhooks\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_updated_at_idx\` ON \`webhooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_created_at_idx\` ON \`webhooks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`public_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`what\` text NOT NULL,
  	\`slug\` text,
  	\`previous_slug\` text,
  	\`keys\` text NOT NULL,
  	\`order\` numeric NOT NULL,
  	\`queued\` integer DEFAULT false NOT NULL,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`public_changes_order_idx\` ON \`public_changes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`public_changes_updated_by_idx\` ON \`public_changes\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`public_changes_updated_at_idx\` ON \`public_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`public_changes_created_at_idx\` ON \`public_changes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`collectionSlug_document_order_idx\` ON \`public_changes\` (\`collection_slug\`,\`document\`,\`order\`);`)
  await db.run(sql`CREATE INDEX \`queued_order_idx\` ON \`public_changes\` (\`queued\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`import_parts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`run\` text NOT NULL,
  	\`order\` numeric NOT NULL,
  	\`label\` text NOT NULL,
  	\`subject\` text,
  	\`state\` text NOT NULL,
  	\`rows\` text,
  	\`plan\` text,
  	\`decisions\` text,
  	\`journal\` text,
  	\`reason\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`import_parts_run_idx\` ON \`import_parts\` (\`run\`);`)
  await db.run(sql`CREATE INDEX \`import_parts_updated_by_idx\` ON \`import_parts\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`import_parts_updated_at_idx\` ON \`import_parts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_parts_created_at_idx\` ON \`import_parts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`run_order_idx\` ON \`import_parts\` (\`run\`,\`order\`);`)
  await db.run(sql`CREATE INDEX \`run_state_order_idx\` ON \`import_parts\` (\`run\`,\`state\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`import_marks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`marks\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`import_marks_subject_idx\` ON \`import_marks\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`import_marks_updated_by_idx\` ON \`import_marks\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`import_marks_updated_at_idx\` ON \`import_marks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_marks_created_at_idx\` ON \`import_marks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`import_answers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`question\` text,
  	\`answer\` text NOT NULL,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`import_answers_key_idx\` ON \`import_answers\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`import_answers_updated_by_idx\` ON \`import_answers\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`import_answers_updated_at_idx\` ON \`import_answers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_answers_created_at_idx\` ON \`import_answers\` (\`created_at\`);`)
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
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`shown\` integer;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`webhook_id\` text(36) REFERENCES webhooks(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`about\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`body\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`topic\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`order\` numeric;`)
  await db.run(sql`CREATE INDEX \`outbox_webhook_idx\` ON \`outbox\` (\`webhook_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_topic_idx\` ON \`outbox\` (\`topic\`);`)
  await db.run(sql`CREATE INDEX \`webhook_state_order_idx\` ON \`outbox\` (\`webhook_id\`,\`state\`,\`order\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`webhooks_id\` text(36) REFERENCES webhooks(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`webhooks_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`import_runs\`;`)
  await db.run(sql`DROP TABLE \`webhooks_collections\`;`)
  await db.run(sql`DROP TABLE \`webhooks\`;`)
  await db.run(sql`DROP TABLE \`public_changes\`;`)
  await db.run(sql`DROP TABLE \`import_parts\`;`)
  await db.run(sql`DROP TABLE \`import_marks\`;`)
  await db.run(sql`DROP TABLE \`import_answers\`;`)
  await db.run(sql`DROP TABLE \`editing_settings\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`message\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`to\` text,
  	\`enquiry_id\` text(36),
  	\`last_answer\` text,
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`next_attempt_at\` text,
  	\`lease_until\` text,
  	\`sent_at\` text,
  	\`key\` text,
  	\`sealed\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`enquiry_id\`) REFERENCES \`enquiries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_outbox\`("id", "message", "kind", "state", "to", "enquiry_id", "last_answer", "attempts", "next_attempt_at", "lease_until", "sent_at", "key", "sealed", "updated_by_id", "updated_at", "created_at") SELECT "id", "message", "kind", "state", "to", "enquiry_id", "last_answer", "attempts", "next_attempt_at", "lease_until", "sent_at", "key", "sealed", "updated_by_id", "updated_at", "created_at" FROM \`outbox\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`ALTER TABLE \`__new_outbox\` RENAME TO \`outbox\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`outbox_enquiry_idx\` ON \`outbox\` (\`enquiry_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_next_attempt_at_idx\` ON \`outbox\` (\`next_attempt_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`outbox_key_idx\` ON \`outbox\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_by_idx\` ON \`outbox\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_nextAttemptAt_idx\` ON \`outbox\` (\`state\`,\`next_attempt_at\`);`)
  await db.run(sql`CREATE INDEX \`state_createdAt_idx\` ON \`outbox\` (\`state\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`enquiry_createdAt_idx\` ON \`outbox\` (\`enquiry_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`message_createdAt_idx\` ON \`outbox\` (\`message\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`to_createdAt_idx\` ON \`outbox\` (\`to\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authorities_id\` text(36),
  	\`inspection_reports_id\` text(36),
  	\`news_articles_id\` text(36),
  	\`agencies_id\` text(36),
  	\`topics_id\` text(36),
  	\`glossary_id\` text(36),
  	\`campaigns_id\` text(36),
  	\`media_id\` text(36),
  	\`enquiries_id\` text(36),
  	\`outbox_id\` text(36),
  	\`users_id\` text(36),
  	\`redirects_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authorities_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`inspection_reports_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_articles_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`glossary_id\`) REFERENCES \`glossary\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`enquiries_id\`) REFERENCES \`enquiries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outbox_id\`) REFERENCES \`outbox\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "authorities_id", "inspection_reports_id", "news_articles_id", "agencies_id", "topics_id", "glossary_id", "campaigns_id", "media_id", "enquiries_id", "outbox_id", "users_id", "redirects_id") SELECT "id", "order", "parent_id", "path", "authorities_id", "inspection_reports_id", "news_articles_id", "agencies_id", "topics_id", "glossary_id", "campaigns_id", "media_id", "enquiries_id", "outbox_id", "users_id", "redirects_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_authorities_id_idx\` ON \`payload_locked_documents_rels\` (\`authorities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_inspection_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`inspection_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_news_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`news_articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_agencies_id_idx\` ON \`payload_locked_documents_rels\` (\`agencies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_glossary_id_idx\` ON \`payload_locked_documents_rels\` (\`glossary_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_enquiries_id_idx\` ON \`payload_locked_documents_rels\` (\`enquiries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_outbox_id_idx\` ON \`payload_locked_documents_rels\` (\`outbox_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
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
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`shown\`;`)
}
