import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { roleField, rolesKey } from '../../kernel/rows.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Proposal, Proposers } from '../../kernel/workflow.ts';
import type { CouncilContext } from '../council.machine.ts';
import type { delegationCommands, DelegationGiven } from './commands.ts';
import { delegationKey, type DelegationRow } from './rows.ts';

type DelegationProposers = Proposers<typeof delegationCommands, CouncilContext, DelegationGiven>;

/**
 * DEC-01, F9: the register says who signs for the President, in what capacity and by which act; a decision takes it from
 * there. The role is held from a day to a day, and ends by itself. A new act takes the place of the one before.
 */
const delegateSignature: DelegationProposers['delegateSignature'] = ({ data, thing, given, at }) => {
  const { person, from, until } = data;
  if (given.sealed === null) return refused('not-of-the-service');
  if (given.presides) return refused('signs-already');
  if (from > until || until < dateInParis(at)) return refused('delegation-days-impossible');
  return accepted({
    facts: [{ type: 'SignatureDelegated.v1', data }],
    rows: [
      {
        kind: 'put',
        key: delegationKey(thing.council, person),
        item: { ...data, endedOn: null, sealed: given.sealed },
      },
      {
        kind: 'grant',
        key: rolesKey(thing.council, person),
        field: roleField('president'),
        value: { from, until },
      },
    ],
  });
};

/**
 * It ends on a day, and stays in the register: what was signed before, there or elsewhere, was signed under it. Whoever
 * became President since signs in their own name.
 */
export const endOf = (
  council: string,
  { delegation, presides }: { delegation: DelegationRow; presides: boolean },
  at: Instant,
): Proposal => {
  const { person } = delegation;
  const endedOn = dateInParis(at);
  return {
    facts: [{ type: 'SignatureDelegationEnded.v1', data: { person, endedOn } }],
    rows: [
      { kind: 'put', key: delegationKey(council, person), item: { ...delegation, endedOn } },
      ...(presides
        ? []
        : [{ kind: 'revoke' as const, key: rolesKey(council, person), field: roleField('president') }]),
    ],
  };
};

const endDelegation: DelegationProposers['endDelegation'] = ({ thing, given, at }) => {
  const { delegation } = given;
  if (delegation === null || delegation.endedOn !== null) return refused('no-delegation');
  return accepted(endOf(thing.council, { delegation, presides: given.presides }, at));
};

export const delegationProposers: DelegationProposers = { delegateSignature, endDelegation };
