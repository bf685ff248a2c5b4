import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './data/write-whole.ts';
import { seed } from './seed/seed.ts';
import type { SeedContext } from './seed/seed-context.ts';

/** Makes the first data of a folder, unless it was made; one that was interrupted is taken up again. */
export const seedOnce = async (
  dataDir: string,
  context: SeedContext,
  say: (text: string) => void,
): Promise<void> => {
  const mark = join(dataDir, 'seeded');
  if (existsSync(mark)) return;
  say('création du conseil de démonstration…');
  await seed(context);
  writeWhole(mark, new Date().toISOString());
};
