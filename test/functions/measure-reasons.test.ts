import type { Envelope } from '../../events/fact.ts';
import { sealedAs } from '../../functions/adapters/sealed-as.ts';
import { makeMeasureReasons } from '../../functions/queries/label/measure-reasons.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { actorWith, STRUCTURE } from '../support/ids.ts';

const at = (version: number, type: string, data: object = {}) =>
  ({ thing: 't', version, rank: 0, type, data, personal: { subject: 's' } }) as unknown as Envelope;
const HEARD = [
  at(1, 'MeasureProposed.v1'),
  at(2, 'ObservationsSubmitted.v1'),
  at(3, 'MeasureProposed.v1'),
  at(4, 'ObservationsSubmitted.v1'),
  at(5, 'HearingHeld.v1'),
];
const WORDS = [
  { law1: 'Ancien.', fact1: 'Ancien.' },
  { observations: 'D’une mesure abandonnée.' },
  { law1: 'Article 8.', fact1: 'Le logo est sur un produit.' },
  { observations: 'Ce produit n’est pas le nôtre.' },
  { summary: 'La structure montre la facture.' },
  { law1: 'Article 9.', fact1: 'Il y est encore.' },
  {},
  { reason: 'Le produit est retiré.' },
];
const openAll = (asked: readonly string[]) =>
  Promise.resolve(
    new Map(
      WORDS.map((words, index) => [sealedAs('t', index + 1, 0), words] as const).filter(([id]) =>
        asked.includes(id),
      ),
    ),
  );
const HOLDER = { structure: STRUCTURE };
const label = (measure: object | null) => ({ council: '62', id: 't', context: { measure, holder: HOLDER } });
const readOf = (facts: Envelope[], measure: object | null, actor: Actor) =>
  makeMeasureReasons({ store: { facts: () => Promise.resolve(facts) }, subjects: { openAll } })(
    label(measure) as never,
    actor,
  );
const read = (role: Parameters<typeof actorWith>[0]) => readOf(HEARD, {}, actorWith(role));

it('gives who decides what the holder answered to this measure, in writing and when it was heard (DEC-05)', async () => {
  for (const role of ['president', 'officer'] as const)
    expect(await read(role)).toEqual({
      reasons: { law: ['Article 8.'], facts: ['Le logo est sur un produit.'] },
      heard: {
        observations: ['Ce produit n’est pas le nôtre.'],
        hearing: ['La structure montre la facture.'],
      },
      ended: null,
    });
});

it('tells a member neither', async () => {
  expect(await read('member')).toEqual({ reasons: null, heard: null, ended: null });
});

describe('how a measure ended', () => {
  const DECIDED = [
    ...HEARD,
    at(6, 'MeasureDecided.v1', { kind: 'REVOCATION', decidedOn: '2028-03-20', quality: 'Président' }),
  ];
  const NOTIFIED = [
    ...DECIDED,
    at(7, 'MeasureNotified.v1', {
      notifiedOn: '2028-03-24',
      remedies: { adminAppealDeadline: '2028-05-25', courtDeadline: '2028-05-25' },
    }),
  ];
  const ended = {
    as: 'DECIDED',
    kind: 'REVOCATION',
    on: '2028-03-20',
    quality: 'Président',
    reasons: { law: ['Article 9.'], facts: ['Il y est encore.'] },
  };

  it('is known to the service once signed, and not to its holder before it is notified (DEC-06)', async () => {
    const unknown = { notifiedOn: null, adminAppealDeadline: null, courtDeadline: null };
    expect((await readOf(DECIDED, {}, actorWith('officer'))).ended).toEqual({ ...ended, ...unknown });
    expect((await readOf(DECIDED, {}, actorWith('representative'))).ended).toBeNull();
  });

  it('is read by its holder with its last days once notified, when no measure is open any more', async () => {
    const remedies = { adminAppealDeadline: '2028-05-25', courtDeadline: '2028-05-25' };
    expect(await readOf(NOTIFIED, null, actorWith('representative'))).toEqual({
      reasons: null,
      heard: null,
      ended: { ...ended, notifiedOn: '2028-03-24', ...remedies },
    });
  });

  it('is told to its holder with its reason when it was dropped (H6), and to no member', async () => {
    const dropped = [...HEARD.slice(0, 1), at(8, 'MeasureDropped.v1', { droppedOn: '2028-03-20' })];
    expect((await readOf(dropped, null, actorWith('representative'))).ended).toEqual({
      as: 'DROPPED',
      on: '2028-03-20',
      reason: 'Le produit est retiré.',
    });
    expect((await readOf(dropped, null, actorWith('member'))).ended).toBeNull();
  });
});
