/** The import table of the design: arrows go one way, and each rule says why. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^server/${from}/` },
  to: { path: '^(server|client|tests)/', pathNot: [`^server/${from}/`, ...allowed.map((a) => `^server/${a}`)] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'a cycle has no order in which it can be understood',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only('model', 'model', [], 'the model knows nothing of us: everything stands on it'),
    only('contract', 'contract', ['model/', 'errors.ts'], 'the contract is shared with the client: no server code'),
    only('queries', 'queries', ['model/'], 'queries are data about the model'),
    only('graph-store', 'graph-store', ['queries/', 'model/', 'errors.ts'], 'stores run queries and know no feature'),
    only('extraction', 'extraction', ['model/'], 'reading is pure: text in, record out'),
    only('projection', 'projection', ['model/'], 'projection is pure: claims and decisions in, graph out'),
    only(
      'loader',
      'loader',
      ['extraction/', 'projection/', 'graph-store/port.ts', 'queries/', 'model/', 'errors.ts'],
      'the loader writes through the port alone',
    ),
    only(
      'jobs',
      'jobs',
      ['loader/', 'extraction/extractor.ts', 'graph-store/port.ts', 'contract/', 'errors.ts'],
      'jobs are loads that survive the process: they know the loader, not who asks for them',
    ),
    only(
      'questions',
      'questions',
      ['queries/', 'graph-store/port.ts', 'contract/', 'projection/', 'loader/projector.ts', 'model/', 'errors.ts'],
      'questions are what the API and the command line both ask',
    ),
    only(
      'api',
      'api',
      ['questions/', 'jobs/', 'loader/projector.ts', 'contract/', 'graph-store/port.ts', 'errors.ts', 'model/'],
      'routes only translate',
    ),
    {
      name: 'stores-are-made-at-the-root',
      comment: 'only main.ts and cli.ts open stores; all others are given one',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(main|cli)\\.ts$|^server/graph-store/' },
      to: { path: '^server/graph-store/', pathNot: '^server/graph-store/port\\.ts$' },
    },
    {
      name: 'client-imports',
      comment: 'the client shares the contract and the model, nothing else',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|tests)/', pathNot: '^server/(contract/|model/(?!ids\\.ts)|errors\\.ts)' },
    },
    {
      name: 'cytoscape-in-graph-view',
      comment: 'one folder knows Cytoscape, so that it could be another library',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/graph-view/' },
      to: { path: 'node_modules/cytoscape' },
    },
    {
      name: 'features-apart',
      comment: 'features are composed by the app, they do not know one another',
      severity: 'error',
      from: { path: '^client/([^/]+)/', pathNot: '^client/app/' },
      to: { path: '^client/([^/]+)/', pathNot: ['^client/$1/', '^client/(ui|api|graph-view|view|words|strings)/'] },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'tests stand on the product, never under it',
      severity: 'error',
      from: { path: '^(server|client)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
