import { makeCommitmentsView } from '../../functions/queries/application/commitments-view.ts';
import { explanationOf } from '../../functions/queries/explanation.ts';
import { roundsOf } from '../../functions/queries/item/explanation.ts';
import type { Envelope } from '../../events/fact.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { APPLICATION, instant } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const SOCIAL = { text: 'Publier le bilan social.', dueOn: '2027-06-30' };
const SEAT = { text: 'Élire une personne salariée au conseil.', dueOn: '2027-12-31' };
const conditions = [SOCIAL, SEAT];
const heard = [
  sample('ApplicationSubmitted.v1'),
  sample('ReviewStarted.v1'),
  sample('ReviewConcluded.v1'),
  sample('ApplicationPlacedOnAgenda.v1'),
  sample('OpinionReceived.v1', { conditions }),
];
const granted = [...heard, sample('ApplicationDecided.v1', { conditions })];
const refused = [
  ...heard,
  sample('ApplicationDecided.v1', { outcome: 'REFUSED', termMonths: null, validUntil: null }),
];
const thing = (facts: Parameters<typeof thingWith>[1]) => thingWith(application, facts, APPLICATION);

describe('the commitments of a dossier', () => {
  const view = makeCommitmentsView({
    store: { rows: () => Promise.resolve([]) },
    subjects: { openAll: () => Promise.resolve([]) },
  } as never);

  it('name what the council asked with its opinion, which binds the structure once awarded (D16, M15)', async () => {
    const { structureName: owner } = thing(heard).context as { structureName: string };
    expect((await view(thing(heard))).conditions).toEqual([
      { condition: 1, ...SOCIAL, owner, binding: false },
      { condition: 2, ...SEAT, owner, binding: false },
    ]);
    expect((await view(thing(granted))).conditions.map(({ binding }) => binding)).toEqual([true, true]);
    expect((await view(thing(refused))).conditions).toEqual([]);
  });

  it('stand in what explains its decision', () => {
    const told = explanationOf(thing(granted), { verdicts: [], commitments: new Map() });
    expect(told).toMatchObject({ opinion: 'FAVOURABLE', conditions });
  });
});

it('each vote on a point is told with the conditions that were put to it', () => {
  const facts = [
    sample('ItemPlaced.v1'),
    sample('ConditionsPut.v1', { conditions }),
    sample('VoteOpened.v1'),
    sample('VoteClosed.v1'),
    sample('OpinionGiven.v1', { conditions }),
    sample('VoteAnnulled.v1'),
    sample('ConditionsPut.v1', { conditions: [SEAT] }),
    sample('VoteOpened.v1', { round: 2 }),
  ].map((fact) => ({ ...fact, at: instant('2027-01-20') }) as unknown as Envelope);
  expect(roundsOf(facts).map((round) => round.conditions)).toEqual([conditions, [SEAT]]);
});
