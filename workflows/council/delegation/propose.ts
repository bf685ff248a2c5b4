import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { roleField, rolesKey } from '../../kernel/rows.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import type { CouncilContext } from '../council.machine.ts';
import type { delegationCommands, DelegationGiven } from './commands.ts';
import { delegationKey } from './rows.ts';

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
        item: { ...data, sealed: given.sealed },
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

const endDelegation: DelegationProposers['endDelegation'] = ({ data: { person }, thing, given, at }) => {
  if (given.delegation === null) return refused('no-delegation');
  const { council } = thing;
  return accepted({
    facts: [{ type: 'SignatureDelegationEnded.v1', data: { person, endedOn: dateInParis(at) } }],
    rows: [
      { kind: 'remove', key: delegationKey(council, person) },
      // Whoever became President since signs in their own name.
      ...(given.presides
        ? []
        : [{ kind: 'revoke' as const, key: rolesKey(council, person), field: roleField('president') }]),
    ],
  });
};

export const delegationProposers: DelegationProposers = { delegateSignature, endDelegation };
