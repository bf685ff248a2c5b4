import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildApp } from '../../../infra/build-app.ts';
import { appPage, type BuiltApp } from '../../../web/public/app-page.ts';
import { THEME_FILE, THEME_SCRIPT } from '../../../web/public/scripts/theme-file.ts';

const KILO = 1000;
const SHELL = 150 * KILO;
const ROUTE = 60 * KILO;

const outdir = mkdtempSync(join(tmpdir(), 'label-app-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const text = (file: string): string => readFileSync(join(outdir, file), 'utf8');
const weight = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(text(file)).length, 0);

/** What a module is loaded with: all that it imports, and what that imports; not what it may fetch later. */
const withImports = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of text(file).matchAll(/(?:from|import)\s*"(?:\.|\/app)\/([^"]+\.js)"/g))
    withImports(name!, seen);
  return seen;
};

const laterOf = (file: string): string[] =>
  [...text(file).matchAll(/import\("(?:\.|\/app)\/([^"]+\.js)"\)/g)].map(([, name]) => name!);

describe('the pages of who is signed in', () => {
  let built: BuiltApp;
  beforeAll(async () => {
    await buildApp({ root: resolve(import.meta.dirname, '../../..'), outdir });
    built = JSON.parse(text('app.json')) as BuiltApp;
  });

  it('weigh less than 150 kB packed to begin with, page and style included', () => {
    const page = gzipSync(appPage(built)).length + gzipSync(THEME_SCRIPT).length;
    expect(page + weight([...withImports(built.script), built.style])).toBeLessThan(SHELL);
  });

  it('and each route less than 60 kB more', () => {
    const shell = withImports(built.script);
    const routes = laterOf(built.script);
    expect(routes.length).toBeGreaterThan(3);
    for (const route of routes) {
      const more = [...withImports(route)].filter((file) => !shell.has(file));
      expect([route, weight(more) < ROUTE]).toEqual([route, true]);
    }
  });

  it('hold no style, no script but in files, and no address of elsewhere', () => {
    const page = appPage(built);
    expect(page.match(/<script[^>]*>[^<]*/g)).toEqual([
      `<script src="/app/${THEME_FILE}">`,
      `<script type="module" src="/app/${built.script}">`,
    ]);
    expect(page).not.toMatch(/\sstyle=|\son\w+\s*=\s*"|https?:\/\//);
    for (const file of readdirSync(outdir).filter((each) => each.endsWith('.js')))
      expect(text(file)).not.toMatch(/\beval\(|new Function\(/);
  });
});
