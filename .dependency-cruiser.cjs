/** Who may import whom (docs/architecture.md, CONTRIBUTING.md). A test plants a violation to prove that this bites. */
const only = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { pathNot: to } });

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    only('events-are-a-leaf', '^events/', '^(events/|node_modules/zod/)'),
    only('domain-is-pure', '^shared/domain/', '^(shared/domain/|events/|node_modules/zod/)'),
    only('ports-speak-domain', '^shared/ports/', '^(shared/ports/|shared/domain/|events/)'),
    only('texts-are-data', '^shared/texts/', '^(shared/texts/|shared/domain/)'),
    only('gate-is-pure', '^shared/scan/gate/', '^(shared/scan/gate/|zlib$)'),
    only(
      'reader-knows-no-cloud',
      '^shared/scan/(reader/|check-file)',
      '^(shared/(scan|domain|texts)/|shared/forms/page|node_modules/(sharp|@hyzyla|zxing-wasm)/|fs$|url$|module$|child_process$)',
    ),
    only(
      'print-knows-no-cloud',
      '^shared/forms/',
      '^(shared/(forms|domain)/|node_modules/(@types/)?(pdfkit|fontkit|uqr|hucre)/|fs$)',
    ),
    only('proof-knows-no-cloud', '^shared/proof/.*\\.ts$', '^(shared/(proof|ports|domain)/|events/)'),
    only('verifier-needs-node-alone', '^shared/proof/verify', '^(crypto|fs|path|url)$'),
    only(
      'cases-use-ports',
      '^shared/cases/',
      '^(shared/cases/|shared/ports/|shared/domain/|events/|node_modules/zod/)',
    ),
    only('api-is-a-contract', '^shared/api/', '^(shared/api/|shared/domain/|events/|node_modules/zod/)'),
    only(
      'portal-speaks-the-contract',
      '^portal/(?!build/|vite\\.config)',
      '^(portal/|shared/(texts|forms/table)/|node_modules/)',
    ),
    {
      name: 'nobody-needs-the-portal',
      severity: 'error',
      from: { pathNot: '^(portal|test/portal)/' },
      to: { path: '^portal/' },
    },
    only('rounds-are-data', '^rounds/', '^(rounds/|shared/domain/|events/value-types)'),
    {
      name: 'only-handlers-see-adapters',
      severity: 'error',
      from: { path: '^functions/', pathNot: '/handler(-smtp)?\\.ts$' },
      to: { path: '^(shared/adapters/|node_modules/@aws-sdk/)' },
    },
    {
      name: 'adapters-stay-below',
      severity: 'error',
      from: { path: '^shared/(adapters|lambda)/' },
      to: { path: '^(functions|infra|local|rounds|test|scripts|bench)/' },
    },
    {
      name: 'functions-are-apart',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    {
      name: 'infra-sees-names-only',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^(functions|local|test|rounds|shared/(adapters|cases|lambda|ports|texts|scan|forms|proof))/' },
    },
    {
      name: 'deployed-code-knows-no-local',
      severity: 'error',
      from: { path: '^(events|shared|functions|rounds|infra)/' },
      to: { path: '^(local|test|scripts|bench)/' },
    },
    { name: 'local-knows-no-test', severity: 'error', from: { path: '^(local|scripts)/' }, to: { path: '^test/' } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^aws-lambda$' } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
