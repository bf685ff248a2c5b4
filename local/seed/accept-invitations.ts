import { setTimeout as wait } from 'node:timers/promises';
import { waitFor } from '../journey/wait-for.ts';
import type { SeedContext } from './seed-context.ts';

/** Somebody who waits for a letter; `again` has another one sent, should the first be lost. */
export type Invited = {
  readonly account: string;
  readonly email: string;
  readonly again: () => Promise<unknown>;
};

type Letter = { readonly email: string; readonly account: string; readonly code: string };
type Accept = (account: string, code: string) => Promise<unknown>;

/** A letter comes within moments; a kill in the middle of a sending loses it, and nothing sends it twice. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 15;

/** The code of an invitation stands on a line of its own. */
const codeIn = (text: string): string | null => /^[A-Za-z0-9_-]{27}$/m.exec(text)?.[0] ?? null;

const lettersTo = async (people: readonly Invited[], mailbox: SeedContext['mailbox']): Promise<Letter[]> => {
  const accounts = new Map(people.map(({ email, account }) => [email, account]));
  return (await mailbox()).flatMap(({ to, text }) => {
    const [account, code] = [accounts.get(to), codeIn(text)];
    return account === undefined || code === null ? [] : [{ email: to, account, code }];
  });
};

/** Who has fewer letters than invitations. */
const without = (people: readonly Invited[], letters: readonly Letter[]): readonly Invited[] => {
  const got = (email: string) => letters.filter((letter) => letter.email === email).length;
  const awaited = (email: string) => people.filter((one) => one.email === email).length;
  return people.filter(({ email }) => got(email) < awaited(email));
};

/** Each invited person reads their mail and signs in with the code, in as many roles as they were invited to. */
export const acceptInvitations = async (
  people: readonly Invited[],
  mailbox: SeedContext['mailbox'],
  accept: Accept,
): Promise<void> => {
  const start = Date.now();
  let letters = await lettersTo(people, mailbox);
  while (without(people, letters).length > 0 && Date.now() - start < PATIENCE_MS) {
    await wait(LOOK_MS);
    letters = await lettersTo(people, mailbox);
  }
  const lost = without(people, letters);
  for (const { again } of lost) await again();
  const needed = letters.length + lost.length;
  const all = await waitFor('les lettres d’invitation', async () => {
    const found = await lettersTo(people, mailbox);
    return found.length >= needed ? found : null;
  });
  for (const { account, code } of all) await accept(account, code);
};
