import { application } from '../../workflows/application/application.workflow.ts';
import { applicationWord } from '../../workflows/application/state-words.ts';
import { examinationTable } from '../../workflows/application/examination/table.ts';
import { actorWith, APPLICATION, DIGEST, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { APPLICATION_GIVEN, EVALUATION } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given, refusalsIn } from '../support/scenario.ts';

const officer = actorWith('officer');
type Past = NonNullable<Parameters<typeof given>[1]>;

const filed = sample('ApplicationSubmitted.v1');
const started = sample('ReviewStarted.v1');
const toRead = sample('CriterionEvaluated.v1');
const failed = sample('CriterionEvaluated.v1', { criterion: 'GOV-02', verdict: 'FAIL' });
const settled = sample('CriterionResolved.v1');
const statutes = sample('ReviewStarted.v1', { eligibility: 'REVIEW' });

const evaluated = (criterion: string, verdict: string, other: object = {}) => ({
  data: sample('CriterionEvaluated.v1', { criterion, verdict, ...other }).data,
  digest: DIGEST,
});
const progress = (criterion: string, verdict: string, ...themes: string[]) =>
  evaluated(criterion, verdict, { nature: 'PROGRESS', themes });

const USUAL: Record<string, unknown> = APPLICATION_GIVEN;
const officerDoes = (name: string, facts: Past, data: object = {}, beside: unknown = USUAL[name]) =>
  given(application, [filed, ...facts], APPLICATION).when(name, {
    as: officer,
    at: '2026-12-10',
    data,
    given: beside,
  });
const start = (other: object = {}, criteria: object[] = []) =>
  officerDoes('startReview', [], {}, { evaluation: { ...EVALUATION, criteria, ...other } });
const reevaluate = (facts: Past, criteria: object[], seen: object | null, other: object = {}) =>
  officerDoes('reevaluate', facts, {}, { evaluation: { ...EVALUATION, criteria, ...other }, seen });
const resolve = (facts: Past, criterion: string, verdict: string, proofs: string[] = []) =>
  officerDoes(
    'resolveCriterion',
    facts,
    { criterion, verdict, reason: 'Statuts lus', proofs },
    { attached: [uuid('1')] },
  );
const told = (count: number) => Array.from({ length: count }, () => 'CriterionEvaluated.v1');

describe('a review starts', () => {
  it('with one fact per criterion; what blocks and is open waits for a person', () => {
    const { facts, rows, next } = start({ warnings: ['ELI-08'] }, [
      evaluated('GOV-01', 'REVIEW'),
      evaluated('GOV-02', 'FAIL'),
      progress('GOV-03', 'REVIEW'),
    ]).thenFacts('ReviewStarted.v1', ...told(3));
    expect(next.context).toMatchObject({ open: ['GOV-01'], failed: ['GOV-02'] });
    expect(facts[0]?.data).toMatchObject({ warnings: ['ELI-08'] });
    expect(rows[0]).toMatchObject({
      key: { sk: 'evaluation' },
      item: { eligibility: 'ELIGIBLE_FORM', criteria: { 'GOV-01': DIGEST, 'GOV-03': DIGEST } },
    });
  });

  it('and asks an officer to read the statutes where the form does not tell (ELI-04)', () => {
    const { next } = start({ eligibility: 'REVIEW' }).thenFacts('ReviewStarted.v1');
    expect(next.context).toMatchObject({ open: ['ELI-04'] });
  });

  it('without its criteria for a body that cannot be labelled (ELI-01)', () => {
    start({ eligibility: 'INELIGIBLE' }, [evaluated('GOV-01', 'REVIEW')]).thenFacts('ReviewStarted.v1');
  });

  it('once the register was read', () => {
    officerDoes('startReview', [], {}, { evaluation: null }).thenRefused('register-not-read');
  });
});

