import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { SessionGiven } from '../../../workflows/session/commands.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { Store } from '../../ports.ts';
import type { Command } from '../../shell/handle-command.ts';
import { leftOnAgenda } from '../agenda.ts';
import type { References } from '../references.ts';
import { noticeGiven } from './notices.ts';

type Answer = SessionGiven['convene'] | SessionGiven['acknowledgeConvocation'] | null;

/** What convening is decided on; `member` is whose seat is meant. Null of any other command. */
export const makeConveningGiven =
  (store: Store, references: References) =>
  async (
    { name, council, at }: Command,
    { id, context }: Thing<SessionContext>,
    member: number | null,
  ): Promise<Answer> => {
    switch (name) {
      case 'convene': {
        const [rules, points] = await Promise.all([
          references.rulesInForce(council, at),
          leftOnAgenda(store, council, id),
        ]);
        return { rules, points };
      }
      case 'acknowledgeConvocation':
      case 'recordHandDelivery':
        return noticeGiven({ store, references }, { council, id, call: context.call }, member);
      default:
        return null;
    }
  };
