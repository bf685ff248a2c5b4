import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import { without } from '../../item/choices.ts';
import type { Assembly, SessionGiven } from '../commands.ts';
import { presides, roomOf } from '../room.ts';
import type { SessionContext } from '../session.machine.ts';
import type { blockCommands } from './commands.ts';
import { blockHandsKey, type BlockHandsRow } from './rows.ts';

type All = Proposers<typeof blockCommands, SessionContext, SessionGiven>;
type Standing = NonNullable<SessionContext['block']>;

/** Whoever presides the session, for a vote on which each recusal is looked at apart. */
const led = (actor: Actor, assembly: Assembly | null): Outcome<Assembly> => {
  if (assembly === null) return refused('rules-missing');
  const chair = roomOf(assembly, []).chair?.member ?? null;
  return presides(actor, chair) ? accepted(assembly) : refused('not-presiding');
};

const underWay = ({ block }: SessionContext, number: number, at: Standing['at']): Outcome<Standing> =>
  block !== null && block.number === number && block.at === at
    ? accepted(block)
    : refused('no-such-block', { block: number });

/**
 * D17: points of the consensual list are put to one show of hands. Each keeps a vote of its own, with its own recusals,
 * quorum, electorate and result: what is opened, entered and closed once is opened, entered and closed on each. A point
 * that a member pulled, or that cannot be voted so, is left out and voted by itself.
 */
export const blockProposers: All = {
  openBlock: ({ data: { items }, thing: { context }, given: { assembly, onAgenda, arrangement }, actor }) => {
    const chair = led(actor, assembly);
    if (!chair.ok) return chair;
    if (context.block !== null) return refused('block-under-way');
    const there = new Set(onAgenda);
    const strangers = items.filter((item) => !there.has(item));
    if (strangers.length > 0) return refused('not-on-agenda', { count: strangers.length });
    const consensual = new Set(arrangement?.consensus);
    const debated = items.filter((item) => !consensual.has(item));
    if (debated.length > 0) return refused('not-consensual', { count: debated.length });
    return accepted({ facts: [{ type: 'BlockOpened.v1', data: { block: context.blocks + 1, items } }] });
  },

  // DEL-10: whoever differs is named; those who left the room for a point are dropped there.
  recordBlockHands: ({ data: { block, choice, exceptions }, thing, given: { assembly } }) => {
    const standing = underWay(thing.context, block, 'OPEN');
    if (!standing.ok) return standing;
    if (assembly === null) return refused('rules-missing');
    const known = assembly.presence.map(({ member }) => member);
    const strangers = without(
      exceptions.map(({ member }) => member),
      known,
    );
    if (strangers.length > 0) return refused('not-in-electorate', { members: strangers.join(', ') });
    const item: BlockHandsRow = { choice, exceptions };
    return accepted({
      facts: [{ type: 'BlockHandsRecorded.v1', data: { block } }],
      rows: [{ kind: 'put', key: blockHandsKey(thing.council, thing.id, block), item }],
    });
  },

  closeBlock: ({ data: { block }, thing: { context }, given: { assembly }, actor }) => {
    const chair = led(actor, assembly);
    if (!chair.ok) return chair;
    const standing = underWay(context, block, 'OPEN');
    if (!standing.ok) return standing;
    if (!standing.value.hands) return refused('block-hands-missing');
    return accepted({ facts: [{ type: 'BlockClosed.v1', data: { block } }] });
  },

  noteBlockOpened: ({ data, thing: { context } }) => {
    const standing = underWay(context, data.block, 'OPENING');
    return standing.ok ? accepted({ facts: [{ type: 'BlockVotesOpened.v1', data }] }) : standing;
  },

  noteBlockVoted: ({ data, thing: { context } }) => {
    const standing = underWay(context, data.block, 'CLOSING');
    return standing.ok ? accepted({ facts: [{ type: 'BlockVoted.v1', data }] }) : standing;
  },
};
