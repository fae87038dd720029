/** Imports run one way: client → names of requests only; lsp and cli → engine → languages → rules. */
module.exports = {
  forbidden: [
    {
      name: 'rules-are-the-ground-floor',
      severity: 'error',
      from: { path: '^rules/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server|client)/' },
    },
    {
      name: 'languages-know-no-engine',
      severity: 'error',
      from: { path: '^server/src/languages/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server/src/(engine|lsp|cli)|client)/' },
    },
    {
      name: 'languages-know-no-rule',
      severity: 'error',
      from: { path: '^server/src/languages/', pathNot: '\\.test\\.ts$' },
      to: { path: '^rules/[^/]+/(no|require|prefer)-' },
    },
    {
      name: 'engine-knows-no-protocol',
      severity: 'error',
      from: { path: '^server/src/engine/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server/src/(lsp|cli)|client)/|vscode-' },
    },
    { name: 'lsp-and-cli-are-apart', severity: 'error', from: { path: '^server/src/lsp/' }, to: { path: '^server/src/cli/' } },
    {
      name: 'client-knows-only-requests',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { path: '^(server|rules)/', pathNot: '^server/src/lsp/requests\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|test-fixtures)/' },
  },
};
