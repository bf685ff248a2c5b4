import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildApp } from './build-app.ts';
import { FUNCTIONS } from './functions.ts';

/** Some libraries are CommonJS and ask for node's own modules by `require`. */
const REQUIRE = `import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);`;

/** A package that is machine code, with the parts of it for whichever machines are installed, beside a bundle. */
const copyNative = (root: string, name: string, bundle: string): void => {
  const [scope = '', own = ''] = name.split('/');
  const installed = join(root, 'node_modules', scope);
  if (!existsSync(installed)) throw new Error(`${name} is not installed`);
  for (const part of readdirSync(installed).filter((each) => each === own || each.startsWith(`${own}-`)))
    cpSync(join(installed, part), join(bundle, 'node_modules', scope, part), { recursive: true });
};

/**
 * Bundles every function, in one call: `<outdir>/<name>/index.mjs`, an ES module with all it needs.
 * `root` holds the entries named in the manifest. Throws, naming them, when some are missing.
 */
export const buildFunctions = async ({ root, outdir }: { root: string; outdir: string }): Promise<void> => {
  const missing = FUNCTIONS.filter(({ entry }) => !existsSync(join(root, entry)));
  if (missing.length > 0)
    throw new Error(`functions without their entry: ${missing.map(({ entry }) => entry).join(', ')}`);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: FUNCTIONS.map(({ name, entry }) => ({ in: entry, out: `${name}/index` })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    external: FUNCTIONS.flatMap(({ native = [] }) => native),
    // A Lambda finds its credentials in its environment: the SDK's other providers stay out.
    alias: {
      '@aws-sdk/credential-provider-node': join(
        import.meta.dirname,
        '../functions/adapters/lambda-credentials.ts',
      ),
      '@digitalbazaar/http-client': join(import.meta.dirname, '../functions/adapters/no-http-client.ts'),
    },
    loader: { '.css': 'text', '.yaml': 'text', '.txt': 'text', '.typ': 'text', '.py': 'text' },
    banner: { js: REQUIRE },
    logLevel: 'silent',
  });
  for (const { name, native = [], carriesApp = false } of FUNCTIONS) {
    for (const each of native) copyNative(root, each, join(outdir, name));
    if (carriesApp) await buildApp({ root, outdir: join(outdir, name, 'app') });
  }
};
