import type { PassDeadline } from '../../workflows/kernel/pass-deadline.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type * as z from 'zod';
import type { SessionGiven } from '../../workflows/session/commands.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import type { Store } from '../ports.ts';
import type { Given } from '../shell/handle-command.ts';
import { makeReadForecast } from './forecast.ts';
import type { References } from './references.ts';

/**
 * What a deadline of a session is decided on: where its quorum stands, when it is that which is due (C7); by which rules
 * the minutes of a consultation are, when it ends (MAN-08).
 */
export const makeSessionDeadlinesGiven = (store: Store, references: References): Given => {
  const readForecast = makeReadForecast(store, references);
  return async ({ data, at }, { thing }): Promise<SessionGiven['passDeadline']> => {
    const { deadline } = data as z.infer<typeof PassDeadline>;
    if (thing.deadlines[deadline] === undefined) return undefined;
    const session = thing as Thing<SessionContext>;
    if (deadline === 'consultation') {
      const rules = await references.rules(session.council, session.context.rulesVersion);
      return { rules: rules?.procedure ?? null };
    }
    if (deadline !== 'quorumForecast') return undefined;
    const read = await readForecast(session, at);
    return { forecast: read?.forecast ?? null };
  };
};
