import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

const ENTRY = 'web/app/main.tsx';

/** Where the browser asks for the files of the app, which a function answers and the edge keeps. */
const PUBLIC_PATH = '/app/';

type Built = { readonly script: string; readonly style: string };

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const entryOf = ({ outputs }: Metafile): Built => {
  const [script, built] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === ENTRY) ?? [];
  if (script === undefined || built?.cssBundle === undefined) throw new Error(`${ENTRY} gave no app`);
  return { script: nameOf(script), style: nameOf(built.cssBundle) };
};

/**
 * Builds the pages of who is signed in, each route apart: `<outdir>/*.js` and `.css`, whose names tell their content, so
 * that a browser keeps them for good; and `app.json`, which says where it begins.
 */
export const buildApp = async ({ root, outdir }: { root: string; outdir: string }): Promise<void> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: ENTRY },
    outdir,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    publicPath: PUBLIC_PATH,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  });
  writeFileSync(join(outdir, 'app.json'), JSON.stringify(entryOf(metafile)));
};
