import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import {
  inOfficeOn,
  lastDayOf,
  overlap,
  sitsOn,
  titularOf,
  type Mandate,
} from '../../workflows/council/seats/mandates.ts';
import { settleSeat, vacanciesOn } from '../../workflows/council/seats/place.ts';
import { actorWith } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { COUNCIL_GIVEN } from '../support/sample-givens.ts';
import { given } from '../support/scenario.ts';

const day = (text: string) => LegalDate.parse(text);
const composition = [
  { seats: 2, qualified: false },
  { seats: 1, qualified: true },
];
const procedure = { composition, termYears: 5, qualifiedPersonsReplaceable: false };
const mandate = (other: Partial<Mandate> = {}): Mandate => ({
  member: 1,
  college: 1,
  seat: 1,
  kind: 'TITULAR',
  startsOn: '2024-01-01',
  termEndsOn: '2026-12-31',
  ...other,
});

describe('the days of a mandate (MAN-01, MAN-02)', () => {
  const term = { startsOn: '2027-01-20', termEndsOn: '2027-06-30' };

  it.each([
    ['2027-01-19', false],
    ['2027-01-20', true],
    ['2027-06-30', true],
    ['2027-07-01', false],
  ])('on %s, sits: %s', (on, sits) => expect(sitsOn(term, on)).toBe(sits));

  it.each([
    ['2027-03-01', '2027-02-28', true],
    ['2027-03-01', '2027-03-01', false],
    ['2027-01-20', '2027-01-20', false],
  ])('ended on %s, on %s it is held: %s', (endedOn, on, sits) =>
    expect(sitsOn({ ...term, endedOn }, on)).toBe(sits),
  );

  it('does not last longer by being ended after its term', () =>
    expect(lastDayOf({ ...term, endedOn: '2028-01-01' })).toBe('2027-06-30'));

  it('overlaps another on one day in common, and one that was never held overlaps none', () => {
    const after = (startsOn: string) => ({ startsOn, termEndsOn: '2030-01-01' });
    expect(overlap(term, after('2027-06-30'))).toBe(true);
    expect(overlap(term, after('2027-07-01'))).toBe(false);
    expect(overlap(term, { ...after('2027-02-01'), endedOn: '2027-02-01' })).toBe(false);
  });

  it('counts titular members in office, and no alternate (Q12)', () => {
    const all = [
      mandate(),
      mandate({ seat: 2, startsOn: '2027-01-01', termEndsOn: '2030-01-01' }),
      mandate({ kind: 'ALTERNATE' }),
    ];
    expect(inOfficeOn(all, '2026-12-31')).toBe(1);
    expect(inOfficeOn(all, '2027-01-01')).toBe(1);
    expect(titularOf(all, mandate({ kind: 'ALTERNATE' }), '2026-12-31')).toMatchObject({ seat: 1 });
    expect(titularOf(all, mandate({ kind: 'ALTERNATE' }), '2027-01-01')).toBeNull();
  });
});

