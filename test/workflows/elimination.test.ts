import { retentionTable } from '../../workflows/application/retention/table.ts';
import type { Fact } from '../../events/catalogue.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { type Closed, keptOf, type Recourse } from '../../workflows/retention/kept.ts';
import { actorWith, APPLICATION, SYSTEM } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const day = (text: string) => text as LegalDate;
const TIMES = { months: 60, reasonableTimeMonths: 12 };
const kept = (closed: Closed, recourses: Recourse[] = [], times: Partial<typeof TIMES> = {}) =>
  keptOf(closed, recourses, { ...TIMES, ...times });
const from = (retainedFrom: string, keptUntil: string) => ({ why: null, retainedFrom, keptUntil });

const SILENCE = {
  by: 'SILENCE',
  on: day('2027-01-10'),
  remediesStated: true,
  reasons: 'NOT_ASKED',
  courtDeadline: null,
} as const;

describe('from when a closed dossier is kept (GDP-04)', () => {
  it.each<[string, Closed, object]>([
    [
      'a withdrawal, which nobody contests, from its day',
      { by: 'WITHDRAWAL', on: day('2027-03-10') },
      from('2027-03-10', '2032-03-10'),
    ],
    [
      'a refusal, from the last day to go to court',
      { by: 'REFUSAL', courtDeadline: day('2027-05-31') },
      from('2027-05-31', '2032-05-31'),
    ],
    [
      'what was found inadmissible, whose notification nothing proves, from the end of a reasonable time (REM-08)',
      { by: 'INADMISSIBILITY', on: day('2027-03-10'), courtDeadline: day('2027-05-11') },
      from('2028-03-10', '2033-03-10'),
    ],
    // REM-09: 10 January, two months and a day.
    ['silence, its remedies told', SILENCE, from('2027-03-11', '2032-03-11')],
    ['silence, its remedies untold', { ...SILENCE, remediesStated: false }, from('2028-01-10', '2033-01-10')],
    [
      'silence, its reasons told later',
      { ...SILENCE, reasons: 'GIVEN', courtDeadline: day('2027-05-03') },
      from('2027-05-03', '2032-05-03'),
    ],
    ['silence, its reasons owed (SIL-07)', { ...SILENCE, reasons: 'OWED' }, { why: 'remedies-open' }],
    ['a label that runs', { by: 'AWARD', labelEndedOn: null, controlOpen: false }, { why: 'label-runs' }],
  ])('%s', (_, closed, expected) => {
    expect(kept(closed)).toEqual(expected);
  });

  it('an award is kept for longer, from the end of its label', () => {
    const awarded = { by: 'AWARD', labelEndedOn: day('2029-03-18'), controlOpen: false } as const;
    expect(kept(awarded, [], { months: 120 })).toEqual(from('2029-03-18', '2039-03-18'));
    // Its control files go with it: none goes before it is concluded.
    expect(kept({ ...awarded, controlOpen: true })).toEqual({ why: 'control-open' });
  });

  it('an appeal that waits stops all; one that was answered counts to its last day in court, if that is later', () => {
    const refusal: Closed = { by: 'REFUSAL', courtDeadline: day('2027-05-31') };
    expect(kept(refusal, [{ pending: true, courtDeadline: null }])).toEqual({ why: 'remedies-open' });
    const answered = (courtDeadline: string | null) => ({
      pending: false,
      courtDeadline: courtDeadline as LegalDate | null,
    });
    expect(kept(refusal, [answered('2027-09-13'), answered(null)])).toEqual(from('2027-09-13', '2032-09-13'));
    expect(kept(refusal, [answered('2027-04-01')])).toEqual(from('2027-05-31', '2032-05-31'));
  });

  it('a council may keep them for good', () => {
    const withdrawal: Closed = { by: 'WITHDRAWAL', on: day('2027-03-10') };
    expect(keptOf(withdrawal, [], { ...TIMES, months: null })).toEqual({ why: 'kept-for-good' });
  });
});

