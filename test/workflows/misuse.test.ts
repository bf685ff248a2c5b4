import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { endOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import { keptReport } from '../../workflows/misuse/kept-report.ts';
import { misuse } from '../../workflows/misuse/misuse.workflow.ts';
import type { Kept } from '../../workflows/retention/kept.ts';
import { DEFAULT_RETENTION } from '../../workflows/retention/retention-table.ts';
import { actorWith, DIGEST, MISUSE, STRUCTURE, SYSTEM } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { MISUSE_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given, thingWith } from '../support/scenario.ts';

const end = (day: string) => endOfDayInParis(LegalDate.parse(day));
const officer = actorWith('officer');
const representative = actorWith('representative');
type Facts = NonNullable<Parameters<typeof given>[1]>;
const of = (facts: Facts) => given(misuse, facts, MISUSE);

const REPORTED: Facts = [
  { ...sample('MisuseReported.v1'), deadlines: { misuseExamination: end('2027-02-18') } },
];
const OPENED = { misuseExamination: null, misuseAnswer: end('2027-02-20'), misuseClosing: end('2027-03-22') };
const OPENED_NO_MORE = { misuseExamination: null, misuseAnswer: null, misuseClosing: null };
const ASKED: Facts = [...REPORTED, { ...sample('MisuseHearingOpened.v1'), deadlines: OPENED }];
const POSTED: Facts = [
  ...REPORTED,
  {
    ...sample('MisuseHearingOpened.v1', {
      mentioned: 'OTHER',
      label: null,
      structure: null,
      structureName: null,
    }),
    deadlines: OPENED,
  },
];
const heard = (asked: Facts): Facts => [
  ...asked,
  { ...sample('MisuseAnswered.v1'), deadlines: { misuseAnswer: null } },
];
const HEARD = heard(ASKED);
const at = '2027-02-22';

describe('a report of misuse', () => {
  it('comes from the public page with the digest of its code, and has fifteen days to be examined', () => {
    const data = SAMPLE_COMMANDS.misuse['report'];
    const { facts, rows } = of([])
      .when('report', { as: SYSTEM, at: '2027-02-03', data, given: MISUSE_GIVEN.report })
      .thenFacts('MisuseReported.v1');
    expect(facts[0]?.data).toEqual(sample('MisuseReported.v1').data);
    expect(facts[0]?.deadlines).toEqual({ misuseExamination: end('2027-02-18') });
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `reportCode#${DIGEST}`, sk: 'report' },
        item: { council: '62', misuse: MISUSE },
        absent: true,
      },
      // By which whoever erases it finds what opens it.
      { kind: 'put', key: { pk: `62#misuse#${MISUSE}`, sk: 'code' }, item: { digest: DIGEST } },
    ]);
  });

  it('keeps all that was typed sealed: whose address, what and where', () => {
    const data = SAMPLE_COMMANDS.misuse['report'];
    const { facts, rows } = of([])
      .when('report', { as: SYSTEM, at, data, given: { ...MISUSE_GIVEN.report, number: null } })
      .thenFacts('MisuseReported.v1');
    expect(facts[0]?.personal?.values).toMatchObject({
      email: 'temoin@exemple.fr',
      number: '62-ESS-2027-0001-9',
    });
    expect(JSON.stringify([facts[0]?.data, rows])).not.toMatch(/temoin|exemple\.fr|affiche/);
  });

  it('by letter or by phone is written down by an officer, without a code', () => {
    const data = SAMPLE_COMMANDS.misuse['record'];
    const { facts, rows } = of([])
      .when('record', { as: officer, at, data, given: MISUSE_GIVEN.record })
      .thenFacts('MisuseReported.v1');
    expect(facts[0]?.data).toMatchObject({ source: 'SERVICE', tells: false, number: null });
    expect(rows).toEqual([]);
  });

  it.each([
    [{}],
    [{ named: 'A', claim: '' }],
    [{ named: 'A', email: 'nulle part' }],
    [{ number: '1', at: 1 }],
  ])('is not read with %o', (over) => {
    const body = { seenAt: 'Ici', claim: 'Le label', ...over };
    expect(misuse.commands['record']?.safeParse(body).success).toBe(false);
  });
});

