import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`authorities_alternative_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`authorities_alternative_names_order_idx\` ON \`authorities_alternative_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`authorities_alternative_names_parent_id_idx\` ON \`authorities_alternative_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`authorities_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`team\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`town\` text,
  	\`postcode\` text,
  	\`url\` text,
  	\`out_of_hours\` text,
  	\`checked_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`authorities_contacts_order_idx\` ON \`authorities_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`authorities_contacts_parent_id_idx\` ON \`authorities_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`authorities_provenance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`source\` text,
  	\`url\` text,
  	\`retrieved_at\` text,
  	\`licence\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`authorities_provenance_order_idx\` ON \`authorities_provenance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`authorities_provenance_parent_id_idx\` ON \`authorities_provenance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`authorities_current_judgements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`area\` text,
  	\`grade\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`authorities_current_judgements_order_idx\` ON \`authorities_current_judgements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`authorities_current_judgements_parent_id_idx\` ON \`authorities_current_judgements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`authorities_former_gss_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`authorities_former_gss_codes_order_idx\` ON \`authorities_former_gss_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`authorities_former_gss_codes_parent_id_idx\` ON \`authorities_former_gss_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`authorities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`official_name\` text,
  	\`registered_name\` text,
  	\`summary\` text,
  	\`type\` text,
  	\`region\` text,
  	\`ofsted_region\` text,
  	\`latitude\` numeric,
  	\`longitude\` numeric,
  	\`status\` text DEFAULT 'current',
  	\`delivered_by_id\` text(36),
  	\`position_sentence\` text,
  	\`current_grade\` text DEFAULT 'not-inspected',
  	\`grade_as_at\` text,
  	\`current_inspection_id\` text(36),
  	\`gss_code\` text,
  	\`dfe_code\` text,
  	\`ofsted_urn\` text,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`last_schedule\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`delivered_by_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`current_inspection_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`authorities_type_idx\` ON \`authorities\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`authorities_region_idx\` ON \`authorities\` (\`region\`);`)
  await db.run(sql`CREATE INDEX \`authorities_delivered_by_idx\` ON \`authorities\` (\`delivered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`authorities_current_grade_idx\` ON \`authorities\` (\`current_grade\`);`)
  await db.run(sql`CREATE INDEX \`authorities_current_inspection_idx\` ON \`authorities\` (\`current_inspection_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`authorities_gss_code_idx\` ON \`authorities\` (\`gss_code\`);`)
  await db.run(sql`CREATE INDEX \`authorities_dfe_code_idx\` ON \`authorities\` (\`dfe_code\`);`)
  await db.run(sql`CREATE INDEX \`authorities_ofsted_urn_idx\` ON \`authorities\` (\`ofsted_urn\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`authorities_slug_idx\` ON \`authorities\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`authorities_updated_by_idx\` ON \`authorities\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`authorities_updated_at_idx\` ON \`authorities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`authorities_created_at_idx\` ON \`authorities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`authorities_deleted_at_idx\` ON \`authorities\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`authorities__status_idx\` ON \`authorities\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`authorities_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`authorities_texts_order_parent\` ON \`authorities_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`authorities_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authorities_id\` text(36),
  	\`agencies_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authorities_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`authorities_rels_order_idx\` ON \`authorities_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`authorities_rels_parent_idx\` ON \`authorities_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`authorities_rels_path_idx\` ON \`authorities_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`authorities_rels_authorities_id_idx\` ON \`authorities_rels\` (\`authorities_id\`);`)
  await db.run(sql`CREATE INDEX \`authorities_rels_agencies_id_idx\` ON \`authorities_rels\` (\`agencies_id\`);`)
  await db.run(sql`CREATE INDEX \`authorities_rels_media_id_idx\` ON \`authorities_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_authorities_v_version_alternative_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_authorities_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_alternative_names_order_idx\` ON \`_authorities_v_version_alternative_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_alternative_names_parent_id_idx\` ON \`_authorities_v_version_alternative_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_authorities_v_version_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`team\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`town\` text,
  	\`postcode\` text,
  	\`url\` text,
  	\`out_of_hours\` text,
  	\`checked_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_authorities_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_contacts_order_idx\` ON \`_authorities_v_version_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_contacts_parent_id_idx\` ON \`_authorities_v_version_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_authorities_v_version_provenance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`source\` text,
  	\`url\` text,
  	\`retrieved_at\` text,
  	\`licence\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_authorities_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_provenance_order_idx\` ON \`_authorities_v_version_provenance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_provenance_parent_id_idx\` ON \`_authorities_v_version_provenance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_authorities_v_version_current_judgements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`area\` text,
  	\`grade\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_authorities_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_current_judgements_order_idx\` ON \`_authorities_v_version_current_judgements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_current_judgements_parent_id_idx\` ON \`_authorities_v_version_current_judgements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_authorities_v_version_former_gss_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_authorities_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_former_gss_codes_order_idx\` ON \`_authorities_v_version_former_gss_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_former_gss_codes_parent_id_idx\` ON \`_authorities_v_version_former_gss_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_authorities_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_official_name\` text,
  	\`version_registered_name\` text,
  	\`version_summary\` text,
  	\`version_type\` text,
  	\`version_region\` text,
  	\`version_ofsted_region\` text,
  	\`version_latitude\` numeric,
  	\`version_longitude\` numeric,
  	\`version_status\` text DEFAULT 'current',
  	\`version_delivered_by_id\` text(36),
  	\`version_position_sentence\` text,
  	\`version_current_grade\` text DEFAULT 'not-inspected',
  	\`version_grade_as_at\` text,
  	\`version_current_inspection_id\` text(36),
  	\`version_gss_code\` text,
  	\`version_dfe_code\` text,
  	\`version_ofsted_urn\` text,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_last_schedule\` text,
  	\`version_updated_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_delivered_by_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_current_inspection_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_authorities_v_parent_idx\` ON \`_authorities_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_type_idx\` ON \`_authorities_v\` (\`version_type\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_region_idx\` ON \`_authorities_v\` (\`version_region\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_delivered_by_idx\` ON \`_authorities_v\` (\`version_delivered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_current_grade_idx\` ON \`_authorities_v\` (\`version_current_grade\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_current_inspection_idx\` ON \`_authorities_v\` (\`version_current_inspection_id\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_gss_code_idx\` ON \`_authorities_v\` (\`version_gss_code\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_dfe_code_idx\` ON \`_authorities_v\` (\`version_dfe_code\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_ofsted_urn_idx\` ON \`_authorities_v\` (\`version_ofsted_urn\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_slug_idx\` ON \`_authorities_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_updated_by_idx\` ON \`_authorities_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_updated_at_idx\` ON \`_authorities_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_created_at_idx\` ON \`_authorities_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version_deleted_at_idx\` ON \`_authorities_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_version_version__status_idx\` ON \`_authorities_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_created_at_idx\` ON \`_authorities_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_updated_at_idx\` ON \`_authorities_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_latest_idx\` ON \`_authorities_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_autosave_idx\` ON \`_authorities_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_authorities_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_authorities_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_authorities_v_texts_order_parent\` ON \`_authorities_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_authorities_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authorities_id\` text(36),
  	\`agencies_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_authorities_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authorities_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_authorities_v_rels_order_idx\` ON \`_authorities_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_rels_parent_idx\` ON \`_authorities_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_rels_path_idx\` ON \`_authorities_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_rels_authorities_id_idx\` ON \`_authorities_v_rels\` (\`authorities_id\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_rels_agencies_id_idx\` ON \`_authorities_v_rels\` (\`agencies_id\`);`)
  await db.run(sql`CREATE INDEX \`_authorities_v_rels_media_id_idx\` ON \`_authorities_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`inspection_reports_judgements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`area\` text,
  	\`grade\` text,
  	\`no_grade_reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inspection_reports_judgements_order_idx\` ON \`inspection_reports_judgements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_judgements_parent_id_idx\` ON \`inspection_reports_judgements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`inspection_reports_recommendations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inspection_reports_recommendations_order_idx\` ON \`inspection_reports_recommendations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_recommendations_parent_id_idx\` ON \`inspection_reports_recommendations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`inspection_reports_strengths\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inspection_reports_strengths_order_idx\` ON \`inspection_reports_strengths\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_strengths_parent_id_idx\` ON \`inspection_reports_strengths\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`inspection_reports_areas_for_improvement\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inspection_reports_areas_for_improvement_order_idx\` ON \`inspection_reports_areas_for_improvement\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_areas_for_improvement_parent_id_idx\` ON \`inspection_reports_areas_for_improvement\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`inspection_reports_quotations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`section\` text,
  	\`page\` numeric,
  	\`checked_against_source\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inspection_reports_quotations_order_idx\` ON \`inspection_reports_quotations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_quotations_parent_id_idx\` ON \`inspection_reports_quotations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`inspection_reports_team\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inspection_reports_team_order_idx\` ON \`inspection_reports_team\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_team_parent_id_idx\` ON \`inspection_reports_team\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`inspection_reports_provenance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`source\` text,
  	\`url\` text,
  	\`retrieved_at\` text,
  	\`licence\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inspection_reports_provenance_order_idx\` ON \`inspection_reports_provenance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_provenance_parent_id_idx\` ON \`inspection_reports_provenance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`inspection_reports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`authority_id\` text(36),
  	\`agency_id\` text(36),
  	\`framework\` text,
  	\`event_type\` text,
  	\`visit_number\` numeric,
  	\`theme\` text,
  	\`start_date\` text,
  	\`end_date\` text,
  	\`publication_date\` text,
  	\`date_precision\` text DEFAULT 'day',
  	\`parent_inspection_id\` text(36),
  	\`overall_grade\` text,
  	\`headline\` text,
  	\`summary\` text,
  	\`lead_inspector\` text,
  	\`source_url\` text,
  	\`document_id\` text(36),
  	\`pages\` numeric,
  	\`licence\` text,
  	\`correction_note\` text,
  	\`identity\` text,
  	\`slug\` text,
  	\`last_schedule\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`agency_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_inspection_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`inspection_reports_authority_idx\` ON \`inspection_reports\` (\`authority_id\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_agency_idx\` ON \`inspection_reports\` (\`agency_id\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_framework_idx\` ON \`inspection_reports\` (\`framework\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_event_type_idx\` ON \`inspection_reports\` (\`event_type\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_start_date_idx\` ON \`inspection_reports\` (\`start_date\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_publication_date_idx\` ON \`inspection_reports\` (\`publication_date\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_parent_inspection_idx\` ON \`inspection_reports\` (\`parent_inspection_id\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_overall_grade_idx\` ON \`inspection_reports\` (\`overall_grade\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_document_idx\` ON \`inspection_reports\` (\`document_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`inspection_reports_identity_idx\` ON \`inspection_reports\` (\`identity\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`inspection_reports_slug_idx\` ON \`inspection_reports\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_updated_by_idx\` ON \`inspection_reports\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_updated_at_idx\` ON \`inspection_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_created_at_idx\` ON \`inspection_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_deleted_at_idx\` ON \`inspection_reports\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports__status_idx\` ON \`inspection_reports\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`inspection_reports_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inspection_reports_rels_order_idx\` ON \`inspection_reports_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_rels_parent_idx\` ON \`inspection_reports_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_rels_path_idx\` ON \`inspection_reports_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`inspection_reports_rels_media_id_idx\` ON \`inspection_reports_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_inspection_reports_v_version_judgements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`area\` text,
  	\`grade\` text,
  	\`no_grade_reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_inspection_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_judgements_order_idx\` ON \`_inspection_reports_v_version_judgements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_judgements_parent_id_idx\` ON \`_inspection_reports_v_version_judgements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_inspection_reports_v_version_recommendations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_inspection_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_recommendations_order_idx\` ON \`_inspection_reports_v_version_recommendations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_recommendations_parent_id_idx\` ON \`_inspection_reports_v_version_recommendations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_inspection_reports_v_version_strengths\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_inspection_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_strengths_order_idx\` ON \`_inspection_reports_v_version_strengths\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_strengths_parent_id_idx\` ON \`_inspection_reports_v_version_strengths\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_inspection_reports_v_version_areas_for_improvement\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_inspection_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_areas_for_improvement_order_idx\` ON \`_inspection_reports_v_version_areas_for_improvement\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_areas_for_improvement_parent_id_idx\` ON \`_inspection_reports_v_version_areas_for_improvement\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_inspection_reports_v_version_quotations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`section\` text,
  	\`page\` numeric,
  	\`checked_against_source\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_inspection_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_quotations_order_idx\` ON \`_inspection_reports_v_version_quotations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_quotations_parent_id_idx\` ON \`_inspection_reports_v_version_quotations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_inspection_reports_v_version_team\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_inspection_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_team_order_idx\` ON \`_inspection_reports_v_version_team\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_team_parent_id_idx\` ON \`_inspection_reports_v_version_team\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_inspection_reports_v_version_provenance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`source\` text,
  	\`url\` text,
  	\`retrieved_at\` text,
  	\`licence\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_inspection_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_provenance_order_idx\` ON \`_inspection_reports_v_version_provenance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_provenance_parent_id_idx\` ON \`_inspection_reports_v_version_provenance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_inspection_reports_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_authority_id\` text(36),
  	\`version_agency_id\` text(36),
  	\`version_framework\` text,
  	\`version_event_type\` text,
  	\`version_visit_number\` numeric,
  	\`version_theme\` text,
  	\`version_start_date\` text,
  	\`version_end_date\` text,
  	\`version_publication_date\` text,
  	\`version_date_precision\` text DEFAULT 'day',
  	\`version_parent_inspection_id\` text(36),
  	\`version_overall_grade\` text,
  	\`version_headline\` text,
  	\`version_summary\` text,
  	\`version_lead_inspector\` text,
  	\`version_source_url\` text,
  	\`version_document_id\` text(36),
  	\`version_pages\` numeric,
  	\`version_licence\` text,
  	\`version_correction_note\` text,
  	\`version_identity\` text,
  	\`version_slug\` text,
  	\`version_last_schedule\` text,
  	\`version_updated_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_authority_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_agency_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_inspection_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_document_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_parent_idx\` ON \`_inspection_reports_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_authority_idx\` ON \`_inspection_reports_v\` (\`version_authority_id\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_agency_idx\` ON \`_inspection_reports_v\` (\`version_agency_id\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_framework_idx\` ON \`_inspection_reports_v\` (\`version_framework\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_event_type_idx\` ON \`_inspection_reports_v\` (\`version_event_type\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_start_date_idx\` ON \`_inspection_reports_v\` (\`version_start_date\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_publication_date_idx\` ON \`_inspection_reports_v\` (\`version_publication_date\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_parent_inspection_idx\` ON \`_inspection_reports_v\` (\`version_parent_inspection_id\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_overall_grade_idx\` ON \`_inspection_reports_v\` (\`version_overall_grade\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_document_idx\` ON \`_inspection_reports_v\` (\`version_document_id\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_identity_idx\` ON \`_inspection_reports_v\` (\`version_identity\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_slug_idx\` ON \`_inspection_reports_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_updated_by_idx\` ON \`_inspection_reports_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_updated_at_idx\` ON \`_inspection_reports_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_created_at_idx\` ON \`_inspection_reports_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version_deleted_at_idx\` ON \`_inspection_reports_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_version_version__status_idx\` ON \`_inspection_reports_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_created_at_idx\` ON \`_inspection_reports_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_updated_at_idx\` ON \`_inspection_reports_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_latest_idx\` ON \`_inspection_reports_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_autosave_idx\` ON \`_inspection_reports_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_inspection_reports_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_inspection_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_rels_order_idx\` ON \`_inspection_reports_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_rels_parent_idx\` ON \`_inspection_reports_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_rels_path_idx\` ON \`_inspection_reports_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_inspection_reports_v_rels_media_id_idx\` ON \`_inspection_reports_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`news_articles_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_articles_authors_order_idx\` ON \`news_articles_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_authors_parent_id_idx\` ON \`news_articles_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`news_articles_source_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_articles_source_links_order_idx\` ON \`news_articles_source_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_source_links_parent_id_idx\` ON \`news_articles_source_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`news_articles_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_articles_corrections_order_idx\` ON \`news_articles_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_corrections_parent_id_idx\` ON \`news_articles_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`news_articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`standfirst\` text,
  	\`hero_image_id\` text(36),
  	\`body\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`seo_image_id\` text(36),
  	\`published_at\` text,
  	\`undated\` integer DEFAULT false,
  	\`slug\` text,
  	\`last_schedule\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`news_articles_hero_image_idx\` ON \`news_articles\` (\`hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_seo_seo_image_idx\` ON \`news_articles\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_published_at_idx\` ON \`news_articles\` (\`published_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`news_articles_slug_idx\` ON \`news_articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_updated_by_idx\` ON \`news_articles\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_updated_at_idx\` ON \`news_articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_created_at_idx\` ON \`news_articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_deleted_at_idx\` ON \`news_articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`news_articles__status_idx\` ON \`news_articles\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`news_articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authorities_id\` text(36),
  	\`inspection_reports_id\` text(36),
  	\`topics_id\` text(36),
  	\`news_articles_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authorities_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`inspection_reports_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_articles_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_articles_rels_order_idx\` ON \`news_articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_rels_parent_idx\` ON \`news_articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_rels_path_idx\` ON \`news_articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_rels_authorities_id_idx\` ON \`news_articles_rels\` (\`authorities_id\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_rels_inspection_reports_id_idx\` ON \`news_articles_rels\` (\`inspection_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_rels_topics_id_idx\` ON \`news_articles_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_rels_news_articles_id_idx\` ON \`news_articles_rels\` (\`news_articles_id\`);`)
  await db.run(sql`CREATE INDEX \`news_articles_rels_media_id_idx\` ON \`news_articles_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_articles_v_version_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_news_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_authors_order_idx\` ON \`_news_articles_v_version_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_authors_parent_id_idx\` ON \`_news_articles_v_version_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_articles_v_version_source_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_news_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_source_links_order_idx\` ON \`_news_articles_v_version_source_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_source_links_parent_id_idx\` ON \`_news_articles_v_version_source_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_articles_v_version_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_news_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_corrections_order_idx\` ON \`_news_articles_v_version_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_corrections_parent_id_idx\` ON \`_news_articles_v_version_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_standfirst\` text,
  	\`version_hero_image_id\` text(36),
  	\`version_body\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_published_at\` text,
  	\`version_undated\` integer DEFAULT false,
  	\`version_slug\` text,
  	\`version_last_schedule\` text,
  	\`version_updated_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_articles_v_parent_idx\` ON \`_news_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_version_hero_image_idx\` ON \`_news_articles_v\` (\`version_hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_seo_version_seo_image_idx\` ON \`_news_articles_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_version_published_at_idx\` ON \`_news_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_version_slug_idx\` ON \`_news_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_version_updated_by_idx\` ON \`_news_articles_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_version_updated_at_idx\` ON \`_news_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_version_created_at_idx\` ON \`_news_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_version_deleted_at_idx\` ON \`_news_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_version_version__status_idx\` ON \`_news_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_created_at_idx\` ON \`_news_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_updated_at_idx\` ON \`_news_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_latest_idx\` ON \`_news_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_autosave_idx\` ON \`_news_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_news_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authorities_id\` text(36),
  	\`inspection_reports_id\` text(36),
  	\`topics_id\` text(36),
  	\`news_articles_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_news_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authorities_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`inspection_reports_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_articles_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_articles_v_rels_order_idx\` ON \`_news_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_rels_parent_idx\` ON \`_news_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_rels_path_idx\` ON \`_news_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_rels_authorities_id_idx\` ON \`_news_articles_v_rels\` (\`authorities_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_rels_inspection_reports_id_idx\` ON \`_news_articles_v_rels\` (\`inspection_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_rels_topics_id_idx\` ON \`_news_articles_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_rels_news_articles_id_idx\` ON \`_news_articles_v_rels\` (\`news_articles_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_articles_v_rels_media_id_idx\` ON \`_news_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`agencies_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`team\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`town\` text,
  	\`postcode\` text,
  	\`url\` text,
  	\`out_of_hours\` text,
  	\`checked_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`agencies_contacts_order_idx\` ON \`agencies_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`agencies_contacts_parent_id_idx\` ON \`agencies_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`agencies_current_judgements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`area\` text,
  	\`grade\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`agencies_current_judgements_order_idx\` ON \`agencies_current_judgements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`agencies_current_judgements_parent_id_idx\` ON \`agencies_current_judgements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`agencies_provenance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`source\` text,
  	\`url\` text,
  	\`retrieved_at\` text,
  	\`licence\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`agencies_provenance_order_idx\` ON \`agencies_provenance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`agencies_provenance_parent_id_idx\` ON \`agencies_provenance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`agencies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`kind\` text,
  	\`ofsted_urn\` text,
  	\`sector\` text,
  	\`owner\` text,
  	\`registered_at\` text,
  	\`statement_of_purpose_media_id\` text(36),
  	\`statement_of_purpose_updated_at\` text,
  	\`position_sentence\` text,
  	\`current_grade\` text DEFAULT 'not-inspected',
  	\`grade_as_at\` text,
  	\`current_inspection_id\` text(36),
  	\`slug\` text,
  	\`last_schedule\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`statement_of_purpose_media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`current_inspection_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`agencies_kind_idx\` ON \`agencies\` (\`kind\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`agencies_ofsted_urn_idx\` ON \`agencies\` (\`ofsted_urn\`);`)
  await db.run(sql`CREATE INDEX \`agencies_statement_of_purpose_statement_of_purpose_media_idx\` ON \`agencies\` (\`statement_of_purpose_media_id\`);`)
  await db.run(sql`CREATE INDEX \`agencies_current_grade_idx\` ON \`agencies\` (\`current_grade\`);`)
  await db.run(sql`CREATE INDEX \`agencies_current_inspection_idx\` ON \`agencies\` (\`current_inspection_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`agencies_slug_idx\` ON \`agencies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`agencies_updated_by_idx\` ON \`agencies\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`agencies_updated_at_idx\` ON \`agencies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`agencies_created_at_idx\` ON \`agencies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`agencies_deleted_at_idx\` ON \`agencies\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`agencies__status_idx\` ON \`agencies\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`agencies_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`agencies_texts_order_parent\` ON \`agencies_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`agencies_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authorities_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authorities_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`agencies_rels_order_idx\` ON \`agencies_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`agencies_rels_parent_idx\` ON \`agencies_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`agencies_rels_path_idx\` ON \`agencies_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`agencies_rels_authorities_id_idx\` ON \`agencies_rels\` (\`authorities_id\`);`)
  await db.run(sql`CREATE INDEX \`agencies_rels_media_id_idx\` ON \`agencies_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_agencies_v_version_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`team\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`town\` text,
  	\`postcode\` text,
  	\`url\` text,
  	\`out_of_hours\` text,
  	\`checked_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_agencies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_contacts_order_idx\` ON \`_agencies_v_version_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_contacts_parent_id_idx\` ON \`_agencies_v_version_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_agencies_v_version_current_judgements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`area\` text,
  	\`grade\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_agencies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_current_judgements_order_idx\` ON \`_agencies_v_version_current_judgements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_current_judgements_parent_id_idx\` ON \`_agencies_v_version_current_judgements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_agencies_v_version_provenance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`source\` text,
  	\`url\` text,
  	\`retrieved_at\` text,
  	\`licence\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_agencies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_provenance_order_idx\` ON \`_agencies_v_version_provenance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_provenance_parent_id_idx\` ON \`_agencies_v_version_provenance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_agencies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_kind\` text,
  	\`version_ofsted_urn\` text,
  	\`version_sector\` text,
  	\`version_owner\` text,
  	\`version_registered_at\` text,
  	\`version_statement_of_purpose_media_id\` text(36),
  	\`version_statement_of_purpose_updated_at\` text,
  	\`version_position_sentence\` text,
  	\`version_current_grade\` text DEFAULT 'not-inspected',
  	\`version_grade_as_at\` text,
  	\`version_current_inspection_id\` text(36),
  	\`version_slug\` text,
  	\`version_last_schedule\` text,
  	\`version_updated_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_statement_of_purpose_media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_current_inspection_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_agencies_v_parent_idx\` ON \`_agencies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_kind_idx\` ON \`_agencies_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_ofsted_urn_idx\` ON \`_agencies_v\` (\`version_ofsted_urn\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_statement_of_purpose_version_stateme_idx\` ON \`_agencies_v\` (\`version_statement_of_purpose_media_id\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_current_grade_idx\` ON \`_agencies_v\` (\`version_current_grade\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_current_inspection_idx\` ON \`_agencies_v\` (\`version_current_inspection_id\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_slug_idx\` ON \`_agencies_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_updated_by_idx\` ON \`_agencies_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_updated_at_idx\` ON \`_agencies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_created_at_idx\` ON \`_agencies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_deleted_at_idx\` ON \`_agencies_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version__status_idx\` ON \`_agencies_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_created_at_idx\` ON \`_agencies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_updated_at_idx\` ON \`_agencies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_latest_idx\` ON \`_agencies_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_autosave_idx\` ON \`_agencies_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_agencies_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_agencies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_agencies_v_texts_order_parent\` ON \`_agencies_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_agencies_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authorities_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_agencies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authorities_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_agencies_v_rels_order_idx\` ON \`_agencies_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_rels_parent_idx\` ON \`_agencies_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_rels_path_idx\` ON \`_agencies_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_rels_authorities_id_idx\` ON \`_agencies_v_rels\` (\`authorities_id\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_rels_media_id_idx\` ON \`_agencies_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`parent_id\` text(36),
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`topics_parent_idx\` ON \`topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_by_idx\` ON \`topics\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`topics_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_texts_order_parent\` ON \`topics_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`glossary\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`abbreviation\` text NOT NULL,
  	\`meaning\` text NOT NULL,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`glossary_abbreviation_idx\` ON \`glossary\` (\`abbreviation\`);`)
  await db.run(sql`CREATE INDEX \`glossary_updated_by_idx\` ON \`glossary\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`glossary_updated_at_idx\` ON \`glossary\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`glossary_created_at_idx\` ON \`glossary\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`campaigns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`hashtag\` text,
  	\`link\` text,
  	\`start_at\` text,
  	\`end_at\` text,
  	\`priority\` numeric DEFAULT 0 NOT NULL,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_start_at_idx\` ON \`campaigns\` (\`start_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_end_at_idx\` ON \`campaigns\` (\`end_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_updated_by_idx\` ON \`campaigns\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_updated_at_idx\` ON \`campaigns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_created_at_idx\` ON \`campaigns\` (\`created_at\`);`)
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
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text,
  	\`caption\` text,
  	\`credit\` text,
  	\`licence\` text,
  	\`source_url\` text,
  	\`shown\` integer DEFAULT false,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	\`sizes_card_url\` text,
  	\`sizes_card_width\` numeric,
  	\`sizes_card_height\` numeric,
  	\`sizes_card_mime_type\` text,
  	\`sizes_card_filesize\` numeric,
  	\`sizes_card_filename\` text,
  	\`sizes_hero_url\` text,
  	\`sizes_hero_width\` numeric,
  	\`sizes_hero_height\` numeric,
  	\`sizes_hero_mime_type\` text,
  	\`sizes_hero_filesize\` numeric,
  	\`sizes_hero_filename\` text,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_shown_idx\` ON \`media\` (\`shown\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_by_idx\` ON \`media\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_sizes_card_filename_idx\` ON \`media\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_hero_sizes_hero_filename_idx\` ON \`media\` (\`sizes_hero_filename\`);`)
  await db.run(sql`CREATE TABLE \`enquiries_consents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`channel\` text,
  	\`wording_version\` text,
  	\`given\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`enquiries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`enquiries_consents_order_idx\` ON \`enquiries_consents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_consents_parent_id_idx\` ON \`enquiries_consents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`enquiries_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`enquiries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`enquiries_notes_order_idx\` ON \`enquiries_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_notes_parent_id_idx\` ON \`enquiries_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_notes_by_idx\` ON \`enquiries_notes\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`enquiries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`type\` text NOT NULL,
  	\`full_name\` text NOT NULL,
  	\`email\` text,
  	\`phone\` text,
  	\`preferred_contact\` text,
  	\`preferred_time\` text,
  	\`postcode\` text,
  	\`message\` text,
  	\`has_spare_room\` integer,
  	\`current_carer\` integer,
  	\`how_heard\` text,
  	\`authority_id\` text(36),
  	\`report_id\` text(36),
  	\`article_id\` text(36),
  	\`source_url\` text,
  	\`privacy_notice_version\` text,
  	\`data_request_kind\` text,
  	\`data_request_received_at\` text,
  	\`data_request_due_at\` text,
  	\`data_request_completed_at\` text,
  	\`retention_closed_at\` text,
  	\`retention_erase_after\` text,
  	\`retention_legal_hold\` integer DEFAULT false,
  	\`retention_erased_at\` text,
  	\`reference\` text,
  	\`status\` text DEFAULT 'new' NOT NULL,
  	\`assigned_to_id\` text(36),
  	\`due_at\` text,
  	\`outcome\` text,
  	\`safeguarding_flag\` integer DEFAULT false,
  	\`quarantined\` integer DEFAULT false,
  	\`stage\` text,
  	\`overdue_from\` text,
  	\`notify\` text DEFAULT 'none',
  	\`recorded_by_id\` text(36),
  	\`idempotency_key\` text,
  	\`request_hash\` text,
  	\`email_key\` text,
  	\`phone_key\` text,
  	\`activity\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`report_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`enquiries_full_name_idx\` ON \`enquiries\` (\`full_name\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_email_idx\` ON \`enquiries\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_phone_idx\` ON \`enquiries\` (\`phone\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_postcode_idx\` ON \`enquiries\` (\`postcode\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_authority_idx\` ON \`enquiries\` (\`authority_id\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_report_idx\` ON \`enquiries\` (\`report_id\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_article_idx\` ON \`enquiries\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_retention_retention_erase_after_idx\` ON \`enquiries\` (\`retention_erase_after\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`enquiries_reference_idx\` ON \`enquiries\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_assigned_to_idx\` ON \`enquiries\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_due_at_idx\` ON \`enquiries\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_overdue_from_idx\` ON \`enquiries\` (\`overdue_from\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_recorded_by_idx\` ON \`enquiries\` (\`recorded_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`enquiries_idempotency_key_idx\` ON \`enquiries\` (\`idempotency_key\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_updated_by_idx\` ON \`enquiries\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_updated_at_idx\` ON \`enquiries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_created_at_idx\` ON \`enquiries\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_createdAt_idx\` ON \`enquiries\` (\`stage\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`status_stage_createdAt_idx\` ON \`enquiries\` (\`status\`,\`stage\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`status_createdAt_idx\` ON \`enquiries\` (\`status\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`assignedTo_stage_createdAt_idx\` ON \`enquiries\` (\`assigned_to_id\`,\`stage\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`assignedTo_createdAt_idx\` ON \`enquiries\` (\`assigned_to_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`type_stage_createdAt_idx\` ON \`enquiries\` (\`type\`,\`stage\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`type_createdAt_idx\` ON \`enquiries\` (\`type\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`authority_createdAt_idx\` ON \`enquiries\` (\`authority_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`quarantined_createdAt_idx\` ON \`enquiries\` (\`quarantined\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`safeguardingFlag_createdAt_idx\` ON \`enquiries\` (\`safeguarding_flag\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`notify_createdAt_idx\` ON \`enquiries\` (\`notify\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`emailKey_createdAt_idx\` ON \`enquiries\` (\`email_key\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`phoneKey_createdAt_idx\` ON \`enquiries\` (\`phone_key\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`outbox\` (
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
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_by_idx\` ON \`users\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`redirects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`key\` text,
  	\`updated_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`redirects_key_idx\` ON \`redirects\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`redirects_updated_by_idx\` ON \`redirects\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_updated_at_idx\` ON \`redirects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirects_created_at_idx\` ON \`redirects\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`redirects_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`authorities_id\` text(36),
  	\`inspection_reports_id\` text(36),
  	\`news_articles_id\` text(36),
  	\`agencies_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authorities_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`inspection_reports_id\`) REFERENCES \`inspection_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_articles_id\`) REFERENCES \`news_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`redirects_rels_order_idx\` ON \`redirects_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_parent_idx\` ON \`redirects_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_path_idx\` ON \`redirects_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_authorities_id_idx\` ON \`redirects_rels\` (\`authorities_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_inspection_reports_id_idx\` ON \`redirects_rels\` (\`inspection_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_news_articles_id_idx\` ON \`redirects_rels\` (\`news_articles_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_agencies_id_idx\` ON \`redirects_rels\` (\`agencies_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_social\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`network\` text NOT NULL,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_social_order_idx\` ON \`site_settings_social\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_social_parent_id_idx\` ON \`site_settings_social\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_badges\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`url\` text,
  	\`image_id\` text(36),
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_badges_order_idx\` ON \`site_settings_badges\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_badges_parent_id_idx\` ON \`site_settings_badges\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_badges_image_idx\` ON \`site_settings_badges\` (\`image_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_credits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_credits_order_idx\` ON \`site_settings_credits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_credits_parent_id_idx\` ON \`site_settings_credits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_consent_wordings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`channel\` text,
  	\`version\` text NOT NULL,
  	\`text\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_consent_wordings_order_idx\` ON \`site_settings_consent_wordings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_consent_wordings_parent_id_idx\` ON \`site_settings_consent_wordings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_enquiry_recipients\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_enquiry_recipients_order_idx\` ON \`site_settings_enquiry_recipients\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_enquiry_recipients_parent_id_idx\` ON \`site_settings_enquiry_recipients\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_service_levels\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text NOT NULL,
  	\`hours\` numeric NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_service_levels_order_idx\` ON \`site_settings_service_levels\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_service_levels_parent_id_idx\` ON \`site_settings_service_levels\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text DEFAULT 'Children’s services' NOT NULL,
  	\`strapline\` text,
  	\`about\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`address\` text,
  	\`office_hours\` text,
  	\`safeguarding_text\` text,
  	\`privacy_notice_version\` text,
  	\`privacy_notice_text\` text,
  	\`staff_mail_holds\` text DEFAULT 'everything' NOT NULL,
  	\`standard_service_hours\` numeric DEFAULT 48,
  	\`retention_enquiries_months\` numeric DEFAULT 12,
  	\`path_patterns_authorities\` text DEFAULT '/authorities/{slug}',
  	\`path_patterns_inspection_reports\` text DEFAULT '/reports/{slug}',
  	\`path_patterns_news_articles\` text DEFAULT '/news/{slug}',
  	\`path_patterns_agencies\` text DEFAULT '/agencies/{slug}',
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`site_settings_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_texts_order_parent\` ON \`site_settings_texts\` (\`order\`,\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`authorities_alternative_names\`;`)
  await db.run(sql`DROP TABLE \`authorities_contacts\`;`)
  await db.run(sql`DROP TABLE \`authorities_provenance\`;`)
  await db.run(sql`DROP TABLE \`authorities_current_judgements\`;`)
  await db.run(sql`DROP TABLE \`authorities_former_gss_codes\`;`)
  await db.run(sql`DROP TABLE \`authorities\`;`)
  await db.run(sql`DROP TABLE \`authorities_texts\`;`)
  await db.run(sql`DROP TABLE \`authorities_rels\`;`)
  await db.run(sql`DROP TABLE \`_authorities_v_version_alternative_names\`;`)
  await db.run(sql`DROP TABLE \`_authorities_v_version_contacts\`;`)
  await db.run(sql`DROP TABLE \`_authorities_v_version_provenance\`;`)
  await db.run(sql`DROP TABLE \`_authorities_v_version_current_judgements\`;`)
  await db.run(sql`DROP TABLE \`_authorities_v_version_former_gss_codes\`;`)
  await db.run(sql`DROP TABLE \`_authorities_v\`;`)
  await db.run(sql`DROP TABLE \`_authorities_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_authorities_v_rels\`;`)
  await db.run(sql`DROP TABLE \`inspection_reports_judgements\`;`)
  await db.run(sql`DROP TABLE \`inspection_reports_recommendations\`;`)
  await db.run(sql`DROP TABLE \`inspection_reports_strengths\`;`)
  await db.run(sql`DROP TABLE \`inspection_reports_areas_for_improvement\`;`)
  await db.run(sql`DROP TABLE \`inspection_reports_quotations\`;`)
  await db.run(sql`DROP TABLE \`inspection_reports_team\`;`)
  await db.run(sql`DROP TABLE \`inspection_reports_provenance\`;`)
  await db.run(sql`DROP TABLE \`inspection_reports\`;`)
  await db.run(sql`DROP TABLE \`inspection_reports_rels\`;`)
  await db.run(sql`DROP TABLE \`_inspection_reports_v_version_judgements\`;`)
  await db.run(sql`DROP TABLE \`_inspection_reports_v_version_recommendations\`;`)
  await db.run(sql`DROP TABLE \`_inspection_reports_v_version_strengths\`;`)
  await db.run(sql`DROP TABLE \`_inspection_reports_v_version_areas_for_improvement\`;`)
  await db.run(sql`DROP TABLE \`_inspection_reports_v_version_quotations\`;`)
  await db.run(sql`DROP TABLE \`_inspection_reports_v_version_team\`;`)
  await db.run(sql`DROP TABLE \`_inspection_reports_v_version_provenance\`;`)
  await db.run(sql`DROP TABLE \`_inspection_reports_v\`;`)
  await db.run(sql`DROP TABLE \`_inspection_reports_v_rels\`;`)
  await db.run(sql`DROP TABLE \`news_articles_authors\`;`)
  await db.run(sql`DROP TABLE \`news_articles_source_links\`;`)
  await db.run(sql`DROP TABLE \`news_articles_corrections\`;`)
  await db.run(sql`DROP TABLE \`news_articles\`;`)
  await db.run(sql`DROP TABLE \`news_articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_news_articles_v_version_authors\`;`)
  await db.run(sql`DROP TABLE \`_news_articles_v_version_source_links\`;`)
  await db.run(sql`DROP TABLE \`_news_articles_v_version_corrections\`;`)
  await db.run(sql`DROP TABLE \`_news_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_news_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`agencies_contacts\`;`)
  await db.run(sql`DROP TABLE \`agencies_current_judgements\`;`)
  await db.run(sql`DROP TABLE \`agencies_provenance\`;`)
  await db.run(sql`DROP TABLE \`agencies\`;`)
  await db.run(sql`DROP TABLE \`agencies_texts\`;`)
  await db.run(sql`DROP TABLE \`agencies_rels\`;`)
  await db.run(sql`DROP TABLE \`_agencies_v_version_contacts\`;`)
  await db.run(sql`DROP TABLE \`_agencies_v_version_current_judgements\`;`)
  await db.run(sql`DROP TABLE \`_agencies_v_version_provenance\`;`)
  await db.run(sql`DROP TABLE \`_agencies_v\`;`)
  await db.run(sql`DROP TABLE \`_agencies_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_agencies_v_rels\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`topics_texts\`;`)
  await db.run(sql`DROP TABLE \`glossary\`;`)
  await db.run(sql`DROP TABLE \`campaigns\`;`)
  await db.run(sql`DROP TABLE \`scheduled_publications\`;`)
  await db.run(sql`DROP TABLE \`scheduled_publications_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`enquiries_consents\`;`)
  await db.run(sql`DROP TABLE \`enquiries_notes\`;`)
  await db.run(sql`DROP TABLE \`enquiries\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`DROP TABLE \`redirects_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`site_settings_social\`;`)
  await db.run(sql`DROP TABLE \`site_settings_badges\`;`)
  await db.run(sql`DROP TABLE \`site_settings_credits\`;`)
  await db.run(sql`DROP TABLE \`site_settings_consent_wordings\`;`)
  await db.run(sql`DROP TABLE \`site_settings_enquiry_recipients\`;`)
  await db.run(sql`DROP TABLE \`site_settings_service_levels\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings_texts\`;`)
}
