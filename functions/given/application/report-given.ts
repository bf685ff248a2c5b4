import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { ReportGiven } from '../../../workflows/application/report/commands.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { Gathers, Sources } from './gathered.ts';

/** Sessions that will not be held any more. */
const NOT_TO_COME = ['cancelled', 'adjourned', 'closed', 'interrupted'];

/** What a report is published on: the rules of the label and the session for which the dossier was filed. */
export const gatherForReport =
  ({ references }: Sources): Gathers<ReportGiven> =>
  ({ council }, { thing }) => ({
    publishReport: async () => {
      const { rulesVersion, session } = thing.context as ApplicationContext;
      const [rules, found] = await Promise.all([
        references.rules(council, rulesVersion),
        references.state(council, 'session', session),
      ]);
      const toCome = found !== null && !NOT_TO_COME.includes(found.word);
      return {
        rules,
        session: toCome ? { heldOn: SessionContext.parse(found.context).heldOn } : null,
      };
    },
  });
