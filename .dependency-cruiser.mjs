/**
 * Which room may know which: the table of docs/architecture.md as rules. A rule reads
 * "from these files, nothing but …". `test/unit/boundaries` plants a forbidden import and
 * expects the tool to find it.
 */
const rooms = {
  domain: ['^core/domain/', '^core/errors/'],
  errors: ['^core/errors/', '^core/domain/time/'],
  ports: ['^core/ports/', '^core/domain/', '^core/errors/'],
  contract: ['^core/contract/', '^core/domain/', '^core/errors/'],
  db: ['^core/db/', '^core/domain/', '^core/errors/', '^core/ports/', '^core/contract/'],
  remote: ['^core/remote/', '^core/domain/', '^core/errors/', '^core/ports/'],
  sync: ['^core/sync/', '^core/domain/', '^core/errors/', '^core/ports/', '^core/contract/'],
  documents: ['^core/documents/', '^core/domain/', '^core/errors/', '^core/contract/', '^locales/'],
  sandbox: ['^core/sandbox/', '^core/domain/', '^core/errors/', '^core/remote/schemas/'],
};

/** Libraries that belong to one room. */
const libraries = [
  { name: 'better-sqlite3', only: '^core/db/' },
  { name: 'drizzle-orm', only: '^core/db/' },
  { name: 'hono', only: '^core/sandbox/' },
  { name: '@hono/node-server', only: '^core/sandbox/' },
  { name: 'electron', only: '^electron/' },
  { name: 'electron-store', only: '^electron/' },
  { name: 'electron-log', only: '^electron/' },
  { name: 'react', only: '^renderer/' },
  { name: '@fluentui/react-components', only: '^renderer/' },
];

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Data flows one way.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `core-${room}`,
      severity: 'error',
      // An entry point of a process of its own may use the system adapters.
      from: { path: `^core/${room}/`, pathNot: '^core/sandbox/cli\\.ts$' },
      to: { path: '^(core|electron|renderer|locales|test)/', pathNot: allowed },
    })),
    {
      name: 'core-knows-no-shell-and-no-screen',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(electron|renderer)/' },
    },
    {
      name: 'renderer',
      comment: 'The screen knows the contract, pure domain functions and the bridge.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(core|electron|test)/', pathNot: ['^core/(contract|domain|errors)/', '^electron/bridge\\.ts$'] },
    },
    {
      name: 'preload',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^(core|renderer|electron)/', pathNot: ['^electron/(preload/|bridge\\.ts$)'] },
    },
    {
      name: 'main-runs-no-sql',
      comment: 'Only the core host opens stores; main stays a shell.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/host\\.ts$' },
      to: { path: '^core/(db|remote|sync|sandbox|documents)/' },
    },
    {
      name: 'domain-does-no-io',
      severity: 'error',
      from: { path: '^core/(domain|errors|contract)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-uses-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    ...libraries.map(({ name, only }) => ({
      name: `only-${only.replace(/[^a-z]/g, '')}-uses-${name.replace(/[^a-z0-9]/g, '')}`,
      severity: 'error',
      from: { path: '^(core|electron|renderer)/', pathNot: only },
      to: { path: `^node_modules/${name}/` },
    })),
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/' },
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|\\.cache)/' },
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