describe('the proposal (domain rules 3.0)', () => {
  it.each([
    [
      'favourable when each theme has a criterion met',
      [
        progress('GOV-08', 'PASS', 'DIVERSITY'),
        progress('ENV-01', 'FAIL', 'ETHICS'),
        progress('TER-04', 'PASS', 'ETHICS'),
      ],
      'FAVOURABLE',
    ],
    [
      'with reservations when a theme has none',
      [progress('GOV-08', 'FAIL', 'DIVERSITY'), progress('ENV-01', 'PASS', 'ETHICS')],
      'WITH_RESERVATIONS',
    ],
    [
      'with reservations when a theme is only to be examined',
      [progress('GOV-08', 'REVIEW', 'DIVERSITY')],
      'WITH_RESERVATIONS',
    ],
    [
      'favourable when the theme does not apply',
      [progress('GOV-08', 'NOT_APPLICABLE', 'DIVERSITY')],
      'FAVOURABLE',
    ],
    ['favourable when a criterion counts for no theme', [progress('LIM-14', 'FAIL')], 'FAVOURABLE'],
    [
      'favourable when a blocking criterion meets its theme',
      [evaluated('GOV-06', 'PASS', { themes: ['DIVERSITY'] }), progress('GOV-08', 'FAIL', 'DIVERSITY')],
      'FAVOURABLE',
    ],
    [
      'favourable when one criterion meets its two themes',
      [progress('TER-04', 'PASS', 'DIVERSITY', 'ETHICS'), progress('GOV-08', 'FAIL', 'ETHICS')],
      'FAVOURABLE',
    ],
  ])('is %s', (_, criteria, proposal) => {
    const { facts } = start({}, criteria).thenFacts('ReviewStarted.v1', ...told(criteria.length));
    const concluded = officerDoes('concludeReview', [...facts]).thenFacts('ReviewConcluded.v1');
    expect(concluded.facts[0]?.data).toEqual({ proposal, visa: false });
  });

  const unread = sample('CriterionResolved.v1', { criterion: 'ELI-04', verdict: 'FAIL' });
  it.each([
    ['nothing failed', [started], 'FAVOURABLE', 'ready'],
    ['one failed', [started, failed], 'UNFAVOURABLE', 'ready'],
    [
      'an officer failed one',
      [started, toRead, sample('CriterionResolved.v1', { verdict: 'FAIL' })],
      'UNFAVOURABLE',
      'ready',
    ],
    ['the statutes fail, others still open', [statutes, toRead, unread], 'INELIGIBLE', 'settled'],
    [
      'the form is none of the ESS',
      [sample('ReviewStarted.v1', { eligibility: 'INELIGIBLE' })],
      'INELIGIBLE',
      'settled',
    ],
  ])('when %s', (_, facts, proposal, place) => {
    const { facts: given_, next } = officerDoes('concludeReview', facts).thenFacts('ReviewConcluded.v1');
    expect(given_[0]?.data).toEqual({ proposal, visa: false });
    expect(next.value).toMatchObject({ filed: { examination: place } });
    expect(applicationWord(next.value)).toBe(place);
  });

  it('waits until nothing is open', () => {
    officerDoes('concludeReview', [started, toRead]).thenRefused('review-incomplete', { open: 'GOV-01' });
    officerDoes('concludeReview', [started, toRead, settled]).thenFacts('ReviewConcluded.v1');
    officerDoes('concludeReview', [started], {}, { rules: null }).thenRefused('rules-missing');
  });
});

describe('a person settles what the engine left open', () => {
  it('once, with a reason that is sealed; never a PASS or FAIL of the engine', () => {
    const { facts, next } = resolve([started, toRead], 'GOV-01', 'PASS', [uuid('1'), uuid('1')]).thenFacts(
      'CriterionResolved.v1',
    );
    expect(facts[0]).toMatchObject({
      data: { criterion: 'GOV-01', verdict: 'PASS', proofs: [uuid('1')] },
      personal: { subject: `62-application-${APPLICATION}`, values: { reason: 'Statuts lus' } },
    });
    expect(next.context).toMatchObject({ open: [], failed: [] });
    resolve([started, toRead, settled], 'GOV-01', 'FAIL').thenRefused('nothing-to-resolve');
    resolve([started, failed], 'GOV-02', 'PASS').thenRefused('nothing-to-resolve');
    resolve([started], 'GOV-09', 'PASS').thenRefused('nothing-to-resolve');
  });

  it('of progress criteria too, which then meet their theme, or count no more', () => {
    const doubtful = progress('GOV-08', 'REVIEW', 'DIVERSITY');
    const past: Past = [started, { type: 'CriterionEvaluated.v1', data: doubtful.data }];
    const themesAfter = (verdict: string) =>
      resolve(past, 'GOV-08', verdict).thenFacts('CriterionResolved.v1').next.context['themes'];
    expect(themesAfter('PASS')).toEqual({ DIVERSITY: { 'GOV-08': 'PASS' } });
    expect(themesAfter('FAIL')).toEqual({ DIVERSITY: { 'GOV-08': 'FAIL' } });
    expect(themesAfter('NOT_APPLICABLE')).toEqual({});
  });

  it('citing documents of the dossier only', () => {
    resolve([started, toRead], 'GOV-01', 'PASS', [uuid('2')]).thenRefused('unknown-reference', {
      field: 'pièce',
    });
  });

  it('but dispenses nobody from being an ESS structure (ELI-04)', () => {
    resolve([statutes], 'ELI-04', 'NOT_APPLICABLE').thenRefused('outcome-not-open');
    resolve([statutes], 'ELI-04', 'PASS').thenFacts('CriterionResolved.v1');
  });
});