describe('a seat is settled (BOD-02, DEL-01, DEL-02)', () => {
  const settle = (
    other: Partial<Parameters<typeof settleSeat>[0]> = {},
    mandates: Mandate[] = [],
    rules: Parameters<typeof settleSeat>[1]['procedure'] = procedure,
  ) =>
    settleSeat(
      {
        college: 1,
        seat: undefined,
        kind: 'TITULAR',
        startsOn: day('2027-01-01'),
        termEndsOn: undefined,
        ...other,
      },
      { colleges: 2, procedure: rules, mandates },
    );
  const reason = (outcome: ReturnType<typeof settle>) => (outcome.ok ? null : outcome.refusal.reason);
  const held = (seat: number, other: Partial<Mandate> = {}) =>
    mandate({ seat, startsOn: '2026-01-01', termEndsOn: '2028-12-31', ...other });

  it('the first that is free, to the end of the term that the rules give', () => {
    expect(settle({}, [held(1)])).toEqual({
      ok: true,
      value: { college: 1, seat: 2, kind: 'TITULAR', startsOn: '2027-01-01', termEndsOn: '2031-12-31' },
    });
  });

  it('for as long as the rules let, to the day', () => {
    expect(settle({ termEndsOn: '2031-12-31' }).ok).toBe(true);
    expect(reason(settle({ termEndsOn: '2032-01-01' }))).toBe('term-too-long');
    expect(settle({ termEndsOn: '2027-01-01' }).ok).toBe(true);
    expect(reason(settle({ termEndsOn: '2026-12-31' }))).toBe('term-impossible');
    expect(reason(settle({}, [], null))).toBe('rules-missing');
    expect(settle({ termEndsOn: '2040-01-01' }, [], null).ok).toBe(true);
  });

  it('never one that is held on one of these days', () => {
    const until = (termEndsOn: string) => settle({ seat: 1 }, [held(1, { termEndsOn })]);
    expect(until('2026-12-31').ok).toBe(true);
    expect(reason(until('2027-01-01'))).toBe('seat-taken');
    const from = (startsOn: string) =>
      settle({ seat: 1, termEndsOn: '2027-06-30' }, [held(1, { startsOn, termEndsOn: '2030-01-01' })]);
    expect(from('2027-07-01').ok).toBe(true);
    expect(reason(from('2027-06-30'))).toBe('seat-taken');
  });

  it('while the college has one, and among those it has', () => {
    expect(settle({}, [held(1)]).ok).toBe(true);
    expect(reason(settle({}, [held(1), held(2)]))).toBe('college-full');
    expect(settle({ kind: 'ALTERNATE' }, [held(1), held(2)]).ok).toBe(true);
    expect(settle({ seat: 2 }).ok).toBe(true);
    expect(reason(settle({ seat: 3 }))).toBe('no-such-seat');
    expect(settle({ college: 2 }).ok).toBe(true);
    expect(reason(settle({ college: 3 }))).toBe('no-such-college');
    expect(settle({ seat: 199 }, [], { ...procedure, composition: null }).ok).toBe(true);
  });

  it('without an alternate for a qualified person, unless the rules let (R133-3)', () => {
    expect(reason(settle({ college: 2, kind: 'ALTERNATE' }))).toBe('no-alternate-here');
    expect(
      settle({ college: 2, kind: 'ALTERNATE' }, [], { ...procedure, qualifiedPersonsReplaceable: true }).ok,
    ).toBe(true);
  });

  it('for what is left of a term that was cut short, and no day more (R133-4)', () => {
    const left = held(1, { endedOn: '2026-12-15', reason: 'RESIGNATION' });
    expect(settle({ seat: 1 }, [left])).toMatchObject({ value: { termEndsOn: '2028-12-31' } });
    expect(settle({ seat: 1, termEndsOn: '2028-12-31' }, [left]).ok).toBe(true);
    expect(reason(settle({ seat: 1, termEndsOn: '2029-01-01' }, [left]))).toBe('beyond-remaining-term');
    const whole = { value: { termEndsOn: '2031-12-31' } };
    expect(settle({ seat: 1 }, [held(1, { termEndsOn: '2026-12-31' })])).toMatchObject(whole);
    expect(settle({ seat: 1 }, [{ ...left, reason: 'TERM' }])).toMatchObject(whole);
    expect(settle({ seat: 2 }, [left])).toMatchObject(whole);
  });

  it('tells which seats nobody holds', () => {
    expect(vacanciesOn(composition, [held(2), mandate({ kind: 'ALTERNATE' })])).toEqual([
      { college: 1, seat: 1 },
      { college: 2, seat: 1 },
    ]);
    expect(vacanciesOn(null, [])).toEqual([]);
  });
});

describe('a member is seated', () => {
  const seat = (other: object, mandates: Mandate[] = []) =>
    given(council, [sample('CouncilEstablished.v1')], '62').when('seatMember', {
      as: actorWith('secretary'),
      at: '2026-12-01',
      data: { ...SAMPLE_COMMANDS.council['seatMember'], ...other },
      given: {
        ...COUNCIL_GIVEN.seatMember,
        procedure: { ...COUNCIL_GIVEN.seatMember.procedure, composition },
        mandates,
      },
    });
  const facts = ['MemberSeated.v1', 'PersonInvited.v1'] as const;
  const full = [mandate(), mandate({ seat: 2 })];

  it('from today on unless another day is given, as titular unless it is said', () => {
    const { facts: told, next } = seat({}).thenFacts(...facts);
    expect(told[0]?.data).toMatchObject({ seat: 1, kind: 'TITULAR', startsOn: '2026-12-01' });
    expect(next.context).toMatchObject({ inOffice: 1 });
  });

  it('as an alternate, who adds no member in office and presides nothing', () => {
    const { next } = seat({ kind: 'ALTERNATE' }).thenFacts(...facts);
    expect(next.context).toMatchObject({ inOffice: 0 });
    seat({ kind: 'ALTERNATE', chair: true }).thenRefused('alternate-does-not-preside');
    seat({ kind: 'ALTERNATE', college: 2 }).thenRefused('no-alternate-here');
  });

  it('where the rules and the mandates leave room', () => {
    seat({}, full).thenRefused('college-full', { seats: 2 });
    seat({ startsOn: '2027-01-01' }, full).thenFacts(...facts);
    seat({ seat: 1 }, full).thenRefused('seat-taken', { member: 1 });
    seat({ seat: 3 }).thenRefused('no-such-seat', { seats: 2 });
    seat({ termEndsOn: '2026-11-30' }).thenRefused('term-impossible');
    seat({ termEndsOn: '2031-11-30' }).thenFacts(...facts);
    seat({ termEndsOn: '2031-12-01' }).thenRefused('term-too-long', { years: 5 });
    const left = mandate({ endedOn: '2026-11-30', reason: 'DEATH' });
    seat({ termEndsOn: '2026-12-31' }, [left]).thenFacts(...facts);
    seat({ termEndsOn: '2027-01-01' }, [left]).thenRefused('beyond-remaining-term');
  });

  it('without rules, up to a day that is given', () => {
    const { termEndsOn: _, ...body } = SAMPLE_COMMANDS.council['seatMember'] as { termEndsOn: string };
    given(council, [sample('CouncilEstablished.v1')], '62')
      .when('seatMember', {
        as: actorWith('secretary'),
        at: '2026-12-01',
        data: body,
        given: { ...COUNCIL_GIVEN.seatMember, procedure: null },
      })
      .thenRefused('rules-missing');
  });
});
