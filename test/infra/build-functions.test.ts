import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from '../../infra/build-functions.ts';
import { FUNCTIONS } from '../../infra/functions.ts';
import { tinyEntries } from './tiny.ts';

const bundleOf = (outdir: string, name: string) => readFileSync(join(outdir, name, 'index.mjs'), 'utf8');

describe('bundles', () => {
  it('are one module a function, which exports its handler', async () => {
    const root = tinyEntries();
    const outdir = join(root, 'out');
    await buildFunctions({ root, outdir });
    expect(readdirSync(outdir).toSorted()).toEqual(FUNCTIONS.map(({ name }) => name).toSorted());
    for (const { name, native, carriesApp } of FUNCTIONS) {
      const beside = [...(carriesApp ? ['app'] : []), 'index.mjs', ...(native ? ['node_modules'] : [])];
      expect(readdirSync(join(outdir, name))).toEqual(beside);
      expect(bundleOf(outdir, name)).toMatch(/export\s*\{[^}]*\bhandler\s*\}/);
      expect(bundleOf(outdir, name)).toContain(name);
    }
  });

  it('have beside them what is machine code, for the machines that it is installed for', async () => {
    const root = tinyEntries();
    await buildFunctions({ root, outdir: join(root, 'out') });
    const beside = FUNCTIONS.filter(({ native }) => native !== undefined).map(({ name }) => [
      name,
      readdirSync(join(root, 'out', name, 'node_modules', '@myriaddreamin')),
    ]);
    const printer = ['typst-ts-node-compiler', 'typst-ts-node-compiler-linux-x64-gnu'];
    expect(beside).toEqual([
      ['sign-decision', printer],
      ['print', printer],
      ['show-certificate', printer],
    ]);
  });

  it('hand out the app by files whose names tell their content, and say where it begins', async () => {
    const root = tinyEntries();
    await buildFunctions({ root, outdir: join(root, 'out') });
    const folder = join(root, 'out', 'show-app', 'app');
    const begins = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as Record<string, string>;
    expect(begins).toEqual({
      script: expect.stringMatching(/^main-[A-Z0-9]{8}\.js$/),
      style: expect.stringMatching(/^main-[A-Z0-9]{8}\.css$/),
    });
    expect(readdirSync(folder).toSorted()).toEqual([...Object.values(begins), 'app.json'].toSorted());
    writeFileSync(join(root, 'web/app/main.tsx'), `import './app.css'; document.title = 'Un autre titre';`);
    await buildFunctions({ root, outdir: join(root, 'again') });
    const again = JSON.parse(
      readFileSync(join(root, 'again/show-app/app/app.json'), 'utf8'),
    ) as typeof begins;
    expect([again['script'] === begins['script'], again['style'] === begins['style']]).toEqual([false, true]);
  });

  it('carry style sheets and charters as text', async () => {
    const root = tinyEntries();
    writeFileSync(join(root, 'functions/queries/page.css'), 'body { color: black }');
    writeFileSync(join(root, 'functions/queries/charter.yaml'), 'title: Charte');
    writeFileSync(
      join(root, 'functions/queries/public.ts'),
      `import css from './page.css'; import yaml from './charter.yaml'; export const handler = () => css + yaml;`,
    );
    await buildFunctions({ root, outdir: join(root, 'out') });
    expect(bundleOf(join(root, 'out'), 'public')).toMatch(/body \{ color: black \}[^]*title: Charte/);
  });

  it('are the same, byte for byte, when built again', async () => {
    const root = tinyEntries();
    await buildFunctions({ root, outdir: join(root, 'a') });
    await buildFunctions({ root, outdir: join(root, 'b') });
    for (const { name } of FUNCTIONS)
      expect(bundleOf(join(root, 'a'), name)).toBe(bundleOf(join(root, 'b'), name));
  });

  it('are not begun when an entry is missing: the error names it', async () => {
    const root = tinyEntries(['sweep', 'read']);
    const outdir = join(root, 'out');
    await expect(buildFunctions({ root, outdir })).rejects.toThrow(
      'functions without their entry: functions/queries/read.ts, functions/deadlines/sweep.ts',
    );
    expect(() => statSync(outdir)).toThrow();
  });
});
