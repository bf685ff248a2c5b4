/** Import directions of the project: every arrow points inward. See docs/decisions. */
const only = (from, allowed, extra = {}) => ({
  name: `${from}-imports-only`,
  severity: 'error',
  from: { path: `^${from}/`, ...extra },
  to: { pathNot: allowed.map((path) => `^${path}`) },
});
const npm = (name) => `node_modules/${name}(/|$)`;
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    // Types only: the package of that name does not exist.
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
    },
    only('events', ['events/', npm('zod')]),
    only('workflows', ['workflows/', 'events/', npm('zod'), npm('xstate'), npm('yaml')]),
    {
      name: 'yaml-only-in-the-charter-compiler',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '^workflows/charter/language/' },
      to: { path: npm('yaml') },
    },
    {
      name: 'functions-import-no-infrastructure-no-tests',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(infra|test|local|bench|proofs|web/(?!public/))' },
    },
    {
      name: 'infra-knows-names-only',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^(workflows|events|functions|web|local|bench|test)/|@aws-sdk' },
    },
    {
      name: 'web-public-is-pure',
      severity: 'error',
      from: { path: '^web/public/' },
      to: { pathNot: ['^web/public/', '^events/', '^workflows/'] },
    },
    {
      name: 'web-speaks-to-the-api-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(functions|infra|local|operator|test|bench|proofs)/' },
    },
    {
      name: 'local-knows-the-template-only',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(workflows|events|functions|infra|web|test|bench|proofs)/' },
    },
    only('operator', ['operator/', 'node:', '(util)$', npm('aws4fetch')]),
    // It judges the rest: what it shared with it, it could not see wrong.
    only('proofs/checker', ['proofs/checker/', 'node:', '(fs|path|crypto|http|util)$']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
    exclude: { path: '\\.(yaml|json|typ)$' },
  },
};
