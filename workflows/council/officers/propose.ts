import { accepted, refused } from '../../kernel/outcome.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import type { CouncilContext } from '../council.machine.ts';
import type { officersCommands, OfficersGiven } from './commands.ts';

type OfficersProposers = Proposers<typeof officersCommands, CouncilContext, OfficersGiven>;

/** Whoever stands in for the president, in the order in which they were named (BOD-01, DEL-09). */
const nameVicePresident: OfficersProposers['nameVicePresident'] = ({ data: { member }, thing, given }) => {
  if (given.member === null) return refused('no-such-member');
  if (given.member.kind === 'ALTERNATE') return refused('alternate-does-not-preside');
  if (thing.context.chair === member) return refused('president-is-no-vice-president');
  if (thing.context.vicePresidents.includes(member)) return refused('already-vice-president');
  return accepted({ facts: [{ type: 'VicePresidentNamed.v1', data: { member } }] });
};

const endVicePresidency: OfficersProposers['endVicePresidency'] = ({ data: { member }, thing }) =>
  thing.context.vicePresidents.includes(member)
    ? accepted({ facts: [{ type: 'VicePresidencyEnded.v1', data: { member } }] })
    : refused('no-such-vice-president');

export const officersProposers: OfficersProposers = { nameVicePresident, endVicePresidency };
