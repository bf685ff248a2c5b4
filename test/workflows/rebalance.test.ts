import { loadsOn, rebalance, type Followed } from '../../workflows/application/assignment/rebalance.ts';
import type { Absence } from '../../workflows/council/absence/absences.ts';
import { RoutingTable, type Routing } from '../../workflows/council/routing/routing-table.ts';
import { STRUCTURE, uuid } from '../support/ids.ts';

const [ADA, BOB, CLEO] = [uuid('1'), uuid('2'), uuid('3')];
const TODAY = '2027-02-01';
const staffing = (absences: Absence[] = [], people = [ADA, BOB, CLEO]) => ({
  colleagues: people.map((person) => ({ person, structures: [] as string[] })),
  absences,
  today: TODAY,
});
const away = (officer: string, standIn: string): Absence => ({
  officer,
  from: TODAY,
  to: '2027-02-14',
  standIn,
});

let last = 0;
const dossier = (officer: string | null, other: Partial<Followed> = {}): Followed => {
  last += 1;
  const number = `62-D-2027-${String(last).padStart(4, '0')}`;
  const on = { municipality: '62041', activity: null, family: null };
  return {
    thing: `t${last}`,
    number,
    structure: STRUCTURE,
    conflicted: [],
    cleared: [],
    officer,
    on,
    dueOn: null,
    ...other,
  };
};
const several = (officer: string | null, many: number, other: Partial<Followed> = {}): Followed[] =>
  Array.from({ length: many }, () => dossier(officer, other));

const handsOf = (moves: ReturnType<typeof rebalance>) => moves.map(({ from, to }) => [from, to]);

describe('what could change hands (B7)', () => {
  it('is nothing while nobody has two more than another', () => {
    expect(rebalance([...several(ADA, 2), dossier(BOB), dossier(CLEO)], null, staffing())).toEqual([]);
  });

  it('is as little as it takes, the oldest number first, with the counts that say why', () => {
    const dossiers = [...several(ADA, 4), dossier(BOB), dossier(CLEO)];
    const moves = rebalance(dossiers, null, staffing());
    expect(handsOf(moves)).toEqual(
      [
        [ADA, BOB],
        [ADA, CLEO],
      ].slice(0, moves.length),
    );
    expect(moves[0]).toMatchObject({
      thing: dossiers[0]?.thing,
      number: dossiers[0]?.number,
      why: 'La personne qui le suit en a 4 ; celle-ci en a 1.',
    });
  });

  it('is the same in whatever order the work is read', () => {
    const dossiers = [...several(ADA, 7), ...several(BOB, 2)];
    expect(rebalance(dossiers.toReversed(), null, staffing())).toEqual(rebalance(dossiers, null, staffing()));
    expect(rebalance(dossiers, null, staffing())).toHaveLength(4);
  });

  it('begins with what nobody follows', () => {
    const moves = rebalance([dossier(null), ...several(ADA, 1), ...several(BOB, 1)], null, staffing());
    expect(moves).toMatchObject([{ from: null, to: CLEO, why: 'Personne ne suit ce dossier.' }]);
  });

  it('never goes to who is concerned (B9, P18) or away', () => {
    const own = {
      ...staffing(),
      colleagues: [
        { person: ADA, structures: [STRUCTURE] },
        { person: BOB, structures: [] },
      ],
    };
    expect(handsOf(rebalance([dossier(null)], null, own))).toEqual([[null, BOB]]);
    expect(rebalance([dossier(null, { conflicted: [BOB] })], null, own)).toEqual([]);
    expect(handsOf(rebalance([dossier(null)], null, staffing([away(ADA, BOB), away(CLEO, BOB)])))).toEqual([
      [null, BOB],
    ]);
  });

  it('goes only to the line of the routing that fits', () => {
    const routing: Routing = {
      version: 2,
      ...RoutingTable.parse({
        lines: [{ municipalities: ['62041'], officers: [ADA, BOB] }],
        otherwise: [CLEO],
      }),
    };
    const moves = rebalance(several(ADA, 3), routing, staffing());
    expect(handsOf(moves)).toEqual([[ADA, BOB]]);
    expect(moves[0]?.why).toContain('est de la ligne 1 (répartition n° 2)');
    const elsewhere = { on: { municipality: '62193', activity: null, family: null } };
    expect(handsOf(rebalance([dossier(null, elsewhere)], routing, staffing()))).toEqual([[null, CLEO]]);
  });

  it.each([
    ['2027-02-11', []],
    ['2027-02-12', [[ADA, BOB]]],
  ])('leaves what is due on %s within its last days', (dueOn, hands) => {
    expect(handsOf(rebalance(several(ADA, 2, { dueOn }), null, staffing([], [ADA, BOB])))).toEqual(hands);
  });

  it('counts what a stand-in follows, and may take it within its last days', () => {
    const dossiers = [...several(ADA, 3, { dueOn: '2027-02-03' }), dossier(BOB)];
    const absent = staffing([away(ADA, BOB)]);
    expect(loadsOn(dossiers, absent)).toEqual(
      new Map([
        [ADA, 0],
        [BOB, 4],
        [CLEO, 0],
      ]),
    );
    expect(handsOf(rebalance(dossiers, null, absent))).toEqual([
      [BOB, CLEO],
      [BOB, CLEO],
    ]);
  });

  it('takes what a stand-in may not follow, and says until when', () => {
    const moves = rebalance([dossier(ADA, { conflicted: [BOB] })], null, staffing([away(ADA, BOB)]));
    expect(moves).toMatchObject([
      { from: ADA, to: CLEO, why: expect.stringContaining('14\u00a0février 2027') as string },
    ]);
  });

  it('is twenty at most', () => {
    expect(rebalance(several(ADA, 90), null, staffing())).toHaveLength(20);
    expect(rebalance(several(null, 90), null, staffing())).toHaveLength(20);
  });
});
