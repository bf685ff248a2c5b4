import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of the first council's charter, as the secretary drafts it. */
export const CHARTER = readFileSync(
  join(import.meta.dirname, '..', '..', 'workflows', 'charter', 'first-charter.yaml'),
  'utf8',
);
