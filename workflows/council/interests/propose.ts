import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { sealing } from '../../kernel/sealing.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import { checkSiren } from '../../structure/identifiers.ts';
import type { CouncilContext } from '../council.machine.ts';
import type { Interest, interestsCommands } from './commands.ts';
import { interestsKey, interestsSubject, type InterestsRow } from './rows.ts';

type InterestsProposers = Proposers<typeof interestsCommands, CouncilContext, object>;

/** Each with its SIREN in its plain form (ID-01). */
const tidy = (interests: readonly Interest[]): Outcome<Interest[]> => {
  const plain: Interest[] = [];
  for (const interest of interests) {
    const siren = checkSiren(interest.siren);
    if (!siren.ok) return refused('invalid-identifier', { explanation: siren.reason });
    plain.push({ ...interest, siren: siren.value });
  }
  return accepted(plain);
};

/** MAN-04: it takes the place of the one before, whose fact stays; what it says is opened for whoever said it alone. */
const declareInterests: InterestsProposers['declareInterests'] = ({ data, thing, actor, at }) => {
  const interests = tidy(data.interests);
  if (!interests.ok) return interests;
  const person = actor.kind === 'person' ? actor.person : '';
  const { personal, sealed } = sealing(
    thing,
    actor,
    { interests: JSON.stringify(interests.value) },
    interestsSubject,
  );
  const row: InterestsRow = { person, declaredOn: dateInParis(at), sealed };
  return accepted({
    facts: [{ type: 'InterestsDeclared.v1', data: {}, personal }],
    rows: [{ kind: 'put', key: interestsKey(thing.council, person), item: row }],
  });
};

export const interestsProposers: InterestsProposers = { declareInterests };
