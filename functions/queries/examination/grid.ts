import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { ProofRow } from '../../../workflows/application/proofs/commands.ts';
import type {
  CompiledCharter,
  CompiledCriterion,
  Row,
} from '../../../workflows/charter/language/charter-types.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { answersOf, type AnswersByCriterion } from '../../given/application/answers-of.ts';
import { proofRowsOf } from '../../given/application/proofs-of.ts';
import type { Charters, Store, Subjects } from '../../ports.ts';
import { commitmentsOf, type Commitment } from './commitments-told.ts';
import type { Grid } from './grid-shape.ts';
import { meetingsFoundOf, type MeetingFound } from './meetings-found.ts';
import { questionsOf } from './questions.ts';
import { readVerdicts } from './read-verdicts.ts';
import { standingOf, type CriterionVerdicts } from './verdicts.ts';

type Sources = { store: Store; charters: Charters; subjects: Pick<Subjects, 'openAll'> };
type Beside = {
  answers: AnswersByCriterion;
  proofs: readonly ProofRow[];
  commitments: ReadonlyMap<string, Commitment>;
  meetings: ReadonlyMap<string, MeetingFound[]>;
};

const ruleRow = (
  { text, verdict, reason }: Row,
  tried: readonly { rule: string; met: boolean | null }[],
) => ({
  text,
  verdict,
  reason,
  met: tried.find(({ rule }) => rule === text)?.met ?? null,
  tried: tried.some(({ rule }) => rule === text),
});

/** What the engine says of a criterion, with each input beside its source (B3, B14). */
const engineView = ({ engine }: CriterionVerdicts) => {
  if (engine === null) return null;
  const { verdict, reason, explanation, advice, change, missing, parameters, amounts, at, times } = engine;
  const inputs = Object.entries(engine.inputs).map(([path, value]) => ({
    path,
    value,
    ...engine.origins[path],
  }));
  return { verdict, reason, explanation, advice, change, missing, inputs, parameters, amounts, at, times };
};

const cardOf = (criterion: CompiledCriterion, verdicts: CriterionVerdicts, beside: Beside) => ({
  id: criterion.id,
  title: criterion.title,
  theme: criterion.theme,
  source: criterion.source,
  // A criterion that blocks some families only: what it is here is what the engine found.
  nature: verdicts.engine?.nature ?? criterion.nature,
  standing: standingOf(verdicts),
  questions: questionsOf(criterion, beside.answers),
  evidence: criterion.evidence,
  proofs: beside.proofs.filter((proof) => proof.criterion === criterion.id),
  rule: criterion.rows.map((row) => ruleRow(row, verdicts.engine?.operations ?? [])),
  engine: engineView(verdicts),
  officer: verdicts.person,
  commitment: beside.commitments.get(criterion.id) ?? null,
  // What was seen and heard: it helps a person to settle, and settles nothing.
  meetings: beside.meetings.get(criterion.id) ?? [],
});

const none = (id: string): CriterionVerdicts => ({ id, engine: null, person: null });

const cardsOf = (charter: CompiledCharter, all: readonly CriterionVerdicts[], beside: Beside) =>
  charter.criteria.map((criterion) =>
    cardOf(criterion, all.find(({ id }) => id === criterion.id) ?? none(criterion.id), beside),
  );

const countsOf = (cards: readonly Pick<Grid['criteria'][number], 'standing'>[]) => ({
  all: cards.length,
  open: cards.filter(({ standing }) => standing === 'REVIEW').length,
  notMet: cards.filter(({ standing }) => standing === 'FAIL').length,
  toImprove: cards.filter(({ standing }) => standing === 'TO_IMPROVE').length,
});

/**
 * The officer's grid: each criterion once, with what was asked and answered, the proofs, the rows of its rule, the
 * engine's verdict and the person's side by side (B3), and what visits and hearings found of it (B15).
 */
export const makeGrid =
  ({ store, charters, subjects }: Sources) =>
  async (thing: Thing): Promise<Grid> => {
    const { council, id } = thing;
    const context = thing.context as ApplicationContext;
    const [all, commitments, answers, proofs, meetings, charter] = await Promise.all([
      readVerdicts({ store, subjects }, thing),
      commitmentsOf({ store, subjects }, thing),
      answersOf(store, council, id),
      proofRowsOf(store, council, id),
      meetingsFoundOf({ store, subjects }, council, id),
      // A draft is bound to no charter yet.
      context.compiledDigest === '' ? null : charters.compiled(context.compiledDigest),
    ]);
    const beside: Beside = { answers, proofs, meetings, commitments };
    const criteria = charter === null ? [] : cardsOf(charter, all, beside);
    return {
      structure: { id: context.structure, name: context.structureName },
      charter: charter && { version: charter.version, title: charter.title },
      eligibility: context.eligibility as Grid['eligibility'],
      warnings: context.warnings,
      proposal: context.proposal as Grid['proposal'],
      counts: countsOf(criteria),
      data: (charter?.data ?? []).map((block) => ({
        id: block.id,
        title: block.title,
        questions: questionsOf(block, answers),
      })),
      criteria,
      read: all
        .filter(({ engine }) => engine === null)
        .map(({ id: read, person }) => ({ id: read, officer: person })),
    };
  };