describe('hearing whoever is mentioned (L121-1, L122-1)', () => {
  const hear = (data: object = {}, beside: object = {}, when = '2027-02-05') =>
    of(REPORTED).when('hear', {
      as: officer,
      at: when,
      data: { ...SAMPLE_COMMANDS.misuse['hear'], posted: null, ...data },
      given: { ...MISUSE_GIVEN.hear, ...beside },
    });
  const posted = (on: string) => ({ label: null, posted: { to: 'Une entreprise, Arras', on } });

  it('asks the holder in their space, with the days of the rules', () => {
    const { facts, rows } = hear().thenFacts('MisuseHearingOpened.v1');
    expect(facts[0]?.data).toEqual(sample('MisuseHearingOpened.v1').data);
    expect(facts[0]?.deadlines).toEqual(OPENED);
    // By which it is found there.
    const pk = `62#structure#${String(sample('MisuseHearingOpened.v1').data['structure'])}`;
    expect(rows).toEqual([{ kind: 'put', key: { pk, sk: `misuse#${MISUSE}` }, item: { misuse: MISUSE } }]);
    expect(JSON.stringify(facts[0]?.data)).not.toContain('filiale');
  });

  it('counts from the day of the letter for somebody without a label', () => {
    const { facts, rows } = hear(posted('2027-02-04'), { label: null }).thenFacts('MisuseHearingOpened.v1');
    expect(rows).toEqual([]);
    expect(facts[0]?.data).toMatchObject({ mentioned: 'OTHER', structure: null, answerUntil: '2027-02-19' });
    expect(facts[0]?.personal?.values['addressee']).toContain('Arras');
  });

  it('is refused of no label, and of a letter to come or from before', () => {
    hear({}, { label: null }).thenRefused('unknown-reference');
    hear(posted('2027-02-06'), { label: null }).thenRefused('date-to-come');
    hear(posted('2027-02-02'), { label: null }).thenRefused('posted-before-report');
  });

  it('reads an answer in time, late, or that none came', () => {
    const answer = (facts: Facts, as = representative) =>
      of(facts).when('answer', { as, at, data: { text: 'C’est retiré.' } });
    expect(answer(ASKED).thenFacts('MisuseAnswered.v1').facts[0]?.deadlines).toEqual({ misuseAnswer: null });
    answer(HEARD).thenFacts('MisuseAnswered.v1');
    answer(POSTED, officer).thenFacts('MisuseAnswered.v1');
    const { facts } = of(ASKED)
      .when('passDeadline', {
        as: SYSTEM,
        at: '2027-02-21',
        data: { deadline: 'misuseAnswer', dueAt: end('2027-02-20') },
      })
      .thenFacts('MisuseUnanswered.v1');
    expect(facts[0]?.data).toEqual({ answerUntil: '2027-02-20' });
  });
});

describe('what becomes of a report', () => {
  const close = (facts: Facts, outcome: string, measureProposed = false, letterOn: string | null = null) =>
    of(facts).when('close', {
      as: officer,
      at,
      data: { outcome, reasons: 'Vu sur place.', letterOn },
      given: { measureProposed },
    });

  it('is unfounded, or has ceased, as soon as it shows; its author alone is told when nobody was heard', () => {
    const { facts } = close(REPORTED, 'UNFOUNDED').thenFacts('MisuseClosed.v1');
    expect(facts[0]?.deadlines).toEqual({ misuseExamination: null, misuseAnswer: null, misuseClosing: null });
    close(ASKED, 'CEASED').thenFacts('MisuseClosed.v1', 'MisuseHolderTold.v1');
  });

  it('leads to the measure of the label, and to no other process', () => {
    close(HEARD, 'MEASURE_PROPOSED').thenRefused('measure-not-proposed');
    close(HEARD, 'MEASURE_PROPOSED', true).thenFacts('MisuseClosed.v1', 'MisuseHolderTold.v1');
  });

  it('asks somebody without a label to cease, by a letter of a day that has come', () => {
    close(HEARD, 'TRANSMITTED', false, '2027-02-22').thenRefused('holder-has-label');
    close(heard(POSTED), 'TRANSMITTED', false, '2027-02-23').thenRefused('date-to-come');
    const { facts } = close(heard(POSTED), 'TRANSMITTED', false, '2027-02-22').thenFacts('MisuseClosed.v1');
    expect(facts[0]?.data).toMatchObject({ outcome: 'TRANSMITTED', letterOn: '2027-02-22' });
  });

  it('follows from nothing that nobody was heard on', () => {
    close(ASKED, 'MEASURE_PROPOSED', true).thenRefused('mentioned-not-heard', {
      explanation: expect.stringMatching(/la fin du 20\sfévrier\s2027\.$/),
    });
    close(REPORTED, 'TRANSMITTED', false, '2027-02-22').thenRefused('mentioned-not-heard', {
      explanation: 'demandez ses observations.',
    });
  });

  it.each([
    ['misuseExamination', '2027-02-18', REPORTED, 'EXAMINATION'],
    ['misuseClosing', '2027-03-22', HEARD, 'CLOSING'],
  ])('rings when nobody does %s in time', (deadline, day, facts, limit) => {
    const told = of(facts)
      .when('passDeadline', {
        as: SYSTEM,
        at: '2027-04-01',
        data: { deadline, dueAt: end(day) },
      })
      .thenFacts('MisuseOverdue.v1');
    expect(told.facts[0]?.data).toEqual({ limit, dueOn: day });
  });

  it('is nobody’s to read before the holder is heard', () => {
    const ownerOf = (facts: Facts) => misuse.owner(thingWith(misuse, facts, MISUSE) as never);
    expect([ownerOf(REPORTED), ownerOf(ASKED), ownerOf(POSTED)]).toEqual([null, STRUCTURE, null]);
  });

  it('has nothing to pass before its instant', () => {
    of(REPORTED)
      .when('passDeadline', {
        as: SYSTEM,
        at,
        data: { deadline: 'misuseAnswer', dueAt: end('2027-02-20') },
      })
      .thenRefused('not-due');
  });
});

