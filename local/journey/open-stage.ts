import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { JourneyFailure, makeApi } from './call-api.ts';
import { openJourneyClock } from './clock.ts';
import { COUNCIL } from './people.ts';
import type { Stage } from './play-cases.ts';

const Token = z.looseObject({ token: z.string() });
const Known = z.looseObject({
  accounts: z.array(z.looseObject({ account: z.string(), person: z.string() })),
});

const readJson = async (url: string, path: string): Promise<unknown> => {
  const response = await fetch(new URL(path, url)).catch(() => null);
  if (response?.ok === true) return response.json();
  throw new JourneyFailure(
    `Aucun système d’essai ne répond à ${url} : lancez « npm start », ou ôtez « --url ».`,
  );
};

/** Gets what a journey is played with from a running system: its accounts, their tokens and its clock. */
export const openStage = async (url: string, council: string = COUNCIL): Promise<Stage> => {
  const { accounts } = Known.parse(await readJson(url, '/local/accounts'));
  const tokenFor = async (account: string): Promise<string> =>
    Token.parse(await readJson(url, `/local/token?as=${account}`)).token;
  return {
    api: makeApi(url, tokenFor, `parcours-${randomBytes(9).toString('base64url')}`, council),
    clock: openJourneyClock(url),
    accounts: new Map(accounts.map(({ account, person }) => [person, account])),
  };
};
