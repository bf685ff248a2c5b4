import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { synthesize } from '../../local/synthesis/synthesize.ts';

const PARTS = [
  'events',
  'workflows',
  'functions',
  'web',
  'infra',
  'local',
  'package.json',
  'package-lock.json',
  'cdk.json',
];

/** A copy of the project, with a build of its own: a bench leaves the folder it is run from as it was. */
export type ProjectCopy = {
  readonly root: string;
  /** Folder of the bundles, once built. */
  readonly bundles: string;
  /** The synthesized templates, made once. */
  readonly templates: () => Promise<string>;
  /** A folder that is removed with the copy. */
  readonly folder: () => string;
  readonly remove: () => void;
};

export const projectRoot = resolve(import.meta.dirname, '../..');

export const copyProject = (): ProjectCopy => {
  const base = mkdtempSync(join(tmpdir(), 'bench-'));
  const root = join(base, 'project');
  mkdirSync(root);
  for (const part of PARTS) cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  let made: Promise<string> | undefined;
  return {
    root,
    bundles: join(root, '.build', 'functions'),
    templates: () => (made ??= synthesize(root, () => undefined)),
    folder: () => mkdtempSync(join(base, 'data-')),
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
};
