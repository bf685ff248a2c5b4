import {
  BLANK_APPLICATION,
  type ApplicationContext,
} from '../../workflows/application/application-context.ts';
import {
  afterEvaluation,
  afterResolution,
  openedBy,
  waitsForSomeone,
} from '../../workflows/application/examination/criteria-standing.ts';
import { proposalOf } from '../../workflows/application/examination/review.ts';
import { sample } from '../support/sample-facts.ts';
import type { Eligibility } from '../support/charter-oracle/eligibility.ts';
import type { Nature, Verdict } from '../support/charter-oracle/judgement.ts';
import { expectedProposal, THEMES, type Examination } from '../support/charter-oracle/proposal.ts';
import { makeRandom, type Random } from '../support/charter-random.ts';
import { compiled, firstText } from '../support/charter-texts.ts';

const EXAMINATIONS = 2_000;
const LEAST_SEEN = 50;
const { criteria } = compiled(firstText);
const evaluatedAs = sample('CriterionEvaluated.v1').data;

/** What a criterion is found to be; mostly met, else nothing but UNFAVOURABLE would ever be proposed. */
const anyVerdict = ({ chance, pick }: Random, nature: Nature, metOften: boolean): Verdict => {
  if (chance(0.05)) return 'NOT_APPLICABLE';
  if (nature === 'PROGRESS') return metOften && chance(0.9) ? 'PASS' : pick(['FAIL', 'FAIL', 'REVIEW']);
  return chance(0.96) ? 'PASS' : pick(['FAIL', 'REVIEW', 'REVIEW']);
};

/** One dossier, evaluated and settled in part, as the workflow keeps it and as the rules tell it. */
const anyExamination = (random: Random): { context: ApplicationContext; examination: Examination } => {
  const { chance, pick } = random;
  const eligibility = pick<Eligibility>(['ELIGIBLE_FORM', 'ELIGIBLE_FORM', 'REVIEW', 'INELIGIBLE']);
  const metOften = chance(0.7);
  let context: ApplicationContext = { ...BLANK_APPLICATION, eligibility, open: openedBy(eligibility, []) };
  const judged: Record<string, { verdict: Verdict; nature: Nature }> = {};
  const resolved: Record<string, Verdict> = {};
  const planned = new Set<string>();

  for (const { id, nature, countsFor } of criteria.filter(({ id }) => id !== 'ELI-04')) {
    const verdict = anyVerdict(random, nature, metOften);
    judged[id] = { verdict, nature };
    const data = { ...evaluatedAs, criterion: id, nature, themes: [...countsFor], verdict };
    context = { ...context, ...afterEvaluation(context, data) };
  }
  for (const criterion of ['ELI-04', ...Object.keys(judged)].filter((id) => waitsForSomeone(context, id))) {
    if (chance(0.1)) continue;
    const verdict = pick(
      criterion === 'ELI-04'
        ? (['PASS', 'PASS', 'FAIL'] as const)
        : (['PASS', 'FAIL', 'NOT_APPLICABLE'] as const),
    );
    resolved[criterion] = verdict;
    context = { ...context, ...afterResolution(context, { criterion, verdict, proofs: [] }) };
  }
  for (const [id, { nature, verdict }] of Object.entries(judged)) {
    const agreed = nature === 'PROGRESS' && verdict === 'FAIL' && chance(0.5);
    if (!agreed && !chance(0.1)) continue;
    const by = agreed ? 'BOTH' : pick(['APPLICANT', 'SERVICE'] as const);
    context = { ...context, commitments: { ...context.commitments, [id]: by } };
    if (agreed) for (const [theme, ids] of Object.entries(THEMES)) if (ids.includes(id)) planned.add(theme);
  }
  return { context, examination: { eligibility, judged, resolved, planned } };
};

describe('what is proposed to the council, against the rules written a second time', () => {
  it('counts for the eight themes the same criteria as the guide (3.7)', () => {
    const counted = Object.fromEntries(
      Object.keys(THEMES).map((theme) => [
        theme,
        criteria.filter(({ countsFor }) => countsFor.includes(theme)).map(({ id }) => id),
      ]),
    );
    const sorted = (themes: Readonly<Record<string, readonly string[]>>) =>
      Object.fromEntries(
        Object.entries(themes).map(([theme, ids]) => [theme, ids.toSorted((a, b) => (a < b ? -1 : 1))]),
      );
    expect(sorted(counted)).toEqual(sorted(THEMES));
  });

  it(`is the same on ${EXAMINATIONS} examinations, each proposal met ${LEAST_SEEN} times`, () => {
    const seen = new Map<string, number>();
    const differences: string[] = [];
    for (let seed = 1; seed <= EXAMINATIONS; seed += 1) {
      const { context, examination } = anyExamination(makeRandom(seed));
      const expected = expectedProposal(examination);
      if (proposalOf(context) !== expected)
        differences.push(`${seed}: ${proposalOf(context)}, not ${expected}`);
      seen.set(expected, (seen.get(expected) ?? 0) + 1);
    }
    expect(differences).toEqual([]);
    expect([...seen].filter(([, times]) => times < LEAST_SEEN)).toEqual([]);
    expect(seen.size).toBe(5);
  });
});
