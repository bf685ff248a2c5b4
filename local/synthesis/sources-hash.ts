import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['events', 'workflows', 'functions', 'web', 'infra', 'package-lock.json'];

const filesUnder = (root: string, path: string): readonly string[] => {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (!statSync(whole).isDirectory()) return [path];
  return readdirSync(whole, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
};

/** One hash over everything that the templates and the bundles are made of, and over `more` folders. */
export const hashSources = (root: string, more: readonly string[] = []): string => {
  const hash = createHash('sha256');
  for (const file of [...SOURCES, ...more].flatMap((path) => filesUnder(root, path))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
};
