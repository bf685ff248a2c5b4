import * as z from 'zod';
import { JourneyFailure } from '../journey/call-api.ts';
import { openStage } from '../journey/open-stage.ts';
import { parisDay } from '../journey/paris-days.ts';
import type { Stage } from '../journey/play-cases.ts';
import { seedCouncil } from '../seed/seed.ts';
import { REHEARSAL_COUNCIL, REHEARSAL_NAME, rehearsalCouncil } from './council.ts';
import { steadyApi } from './steady-api.ts';

const Mails = z.looseObject({
  mails: z.array(
    z.object({ id: z.string(), at: z.string(), to: z.string(), subject: z.string(), text: z.string() }),
  ),
});
const Token = z.looseObject({ token: z.string() });

const readJson = async (url: string, path: string): Promise<unknown> => {
  const response = await fetch(new URL(path, url), { headers: { accept: 'application/json' } });
  if (!response.ok) throw new JourneyFailure(`${url}${path} répond ${response.status}.`);
  return response.json();
};

/** The council of the rehearsal in a running system, made if it is not there: its people can sign in. */
export const openRehearsal = async (url: string): Promise<Stage> => {
  const stage = await openStage(url, REHEARSAL_COUNCIL);
  await seedCouncil(rehearsalCouncil(parisDay(await stage.clock.now())), {
    url,
    tokenFor: async (account) => Token.parse(await readJson(url, `/local/token?as=${account}`)).token,
    // The same people may have letters from another council of this system.
    mailbox: async () =>
      Mails.parse(await readJson(url, '/local/mailbox')).mails.filter(({ subject }) =>
        subject.startsWith(REHEARSAL_NAME),
      ),
  });
  return { ...stage, api: steadyApi(stage.api) };
};
