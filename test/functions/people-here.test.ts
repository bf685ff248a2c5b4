import { makePeopleHere } from '../../functions/given/people-here.ts';
import type { Store } from '../../functions/ports.ts';
import { makeAssignees } from '../../functions/queries/proposal/assignees.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { MandateRow } from '../../workflows/council/member-rows.ts';
import { uuid } from '../support/ids.ts';

const [OFFICER, FORMER, SEATED, BOTH, LATER] = ['1', '2', '3', '4', '5'].map(uuid) as [
  string,
  string,
  string,
  string,
  string,
];
const TODAY = LegalDate.parse('2027-01-21');
const sealed = (fact: string) => ({ fact, subject: fact });
const since = '2026-12-01';

const staffed = (person: string, name: string) => ({ person, role: 'officer', since, sealed: sealed(name) });
const STAFF = [staffed(OFFICER, 'Olga'), staffed(FORMER, 'Fred'), staffed(BOTH, 'effacée')];
/** Whose role was taken away has their row of staff, and holds it no more. */
const HELD: Readonly<Record<string, object>> = {
  [OFFICER]: { officer: true },
  [FORMER]: {},
  [BOTH]: { officer: true },
};

const seat = (member: number, person: string | null, other: object = {}) =>
  ({
    member,
    person,
    startsOn: since,
    termEndsOn: '2031-12-01',
    named: sealed(`Siège ${member}`),
    ...other,
  }) as MandateRow;
const MANDATES = [
  seat(1, SEATED),
  seat(2, null),
  seat(3, LATER, { startsOn: '2027-01-22' }),
  seat(4, uuid('6'), { endedOn: '2027-01-20', reason: 'RESIGNATION' }),
  seat(5, BOTH),
];

const store = {
  rows: (_: string, prefix: string) => Promise.resolve(prefix === 'staff#officer#' ? STAFF : []),
  many: (keys: readonly { pk: string; sk: string }[]) =>
    Promise.resolve(keys.map((key) => ({ ...key, ...HELD[key.pk.split('#').at(-1) ?? ''] }))),
} as unknown as Pick<Store, 'rows' | 'many'>;

const peopleHere = makePeopleHere({
  store,
  references: { mandates: () => Promise.resolve(MANDATES) },
  subjects: {
    openAll: (facts) =>
      Promise.resolve(
        new Map(facts.flatMap((fact) => (fact === 'effacée' ? [] : [[fact, { name: fact }] as const]))),
      ),
  },
});

describe('who works in a council and who sits there, by name', () => {
  it('is who holds the role now, and who accepted a seat whose term runs that day; a name may be erased', async () => {
    expect(await peopleHere('62', TODAY, ['officer', 'member'])).toEqual([
      { person: OFFICER, role: 'officer', member: null, name: 'Olga' },
      { person: BOTH, role: 'officer', member: null, name: null },
      { person: SEATED, role: 'member', member: 1, name: 'Siège 1' },
      { person: BOTH, role: 'member', member: 5, name: 'Siège 5' },
    ]);
  });

  it('is nobody of a role that is not asked', async () => {
    expect(await peopleHere('62', TODAY, ['secretary'])).toEqual([]);
  });

  it('is told once each of who may carry out what was adopted (M32)', async () => {
    const { assignees } = await makeAssignees(peopleHere)('62', TODAY);
    expect(assignees.map(({ person, role }) => [person, role])).toEqual([
      [OFFICER, 'officer'],
      [BOTH, 'officer'],
      [SEATED, 'member'],
    ]);
  });
});
