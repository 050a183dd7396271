// The floors of the house, from the top down. A file imports from its own folder and from lower floors: never up, never
// in a circle. What a floor may import is everything listed after it.
const floors = [
  ['main', 'banner', 'print-schema', 'print-settings', 'cli'],
  ['server', 'server-options', 'between-servers', 'readiness'],
  ['schema', 'entities'],
  ['explorer'],
  ['transport'],
  ['demo'],
  ['feeds'],
  ['search', 'attention', 'reports', 'deadlines', 'calendar-feed', 'tokens', 'erasure'],
  ['appraisal'],
  ['discussion'],
  ['drafts'],
  ['proposals'],
  ['programmes'],
  ['obligations'],
  ['meetings'],
  ['calendar'],
  ['bodies'],
  ['graphql'],
  ['identity'],
  ['live'],
  ['events'],
  ['files'],
  ['access'],
  ['persistence', 'config', 'settings'],
  ['spreadsheet'],
  ['problems', 'text'],
  ['clock', 'gather', 'ids', 'locale', 'log', 'metrics', 'units'],
];
const pathOf = (names) => `^src/(${names.join('|')})(/|\\.ts$)`;

const floorRules = floors.slice(1).map((names, i) => ({
  name: `${names[0]}-imports-down`,
  comment: `${names.join(', ')} may not import from the floors above`,
  severity: 'error',
  from: { path: pathOf(names) },
  to: { path: pathOf(floors.slice(0, i + 1).flat()) },
}));

const only = (name, packages, where) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: where },
  to: { path: `node_modules/(${packages})(/|$)`, dependencyTypesNot: ['type-only'] },
});

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'on-a-floor',
      comment: 'every file stands on a floor',
      severity: 'error',
      from: { path: '^src/', pathNot: [...floors.map(pathOf), '^src/launcher/'] },
      to: {},
    },
    {
      name: 'on-a-floor-alone',
      comment: 'also one that imports nothing',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [...floors.map(pathOf), '^src/launcher/'] },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...floorRules,
    only('orm-in-persistence', '@mikro-orm|kysely|pg', ['^src/persistence/', '\\.entity\\.ts$']),
    only('type-graphql-in-types-and-resolvers', 'type-graphql', [
      '\\.(type|resolver)\\.ts$',
      '^src/graphql/',
      '^src/schema\\.ts$',
    ]),
    only('transport-libraries', 'graphql-ws|ws|@apollo', ['^src/transport/']),
    only('redis-in-bus-and-budget', 'redis|@redis', ['^src/live/bus\\.redis\\.ts$', '^src/access/budget\\.redis\\.ts$']),
    only('signatures-in-identity', 'jose', ['^src/identity/']),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test|clients|bench)/' },
  },
};
