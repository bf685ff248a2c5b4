import type { Envelope } from '../../events/fact.ts';
import { sealedAs } from '../../functions/adapters/sealed-as.ts';
import { makeMeasureReasons } from '../../functions/queries/label/measure-reasons.ts';
import { actorWith } from '../support/ids.ts';

const at = (version: number, type: string) =>
  ({ thing: 't', version, rank: 0, type, personal: { subject: 's' } }) as unknown as Envelope;
const FACTS = [
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
];
const openAll = (asked: readonly string[]) =>
  Promise.resolve(
    new Map(
      WORDS.map((words, index) => [sealedAs('t', index + 1, 0), words] as const).filter(([id]) =>
        asked.includes(id),
      ),
    ),
  );
const SOURCES = { store: { facts: () => Promise.resolve(FACTS) }, subjects: { openAll } };
const LABEL = { council: '62', id: 't', context: { measure: {}, holder: null } };
const reasonsOf = makeMeasureReasons(SOURCES);
const read = (role: Parameters<typeof actorWith>[0]) => reasonsOf(LABEL as never, actorWith(role));

it('gives who decides what the holder answered to this measure, in writing and when it was heard (DEC-05)', async () => {
  for (const role of ['president', 'officer'] as const)
    expect(await read(role)).toEqual({
      reasons: { law: ['Article 8.'], facts: ['Le logo est sur un produit.'] },
      heard: {
        observations: ['Ce produit n’est pas le nôtre.'],
        hearing: ['La structure montre la facture.'],
      },
    });
});

it('tells a member neither', async () => {
  expect(await read('member')).toEqual({ reasons: null, heard: null });
});
