import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FUNCTIONS } from './functions.ts';

/** Some libraries are CommonJS and ask for node's own modules by `require`. */
const REQUIRE = `import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);`;

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
    // A Lambda finds its credentials in its environment: the SDK's other providers stay out.
    alias: {
      '@aws-sdk/credential-provider-node': join(
        import.meta.dirname,
        '../functions/adapters/lambda-credentials.ts',
      ),
    },
    loader: { '.css': 'text', '.yaml': 'text', '.txt': 'text' },
    banner: { js: REQUIRE },
    logLevel: 'silent',
  });
};
