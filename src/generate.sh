#!/usr/bin/env bash
# Writes what is generated and committed: types, the GraphQL schema, the OpenAPI description, who may do what, the
# admin's import map and, where the collections have changed, a migration (its name as the first argument).
#   npm run generate -- add-the-new-field
#   npm run generate -- --check       fails where anything is not current
set -euo pipefail

export MODE=demo LOG_LEVEL=warn NODE_ENV=production DATABASE_URI=file:./dist/generate.db
name=${1:-change}

payload generate:types
payload generate:importmap
tsx src/api/graphql/print-schema.ts
tsx src/permissions/print-permissions.ts
tsx src/openapi/print-openapi.ts
# Writes nothing where nothing has changed.
payload migrate:create "${name#--}" --skip-empty
sed -i 's/^import { MigrateUpArgs, MigrateDownArgs, sql }/import { type MigrateUpArgs, type MigrateDownArgs, sql }/' src/migrations/*.ts
# A column that is added with a relation loses what happens when its target is deleted: the deletion would be refused.
sed -i -E '/ALTER TABLE .*_rels\\` ADD / s/REFERENCES (\w+)\(id\);/REFERENCES \1(id) ON DELETE cascade;/
  /ALTER TABLE .* ADD / s/REFERENCES (\w+)\(id\);/REFERENCES \1(id) ON DELETE set null;/' src/migrations/*.ts

if [ "$name" = --check ]; then
  generated=(src/payload-types.ts docs/schema.graphql docs/openapi.json src/client/types.ts docs/permissions.md src/migrations 'src/app/(payload)/admin/importMap.js')
  if [ -n "$(git status --porcelain -- "${generated[@]}")" ]; then
    git status --short -- "${generated[@]}"
    echo 'Generated files are not current: run "npm run generate -- <name of the change>" and commit what it writes.' >&2
    exit 1
  fi
  echo 'Types, schema, permissions, import map and migrations are current.'
fi
