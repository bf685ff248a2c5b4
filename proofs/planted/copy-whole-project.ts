import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '../..');

/** What the copy makes for itself, and the history, which no test reads. */
const LEFT = new Set(['.git', '.build', '.data', 'cdk.out', 'node_modules']);

export type WholeCopy = { readonly root: string; readonly remove: () => void };

/** The project with its tests, proofs and settings, in a folder of its own: a bug is never planted in the original. */
export const copyWholeProject = (): WholeCopy => {
  const base = mkdtempSync(join(tmpdir(), 'planted-'));
  const root = join(base, 'project');
  mkdirSync(root);
  for (const part of readdirSync(projectRoot).filter((name) => !LEFT.has(name)))
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rmSync(base, { recursive: true, force: true }) };
};