const SECRETARY = actorWith('secretary');
const FILED = sample('ApplicationSubmitted.v1');
const WITHDRAWN: Fact[] = [FILED, sample('ApplicationWithdrawn.v1', { withdrawnOn: day('2027-03-10') })];
const VISA = { slip: 'AD62-2032-118', visaedOn: '2032-03-11' };
const ELIMINATED: Fact[] = [...WITHDRAWN, sample('EliminationVisaRecorded.v1')];

const visaOn = (at: string, data: object = VISA, facts = WITHDRAWN) =>
  given(application, facts, APPLICATION).when('recordEliminationVisa', {
    as: SECRETARY,
    at,
    data,
    given: { kept: kept({ by: 'WITHDRAWAL', on: day('2027-03-10') }) },
  });

describe('a closed dossier', () => {
  it('is put on a slip from the day after the last on which it is kept', () => {
    visaOn('2032-03-10').thenRefused('retention-runs', { until: longDate(day('2032-03-10')) });
    const { facts, next } = visaOn('2032-03-11').thenFacts('EliminationVisaRecorded.v1');
    expect(facts[0]?.data).toEqual({ ...VISA, retainedFrom: '2027-03-10', keptUntil: '2032-03-10' });
    expect(next.value).toBe('toErase');
  });

  it('is not, on a visa of a day to come, nor while it is held', () => {
    visaOn('2032-03-11', { ...VISA, visaedOn: '2032-03-12' }).thenRefused('date-to-come');
    visaOn('2032-03-11', VISA, [...WITHDRAWN, sample('ErasureHeld.v1')]).thenRefused('erasure-held');
  });

  it.each(['remedies-open', 'label-runs', 'control-open', 'kept-for-good'] as const)(
    'is not, when %s',
    (why) => {
      given(application, WITHDRAWN, APPLICATION)
        .when('recordEliminationVisa', {
          as: SECRETARY,
          at: '2032-03-11',
          data: VISA,
          given: { kept: { why } },
        })
        .thenRefused(why);
    },
  );

  it('is held once, released once, and keeps its ground meanwhile', () => {
    const act = (name: string, facts = WITHDRAWN) =>
      given(application, facts, APPLICATION).when(name, {
        as: SECRETARY,
        at: '2032-03-11',
        data: name === 'holdErasure' ? { ground: 'LITIGATION' } : {},
      });
    const { next } = act('holdErasure').thenFacts('ErasureHeld.v1');
    expect(next.context).toMatchObject({ held: 'LITIGATION' });
    const held = [...WITHDRAWN, sample('ErasureHeld.v1')];
    act('holdErasure', held).thenRefused('erasure-held');
    expect(act('releaseErasure', held).thenFacts('ErasureReleased.v1').next.context).toMatchObject({
      held: null,
    });
    act('releaseErasure').thenRefused('erasure-not-held');
  });

  it('is erased by the system alone, and not while it is held', () => {
    const erase = (facts: Fact[]) =>
      given(application, facts, APPLICATION).when('erase', {
        as: SYSTEM,
        at: '2032-03-11',
        data: { subjects: [`62-application-${APPLICATION}`], label: null, visa: null },
      });
    expect(erase(ELIMINATED).thenFacts('ApplicationErased.v1').next.value).toBe('erased');
    erase([...ELIMINATED, sample('ErasureHeld.v1')]).thenRefused('erasure-held');
    erase(WITHDRAWN).thenRefused('not-in-this-state');
  });

  it('that a backup brought back is erased again under its visa, whatever is said of it there', () => {
    const { data: visa } = sample('EliminationVisaRecorded.v1');
    const again = (facts: Fact[]) =>
      given(application, facts, APPLICATION).when('erase', {
        as: SYSTEM,
        at: '2032-03-11',
        data: { subjects: [`62-application-${APPLICATION}`], label: null, visa },
      });
    again(WITHDRAWN).thenFacts('EliminationVisaRecorded.v1', 'ApplicationErased.v1');
    again(ELIMINATED).thenFacts('ApplicationErased.v1');
    again([...WITHDRAWN, sample('ErasureHeld.v1')]).thenFacts(
      'ErasureReleased.v1',
      'EliminationVisaRecorded.v1',
      'ApplicationErased.v1',
    );
  });
});

expectAllRefusalsMet({ name: 'application', table: retentionTable });