describe('a report that was closed', () => {
  const secretary = actorWith('secretary');
  // Closed on 25 February 2027.
  const CLOSED: Facts = [...REPORTED, { ...sample('MisuseClosed.v1'), deadlines: OPENED_NO_MORE }];
  const VISA = { slip: 'AD62-2029-119', visaedOn: '2029-02-26' };
  const kept = keptReport({ closedOn: '2027-02-25' }, DEFAULT_RETENTION);
  const visa = (on: string, facts = CLOSED, data: object = VISA, until: Kept = kept) =>
    of(facts).when('recordEliminationVisa', { as: secretary, at: on, data, given: { kept: until } });
  const act = (name: string, facts: Facts) =>
    of(facts).when(name, { as: secretary, at: '2029-02-26', data: SAMPLE_COMMANDS.misuse[name] ?? {} });
  const erase = (facts: Facts, data: object = { visa: null }) =>
    of(facts).when('erase', { as: SYSTEM, at: '2029-02-26', data });

  it('is kept for two years, unless the council says otherwise, and then goes with the visa of the archives (GDP-04)', () => {
    expect(kept).toEqual({ why: null, retainedFrom: '2027-02-25', keptUntil: '2029-02-25' });
    visa('2029-02-25').thenRefused('retention-runs');
    expect(visa('2029-02-26').thenFacts('EliminationVisaRecorded.v1').next.value).toBe('toErase');
    visa('2029-02-26', CLOSED, { ...VISA, visaedOn: '2029-02-27' }).thenRefused('date-to-come');
    const always = { ...DEFAULT_RETENTION.misuseReports, months: null };
    const forGood = keptReport({ closedOn: '2027-02-25' }, { misuseReports: always });
    visa('2029-02-26', CLOSED, VISA, forGood).thenRefused('kept-for-good');
  });

  it('is held before its visa or after it, until the very act', () => {
    const VISAED: Facts = [...CLOSED, sample('EliminationVisaRecorded.v1')];
    const HELD: Facts = [...CLOSED, sample('ErasureHeld.v1')];
    act('holdErasure', VISAED).thenFacts('ErasureHeld.v1');
    act('holdErasure', HELD).thenRefused('erasure-held');
    act('releaseErasure', CLOSED).thenRefused('erasure-not-held');
    act('releaseErasure', HELD).thenFacts('ErasureReleased.v1');
    visa('2029-02-26', HELD).thenRefused('erasure-held');
    erase([...VISAED, sample('ErasureHeld.v1')]).thenRefused('erasure-held');
    erase(CLOSED).thenRefused('not-in-this-state');
    expect(erase(VISAED).thenFacts('MisuseErased.v1').next.value).toBe('erased');
  });

  it('goes again when a backup brings it back, held or not, under the visa that it had (P25)', () => {
    const before = { visa: sample('EliminationVisaRecorded.v1').data };
    erase(CLOSED, before).thenFacts('EliminationVisaRecorded.v1', 'MisuseErased.v1');
    erase([...CLOSED, sample('ErasureHeld.v1')], before).thenFacts(
      'ErasureReleased.v1',
      'EliminationVisaRecorded.v1',
      'MisuseErased.v1',
    );
  });
});

expectAllRefusalsMet(misuse, ['passDeadline not-in-this-state']);
