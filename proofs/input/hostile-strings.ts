import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const file = join(import.meta.dirname, 'hostile-strings.json');

/** What attackers, odd keyboards and other systems type, by family: the file says which. */
export const HOSTILE: readonly string[] = Object.values(
  z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(file, 'utf8'))),
).flat();
