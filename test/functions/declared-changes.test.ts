import type { Envelope } from '../../events/fact.ts';
import { sealedAs } from '../../functions/adapters/sealed-as.ts';
import { makeDeclaredChanges } from '../../functions/queries/label/declared-changes.ts';
import { actorWith } from '../support/ids.ts';

const at = (version: number, type: string, data: object) =>
  ({ thing: 't', version, rank: 0, type, data, personal: { subject: 's' } }) as unknown as Envelope;
const declared = (declaredOn: string) => ({
  changes: ['SEAT'],
  occurredOn: '2027-03-01',
  declaredOn,
  late: true,
});
const FACTS = [
  at(1, 'ChangeDeclared.v1', declared('2027-03-20')),
  at(2, 'ChangeExamined.v1', { examinedOn: '2027-03-21', followUp: 'NONE' }),
  at(3, 'YearlyCheckAnswered.v1', { answeredOn: '2028-01-22', changes: [] }),
  at(4, 'ChangeDeclared.v1', declared('2028-02-01')),
  at(5, 'YearlyCheckAnswered.v1', { answeredOn: '2029-01-22', changes: ['ACCOUNTS'] }),
];
const openAll = () =>
  Promise.resolve(
    new Map([
      [sealedAs('t', 4, 0), { description: 'Nous sommes à Lens.' }],
      [sealedAs('t', 1, 0), { description: 'Ancien.' }],
    ]),
  );
const read = (role: Parameters<typeof actorWith>[0], changed = true) =>
  makeDeclaredChanges({ store: { facts: () => Promise.resolve(FACTS) }, subjects: { openAll } })(
    { council: '62', id: 't', context: { changed, holder: null } } as never,
    actorWith(role),
  );

it('gives who examines what its holder declared since the last look, in their words while those are kept', async () => {
  expect(await read('officer')).toEqual({
    declared: [
      {
        on: '2028-02-01',
        changes: ['SEAT'],
        occurredOn: '2027-03-01',
        late: true,
        description: 'Nous sommes à Lens.',
      },
      { on: '2029-01-22', changes: ['ACCOUNTS'], occurredOn: null, late: false, description: null },
    ],
  });
});

it('tells a member nothing, nor anybody once it was examined', async () => {
  expect(await read('member')).toEqual({ declared: [] });
  expect(await read('officer', false)).toEqual({ declared: [] });
});