describe('a dossier is read again', () => {
  const seen = { eligibility: 'ELIGIBLE_FORM', criteria: { 'GOV-01': DIGEST, 'GOV-02': 'E'.repeat(43) } };

  it('only if something changed', () => {
    reevaluate([started, toRead], [evaluated('GOV-01', 'REVIEW')], seen).thenRefused('nothing-changed');
    officerDoes('reevaluate', [started], {}, { evaluation: null, seen: null }).thenRefused(
      'register-not-read',
    );
  });

  it('with a fact for each criterion that moved and no other: what was settled elsewhere stays settled', () => {
    const { facts, rows, next } = reevaluate(
      [started, toRead, settled, failed],
      [evaluated('GOV-01', 'REVIEW'), evaluated('GOV-02', 'PASS')],
      seen,
    ).thenFacts('DossierReevaluated.v1', 'CriterionEvaluated.v1');
    expect(facts[0]?.data).toMatchObject({ eligibility: null, changed: ['GOV-02'] });
    expect(next.context).toMatchObject({ open: [], failed: [] });
    expect(rows[0]).toMatchObject({ item: { criteria: { 'GOV-01': DIGEST, 'GOV-02': DIGEST } } });
  });

  it.each([
    ['REVIEW', { open: ['GOV-01'], failed: [] }],
    ['FAIL', { open: [], failed: ['GOV-01'] }],
    ['PASS', { open: [], failed: [] }],
    ['NOT_APPLICABLE', { open: [], failed: [] }],
  ])('opens again what was settled on other inputs, now %s', (verdict, standing) => {
    const moved = { ...evaluated('GOV-01', verdict), digest: 'F'.repeat(43) };
    const { next } = reevaluate([started, toRead, settled], [moved], seen).thenFacts(
      'DossierReevaluated.v1',
      'CriterionEvaluated.v1',
    );
    expect(next.context).toMatchObject(standing);
  });

  it('counts themes as they now are, not as they were (3.0)', () => {
    const before = {
      type: 'CriterionEvaluated.v1',
      data: progress('GOV-08', 'PASS', 'DIVERSITY').data,
    } as const;
    const moved = { ...progress('GOV-08', 'FAIL', 'DIVERSITY'), digest: 'F'.repeat(43) };
    const { facts, next } = reevaluate([started, before], [moved], null).thenFacts(
      'DossierReevaluated.v1',
      'CriterionEvaluated.v1',
    );
    expect(next.context).toMatchObject({ themes: { DIVERSITY: { 'GOV-08': 'FAIL' } } });
    const concluded = officerDoes('concludeReview', [started, before, ...facts]);
    expect(concluded.thenFacts('ReviewConcluded.v1').facts[0]?.data).toEqual({
      proposal: 'WITH_RESERVATIONS',
      visa: false,
    });
  });

  it.each([
    ['REVIEW', { eligibility: 'REVIEW', open: ['ELI-04'] }],
    ['INELIGIBLE', { eligibility: 'INELIGIBLE', open: [] }],
  ])('says when the registers now tell another form: %s', (eligibility, standing) => {
    const { facts, next } = reevaluate([started], [], seen, { eligibility }).thenFacts(
      'DossierReevaluated.v1',
    );
    expect(facts[0]?.data).toMatchObject({ eligibility });
    expect(next.context).toMatchObject(standing);
  });

  it('keeps what an officer read in the statutes while the registers say the same (ELI-04)', () => {
    const read = sample('CriterionResolved.v1', { criterion: 'ELI-04', verdict: 'PASS' });
    const moved = evaluated('GOV-03', 'PASS');
    const { next } = reevaluate(
      [statutes, read],
      [moved],
      { ...seen, eligibility: 'REVIEW' },
      {
        eligibility: 'REVIEW',
      },
    ).thenFacts('DossierReevaluated.v1', 'CriterionEvaluated.v1');
    expect(next.context).toMatchObject({ eligibility: 'REVIEW', open: [] });
  });
});

// Commitments, the visa and corrections have tests of their own.
expectAllRefusalsMet(
  { ...application, table: examinationTable },
  refusalsIn(examinationTable).filter((each) => /Commitment |^approveReview |read-again$/.test(each)),
);
