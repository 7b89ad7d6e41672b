import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`scheduled_publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`action\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`title\` text,
  	\`state\` text,
  	\`scheduled_by_id\` text(36),
  	\`reason\` text,
  	\`settled_at\` text,
  	\`due_at\` text NOT NULL,
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`lease_until\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`scheduled_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`scheduled_publications_at_idx\` ON \`scheduled_publications\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_scheduled_by_idx\` ON \`scheduled_publications\` (\`scheduled_by_id\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_updated_by_idx\` ON \`scheduled_publications\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_updated_at_idx\` ON \`scheduled_publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_created_at_idx\` ON \`scheduled_publications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_dueAt_idx\` ON \`scheduled_publications\` (\`state\`,\`due_at\`);`)
  await db.run(sql`CREATE TABLE \`scheduled_publications_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authorities_id\` text(36),
  	\`inspection_reports_id\` text(36),
  	\`news_articles_id\` text(36),
  	\`agencies_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`scheduled_publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authorities_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`inspection_reports_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_articles_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`scheduled_publications_rels_order_idx\` ON \`scheduled_publications_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_rels_parent_idx\` ON \`scheduled_publications_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_rels_path_idx\` ON \`scheduled_publications_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_rels_authorities_id_idx\` ON \`scheduled_publications_rels\` (\`authorities_id\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_rels_inspection_reports_id_idx\` ON \`scheduled_publications_rels\` (\`inspection_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_rels_news_articles_id_idx\` ON \`scheduled_publications_rels\` (\`news_articles_id\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_rels_agencies_id_idx\` ON \`scheduled_publications_rels\` (\`agencies_id\`);`)
  await db.run(sql`ALTER TABLE \`authorities\` ADD \`last_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` ADD \`version_last_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`inspection_reports\` ADD \`last_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`_inspection_reports_v\` ADD \`version_last_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`news_articles\` ADD \`last_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`_news_articles_v\` ADD \`version_last_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`agencies\` ADD \`last_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`_agencies_v\` ADD \`version_last_schedule\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`scheduled_publications\`;`)
  await db.run(sql`DROP TABLE \`scheduled_publications_rels\`;`)
  await db.run(sql`ALTER TABLE \`authorities\` DROP COLUMN \`last_schedule\`;`)
  await db.run(sql`ALTER TABLE \`_authorities_v\` DROP COLUMN \`version_last_schedule\`;`)
  await db.run(sql`ALTER TABLE \`inspection_reports\` DROP COLUMN \`last_schedule\`;`)
  await db.run(sql`ALTER TABLE \`_inspection_reports_v\` DROP COLUMN \`version_last_schedule\`;`)
  await db.run(sql`ALTER TABLE \`news_articles\` DROP COLUMN \`last_schedule\`;`)
  await db.run(sql`ALTER TABLE \`_news_articles_v\` DROP COLUMN \`version_last_schedule\`;`)
  await db.run(sql`ALTER TABLE \`agencies\` DROP COLUMN \`last_schedule\`;`)
  await db.run(sql`ALTER TABLE \`_agencies_v\` DROP COLUMN \`version_last_schedule\`;`)
}
