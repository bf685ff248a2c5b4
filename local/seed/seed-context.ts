import type { Mail } from '../aws/mailbox.ts';

/** What the first data is made with: the API, as anybody would. */
export type SeedContext = {
  readonly url: string;
  readonly tokenFor: (account: string) => Promise<string>;
  readonly mailbox: () => Promise<readonly Mail[]>;
  /** How many members to seat; all when left out. */
  readonly seats?: number | undefined;
};
