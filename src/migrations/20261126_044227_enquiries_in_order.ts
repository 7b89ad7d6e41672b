import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`enquiries_full_name_idx\`;`)
  await db.run(sql`DROP INDEX \`enquiries_due_at_idx\`;`)
  await db.run(sql`DROP INDEX \`enquiries_overdue_from_idx\`;`)
  await db.run(sql`CREATE INDEX \`reference_createdAt_idx\` ON \`enquiries\` (\`reference\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`fullName_createdAt_idx\` ON \`enquiries\` (\`full_name\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`dueAt_createdAt_idx\` ON \`enquiries\` (\`due_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`overdueFrom_createdAt_idx\` ON \`enquiries\` (\`overdue_from\`,\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`reference_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`fullName_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`dueAt_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`overdueFrom_createdAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`enquiries_full_name_idx\` ON \`enquiries\` (\`full_name\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_due_at_idx\` ON \`enquiries\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_overdue_from_idx\` ON \`enquiries\` (\`overdue_from\`);`)
}
