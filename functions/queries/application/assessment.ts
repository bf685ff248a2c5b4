import type { Instant } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { evaluate } from '../../../workflows/charter/language/evaluate.ts';
import type { CriterionResult } from '../../../workflows/charter/language/evaluate-criterion.ts';
import { registerFieldOf } from '../../../workflows/application/examination/input-origins.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { KnownField } from '../../../workflows/structure/known-values.ts';
import { answersOf } from '../../given/application/answers-of.ts';
import { gatherForExamination } from '../../given/application/examination-given.ts';
import type { Sources } from '../../given/application/gathered.ts';
import type { Loaded } from '../../ports.ts';
import type { Assessment } from './assessment-shape.ts';

type Shown = Pick<CriterionResult, 'nature' | 'verdict' | 'reason' | 'explanation' | 'missing' | 'advice'> & {
  id: string;
  change: string | null;
  registers: KnownField[];
};

/** What of the registers a result was computed on. */
const registersIn = (inputs: Readonly<Record<string, unknown>>): KnownField[] => [
  ...new Set(Object.keys(inputs).flatMap((path) => registerFieldOf(path) ?? [])),
];

const shownAs = (
  id: string,
  change: string | null,
  {
    nature,
    verdict,
    reason,
    explanation,
    missing,
    advice,
    inputs,
  }: Omit<Shown, 'id' | 'change' | 'registers'> & Pick<CriterionResult, 'inputs'>,
): Shown => ({
  id,
  nature,
  verdict,
  reason,
  explanation,
  missing,
  advice,
  change,
  registers: registersIn(inputs),
});

const countOf = (results: readonly Shown[]) => {
  const of = (verdict: Shown['verdict']) => results.filter((each) => each.verdict === verdict).length;
  return { PASS: of('PASS'), FAIL: of('FAIL'), REVIEW: of('REVIEW'), NOT_APPLICABLE: of('NOT_APPLICABLE') };
};

/**
 * What the charter would say of a draft as it stands today, for those who fill it in: each verdict with its
 * explanation, and what is missing. Nobody else learns it, nothing is kept of it.
 */
export const makeAssessment = (sources: Sources) => {
  const examination = gatherForExamination(sources);

  /** A register that said nothing leaves what needs it to be examined. */
  const withoutRegister = async ({ council, id, context }: Thing<ApplicationContext>) => {
    const compiled = await sources.charters.compiled(context.compiledDigest);
    if (compiled === null) return [];
    const results = evaluate(compiled, {}, await answersOf(sources.store, council, id));
    return results.map((result) => shownAs(result.id, null, result));
  };

  return async (loaded: Loaded, at: Instant): Promise<Assessment> => {
    const today = dateInParis(at);
    const context = { ...(loaded.thing.context as ApplicationContext), receivedOn: today };
    const thing = { ...loaded.thing, context };
    const command = { council: thing.council } as Parameters<typeof examination>[0];
    const { evaluation } = await examination(command, { ...loaded, thing }).startReview();
    const verdicts =
      evaluation?.criteria.map(({ data }) => shownAs(data.criterion, data.change, data)) ??
      (await withoutRegister(thing));
    return {
      on: today,
      charterVersion: context.charterVersion,
      registerRead: evaluation !== null,
      eligibility: evaluation?.eligibility ?? null,
      counts: countOf(verdicts),
      criteria: verdicts,
    };
  };
};
