import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { SessionGiven } from '../../../workflows/session/commands.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { Store } from '../../ports.ts';
import type { Command } from '../../shell/handle-command.ts';
import { leftOnAgenda } from '../agenda.ts';
import type { References } from '../references.ts';
import type { Links } from '../links.ts';
import { noticeGiven } from './notices.ts';
import { makeQuestionsGiven } from './questions.ts';

type Answer = SessionGiven['convene' | 'acknowledgeConvocation' | 'askQuestion' | 'answerQuestion'] | null;

type Sources = { store: Store; references: References; links: Pick<Links, 'linked'> };

/** What convening is decided on; `member` is whose seat is meant. Null of any other command. */
export const makeConveningGiven = (sources: Sources) => {
  const { store, references } = sources;
  const questions = makeQuestionsGiven(sources);
  return async (
    command: Command,
    { id, context }: Thing<SessionContext>,
    member: number | null,
  ): Promise<Answer> => {
    const { name, council, at } = command;
    switch (name) {
      case 'askQuestion':
        return questions.ask(command, id);
      case 'answerQuestion':
        return questions.answer(command, id);
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
};
