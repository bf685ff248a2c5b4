import { dateInParis } from '../calendar/paris-time.ts';
import type { FactBody, Thing } from '../kernel/workflow.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import type { StructureProposers } from './proposers.ts';
import { factOfValue } from './reading.ts';
import { valuesOfFact } from './register-read.ts';
import type { StructureContext } from './structure.machine.ts';

/** What people write of a value is personal: each reason is sealed under a key of its own, which opens nothing else. */
const reasonOf = (
  { council, id, version }: Thing<StructureContext>,
  reason: string,
): NonNullable<FactBody['personal']> => ({
  subject: `${council}-contest-${id}-${version + 1}`,
  values: { reason },
});

/** A structure says what no register says; it counts, and is to be checked. */
export const declareValue: StructureProposers['declareValue'] = ({ data, thing, given, at }) => {
  const { register } = thing.context;
  const { value } = data;
  const source = register?.sources[data.field]?.source ?? 'DECLARED';
  if (source !== 'DECLARED') return refused('value-known');
  const declared: FactBody = {
    type: 'RegisterValueDeclared.v1',
    data: { field: data.field, value, on: dateInParis(at) },
  };
  if (register === null) return accepted({ facts: [declared] });
  const said = { field: data.field, value, source: 'DECLARED' as const };
  return accepted({ facts: [declared, factOfValue(thing, register, said, { ...given, at })] });
};

/** A structure says that a value is wrong: it stands until an officer has settled it (A3). */
export const contestRegister: StructureProposers['contestRegister'] = ({ data, thing, at }) => {
  const { register, contests } = thing.context;
  const { field, value, reason } = data;
  if (contests[field]?.outcome === null) return refused('already-contested');
  if (register !== null && valuesOfFact(register).values[field] === value) return refused('value-unchanged');
  return accepted({
    facts: [
      {
        type: 'RegisterContested.v1',
        data: { field, value, on: dateInParis(at) },
        personal: reasonOf(thing, reason),
      },
    ],
  });
};

/** An officer decides which value counts; what follows from it is computed again. */
export const settleContest: StructureProposers['settleContest'] = ({ data, thing, given, at }) => {
  const { register, contests } = thing.context;
  const { field, accept, reason } = data;
  const contest = contests[field];
  if (register === null || contest === undefined || contest.outcome !== null)
    return refused('no-open-contest');
  const settled: FactBody = {
    type: 'RegisterContestSettled.v1',
    data: { field, accepted: accept, on: dateInParis(at) },
    personal: reasonOf(thing, reason),
  };
  const said = { field, value: contest.value, source: 'CONTEST' as const };
  return accepted({
    facts: accept ? [settled, factOfValue(thing, register, said, { ...given, at })] : [settled],
  });
};
