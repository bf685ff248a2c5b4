import type { JourneyCase } from '../../../local/journey/journey-case.ts';
import type { Hands } from './exchanges.ts';

type Counting = Hands & {
  readonly call: (account: string, path: string, body: object) => Promise<unknown>;
};

/** The same case, voted by secret ballot. */
export const inSecret = (one: JourneyCase): JourneyCase => ({
  ...one,
  session: one.session && { ...one.session, ballot: 'SECRET' },
});

/** A box is counted again for two who voted, and a ballot is looked for in it (P10). */
export const countedAgain = async ({ send, call }: Counting, item: string): Promise<void> => {
  await send('membre-02', `items/${item}/recount`);
  await send('membre-03', `items/${item}/recount`);
  await call('membre-02', `items/${item}/checkBallot`, { code: 'A'.repeat(43) });
};
