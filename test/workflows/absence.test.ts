import { absenceTable } from '../../workflows/council/absence/table.ts';
import type { Absence } from '../../workflows/council/absence/absences.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { actorWith, OTHER_PERSON, PERSON, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const ZOE = uuid('9');
const officer = actorWith('officer');
const secretary = actorWith('secretary');
const FORTNIGHT = { from: '2027-02-01', to: '2027-02-14', standIn: OTHER_PERSON };
type Around = { as?: typeof officer; at?: string; absences?: Absence[]; officers?: string[] };

const declare = (
  data: object = {},
  { as = officer, at = '2027-01-20', absences = [], officers = [PERSON, OTHER_PERSON, ZOE] }: Around = {},
) =>
  given(council, [sample('CouncilEstablished.v1')], '62').when('declareAbsence', {
    as,
    at,
    data: { ...FORTNIGHT, ...data },
    given: { officers, absences },
  });
const end = (data: object, absences: Absence[], as = officer, at = '2027-02-03') =>
  given(council, [sample('CouncilEstablished.v1')], '62').when('endAbsence', {
    as,
    at,
    data,
    given: { absences },
  });
const absence = (other: Partial<Absence> = {}): Absence => ({ officer: PERSON, ...FORTNIGHT, ...other });

describe('an absence (B7)', () => {
  it('is one row for each officer, which the next one replaces', () => {
    const { facts, rows } = declare().thenFacts('AbsenceDeclared.v1');
    expect(facts[0]).toEqual({ type: 'AbsenceDeclared.v1', data: { officer: PERSON, ...FORTNIGHT } });
    expect(rows).toEqual([
      { kind: 'put', key: { pk: '62#council#62', sk: `absence#${PERSON}` }, item: absence() },
    ]);
    declare({}, { absences: [absence({ to: '2027-03-14' })] }).thenFacts('AbsenceDeclared.v1');
  });

  it('is said by an officer for themself, by the secretariat and the administration for anybody', () => {
    declare({ officer: ZOE }).thenRefused('absence-of-another');
    declare({ officer: ZOE }, { as: secretary }).thenFacts('AbsenceDeclared.v1');
    declare({ officer: ZOE }, { as: actorWith('administrator') }).thenFacts('AbsenceDeclared.v1');
    declare({ officer: ZOE }, { as: actorWith('officer', 'secretary') }).thenFacts('AbsenceDeclared.v1');
    declare({ officer: uuid('8') }, { as: secretary }).thenRefused('not-an-officer');
    declare({}, { as: actorWith('auditor') }).thenRefused('role-required');
  });

  it.each([
    ['ends before it begins', { to: '2027-01-31' }, '2027-01-20'],
    ['is over', {}, '2027-02-15'],
    ['is longer than a year', { to: '2028-02-02' }, '2027-01-20'],
  ])('is refused when it %s', (_, data, at) => {
    declare(data, { at }).thenRefused('absence-days-impossible');
  });

  it('may begin in the past, end today, and last a day or a year', () => {
    declare({}, { at: '2027-02-14' }).thenFacts('AbsenceDeclared.v1');
    declare({ to: '2027-02-01' }).thenFacts('AbsenceDeclared.v1');
    declare({ to: '2028-02-01' }).thenFacts('AbsenceDeclared.v1');
  });

  it.each<[string, object, Absence[], string]>([
    ['oneself', { standIn: PERSON }, [], 'elle-même'],
    ['somebody who does not examine', { standIn: uuid('8') }, [], 'n’instruit pas'],
    [
      'somebody away on one of its days',
      {},
      [absence({ officer: OTHER_PERSON, from: '2027-02-14', to: '2027-02-20', standIn: ZOE })],
      'absente elle-même jusqu’au 20\u00a0février 2027',
    ],
    [
      'anybody, for who stands in for somebody meanwhile',
      {},
      [absence({ officer: ZOE, from: '2027-01-20', to: '2027-02-01', standIn: PERSON })],
      'remplace déjà une autre jusqu’au 1er\u00a0février 2027',
    ],
  ])('may not have as stand-in: %s', (_, data, absences, words) => {
    declare(data, { absences }).thenRefused('stand-in-impossible', {
      explanation: expect.stringContaining(words) as string,
    });
  });

  it('may, when the days only touch', () => {
    const next = absence({ officer: OTHER_PERSON, from: '2027-02-15', to: '2027-02-20', standIn: ZOE });
    const before = absence({ officer: ZOE, from: '2027-01-20', to: '2027-01-31', standIn: PERSON });
    declare({}, { absences: [next, before] }).thenFacts('AbsenceDeclared.v1');
    // Two may be replaced by one and the same.
    declare({}, { absences: [absence({ officer: ZOE })] }).thenFacts('AbsenceDeclared.v1');
  });

  it('may have nobody: a service of one is away too', () => {
    const { facts, rows } = declare({ standIn: null }, { officers: [PERSON] }).thenFacts(
      'AbsenceDeclared.v1',
    );
    expect(facts[0]?.data).toMatchObject({ standIn: null });
    expect(rows).toMatchObject([{ item: { officer: PERSON, standIn: null } }]);
    const needed = [absence({ officer: ZOE, standIn: PERSON })];
    declare({ standIn: null }, { absences: needed }).thenRefused('stand-in-impossible');
    const without = [absence({ officer: ZOE, standIn: null })];
    declare({ standIn: null }, { absences: without }).thenFacts('AbsenceDeclared.v1');
  });

  it('ends when somebody is back, before its last day has gone', () => {
    const { facts, rows } = end({}, [absence()]).thenFacts('AbsenceEnded.v1');
    expect(facts[0]?.data).toEqual({ officer: PERSON });
    expect(rows).toEqual([{ kind: 'remove', key: { pk: '62#council#62', sk: `absence#${PERSON}` } }]);
    end({}, [absence()], officer, '2027-02-14').thenFacts('AbsenceEnded.v1');
    end({}, [absence()], officer, '2027-02-15').thenRefused('no-absence');
    end({}, [absence({ officer: ZOE })]).thenRefused('no-absence');
    end({ officer: ZOE }, [absence({ officer: ZOE })]).thenRefused('absence-of-another');
    end({ officer: ZOE }, [absence({ officer: ZOE })], secretary).thenFacts('AbsenceEnded.v1');
  });
});

expectAllRefusalsMet({ ...council, table: absenceTable });
