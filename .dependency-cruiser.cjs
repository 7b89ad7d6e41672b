/** Imports point down only: server → api, app, seed → payload.config → collections → changes, outbox, email, inspections → lib. */
const layer = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } })

const DOORS = '^src/(api|app|seed)/'
const TOP = '^src/(server|run|operator|import|greeting|explain-failure)\\.ts'
const CONFIG = '^src/payload\\.config\\.ts'

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    layer('doors-do-not-know-the-server', DOORS, TOP),
    layer('doors-do-not-know-one-another', '^src/api/', '^src/(app|admin)/'),
    layer('config-knows-no-door', CONFIG, `${DOORS}|${TOP}`),
    layer('collections-know-nothing-above', '^collections/', `${DOORS}|${CONFIG}|${TOP}`),
    {
      name: 'collections-know-one-another-by-slug',
      severity: 'error',
      from: { path: '^collections/([^/]+)/' },
      to: { path: '^collections/[^/]+/', pathNot: ['^collections/$1/', '^collections/shared/'] },
    },
    layer('shared-knows-no-collection', '^collections/shared/', '^collections/(?!shared/)'),
    layer(
      'effects-know-no-collection',
      '^src/(cache|changes|outbox|webhooks|live|schedule|imports|email|database|inspections|publishing|report-pdfs|preview|search|lib)/',
      `^collections/|${DOORS}|${CONFIG}|${TOP}`,
    ),
    layer('inspections-are-pure', '^src/inspections/', '^(?!src/inspections/)'),
    layer('structured-data-is-pure', '^src/structured-data/', '^(?!src/(structured-data|inspections|lib)/)'),
    layer('feeds-are-pure', '^src/(feeds|sitemap)/', '^(?!src/(feeds|sitemap|lib)/)'),
    layer('client-stands-alone', '^src/client/', '^(?!src/client/)'),
    layer('publishing-is-pure', '^src/publishing/', '^(?!src/(publishing|inspections|lib)/)'),
    layer('mail-does-not-know-the-outbox', '^src/email/', '^src/(outbox|changes)/'),
    layer('posting-does-not-know-the-outbox', '^src/webhooks/', '^src/outbox/'),
    layer('lib-knows-the-settings-only', '^src/lib/', '^(src/(?!lib/|env\\.ts)|collections/)'),
    {
      name: 'not-in-package-json',
      severity: 'error',
      from: { path: '^(src|collections)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'dist/service|^(src/payload-types|src/migrations|node_modules)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
