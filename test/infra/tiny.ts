import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FUNCTIONS } from '../../infra/functions.ts';

export const newFolder = () => mkdtempSync(join(tmpdir(), 'label-infra-'));

/** Packages that are machine code. */
const NATIVE = new Set(FUNCTIONS.flatMap(({ native = [] }) => native));

/** A project with an entry of one line for each function, but those left out; gives its root. */
export const tinyEntries = (without: readonly string[] = []): string => {
  const root = newFolder();
  for (const { name, entry } of FUNCTIONS.filter(({ name }) => !without.includes(name))) {
    mkdirSync(join(root, dirname(entry)), { recursive: true });
    writeFileSync(join(root, entry), `export const handler = async (): Promise<string> => '${name}';\n`);
  }
  for (const each of NATIVE)
    for (const part of [each, `${each}-linux-x64-gnu`]) {
      mkdirSync(join(root, 'node_modules', part), { recursive: true });
      writeFileSync(join(root, 'node_modules', part, 'package.json'), '{}');
    }
  mkdirSync(join(root, 'web/app'), { recursive: true });
  writeFileSync(join(root, 'web/app/app.css'), 'main { color: black }');
  writeFileSync(join(root, 'web/app/main.tsx'), `import './app.css'; document.title = 'Mon espace';`);
  return root;
};

/** Folder of bundles that do nothing: the template does not look inside. */
export const tinyBundles = (): string => {
  const bundles = newFolder();
  for (const { name } of FUNCTIONS) {
    mkdirSync(join(bundles, name));
    writeFileSync(join(bundles, name, 'index.mjs'), `export const handler = async () => '${name}';\n`);
  }
  return bundles;
};
