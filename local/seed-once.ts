import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Mail } from './aws/mailbox.ts';
import { writeWhole } from './data/write-whole.ts';

/** What the first data is made with: the API, as anybody would. */
export type SeedContext = {
  readonly url: string;
  readonly tokenFor: (account: string) => Promise<string>;
  readonly mailbox: () => Promise<readonly Mail[]>;
};
type SeedModule = { readonly seed: (context: SeedContext) => Promise<void> };

/** Makes the first data of a folder, unless it was made; one that was interrupted is taken up again. */
export const seedOnce = async (
  dataDir: string,
  context: SeedContext,
  say: (text: string) => void,
): Promise<void> => {
  const mark = join(dataDir, 'seeded');
  const file = join(import.meta.dirname, 'seed', 'seed.ts');
  if (existsSync(mark) || !existsSync(file)) return;
  say('création du conseil de démonstration…');
  const { seed } = (await import(pathToFileURL(file).href)) as SeedModule;
  await seed(context);
  writeWhole(mark, new Date().toISOString());
};
