import { accepted, refused } from '../kernel/outcome.ts';
import { sealing } from '../kernel/sealing.ts';
import type { Proposers } from '../kernel/workflow.ts';
import { MOST_COMMENTS, type ProposalGiven, type proposalCommands } from './commands.ts';
import type { ProposalContext } from './proposal.machine.ts';
import {
  commenterKey,
  commentKey,
  supportKey,
  type CommenterRow,
  type CommentRow,
  type SupportRow,
} from './rows.ts';
import { signedAs } from './whose.ts';

type All = Proposers<typeof proposalCommands, ProposalContext, ProposalGiven>;
type Part = Pick<All, 'support' | 'withdrawSupport' | 'comment'>;

/** What members say of a proposal: a support is a row of their own, so that many may support at once. */
export const discussionProposers: Part = {
  support: ({ data: { revision }, thing, at, held }) => {
    if (held?.role !== 'member') return refused('role-required');
    const current = thing.context.revision;
    if (revision !== current) return refused('proposal-changed', { revision: current });
    const item: SupportRow = { member: held.member, revision, at };
    return accepted({ facts: [], rows: [{ kind: 'put', key: supportKey(thing, held.member), item }] });
  },

  withdrawSupport: ({ thing, held }) =>
    held?.role === 'member'
      ? accepted({ facts: [], rows: [{ kind: 'remove', key: supportKey(thing, held.member) }] })
      : refused('role-required'),

  comment: ({ data: { text }, thing, given: { written }, at, actor, held }) => {
    if (written >= MOST_COMMENTS) return refused('comments-enough', { most: MOST_COMMENTS });
    const comment = thing.context.comments + 1;
    const { personal, sealed } = sealing(thing, actor, { text });
    const row: CommentRow = { comment, at, ...signedAs(held), words: sealed };
    const person = actor.kind === 'person' ? actor.person : '';
    const count: CommenterRow = { count: written + 1 };
    return accepted({
      facts: [{ type: 'ProposalCommented.v1', data: { comment }, personal }],
      rows: [
        { kind: 'put', key: commentKey(thing, comment), item: row, absent: true },
        {
          kind: 'put',
          key: commenterKey(thing, person),
          item: count,
          ...(written === 0 ? { absent: true } : { expect: { count: written } }),
        },
      ],
    });
  },
};
