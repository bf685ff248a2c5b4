import type { Actor } from '../../../workflows/kernel/actor.ts';
import type { Thing, WorkflowName } from '../../../workflows/kernel/workflow.ts';
import { proposal } from '../../../workflows/proposal/proposal.workflow.ts';
import type { RowPages } from '../../adapters/row-pages.ts';
import type { Store, Subjects } from '../../ports.ts';
import { onlyFor } from '../../shell/only-for.ts';
import { makeComments } from './comments.ts';
import { makeFollowUp } from './follow-up.ts';
import { makeThread } from './thread.ts';

type Sources = { store: Store; subjects: Pick<Subjects, 'openAll'>; pages: RowPages };
type Reading = { actor: Actor; query: Readonly<Record<string, string | undefined>> };
type View = (thing: Thing, reading: Reading) => Promise<object>;

/** Of a session that others read too, what concerns proposals is for those who read them. */
const forReaders =
  (view: View): View =>
  (thing, reading) => {
    onlyFor(proposal.readers, reading.actor);
    return view(thing, reading);
  };

/** What may be read of proposals beside their sheet and beside that of a session, by the last word of the address. */
export const makeProposalViews = (
  sources: Sources,
): { [Name in Extract<WorkflowName, 'proposal' | 'session'>]: Readonly<Record<string, View>> } => {
  const comments = makeComments(sources);
  const { proposals, followUp } = makeFollowUp(sources);
  return {
    proposal: {
      thread: makeThread(sources),
      comments: (thing, { query }) => comments(thing, query['cursor']),
    },
    session: {
      proposals: forReaders(proposals),
      followUp: forReaders((thing, { query }) => followUp(thing, query['cursor'])),
    },
  };
};
