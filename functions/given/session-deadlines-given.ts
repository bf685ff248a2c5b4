import type { PassDeadline } from '../../workflows/kernel/pass-deadline.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type * as z from 'zod';
import type { SessionGiven } from '../../workflows/session/commands.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import type { Store } from '../ports.ts';
import type { Given } from '../shell/handle-command.ts';
import { makeReadForecast } from './forecast.ts';
import type { References } from './references.ts';

/** What a deadline of a session is decided on: where its quorum stands, when it is that which is due (C7). */
export const makeSessionDeadlinesGiven = (store: Store, references: References): Given => {
  const readForecast = makeReadForecast(store, references);
  return async ({ data, at }, { thing }): Promise<SessionGiven['passDeadline']> => {
    const { deadline } = data as z.infer<typeof PassDeadline>;
    if (deadline !== 'quorumForecast' || thing.deadlines[deadline] === undefined) return undefined;
    const read = await readForecast(thing as Thing<SessionContext>, at);
    return { forecast: read?.forecast ?? null };
  };
};
