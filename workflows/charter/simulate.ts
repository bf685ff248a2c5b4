import type { CompiledCharter, Verdict } from './language/charter-types.ts';
import { evaluate } from './language/evaluate.ts';
import type { CriterionResult } from './language/evaluate-criterion.ts';
import type { Answers, Facts } from './language/read-dossier.ts';

/** What a dossier last told: whether it holds a label, what registers say, what it answered. */
export type SimulatedDossier = {
  application: string;
  structure: string;
  structureName: string;
  holder: boolean;
  facts: Facts;
  answers: Answers;
};

/** What the engine would propose of a dossier: a person still decides (F8). */
export type Proposed = 'FAVOURABLE' | 'UNFAVOURABLE' | 'TO_EXAMINE';

/** What a charter says of a criterion; null when it has none of that name. */
export type Said = { verdict: Verdict; blocking: boolean; reason: string; explanation: string } | null;
export type CriterionDifference = { criterion: string; from: Said; to: Said };
export type DossierDifference = Omit<SimulatedDossier, 'facts' | 'answers'> & {
  from: Proposed;
  to: Proposed;
  criteria: CriterionDifference[];
};
export type Simulation = {
  evaluated: number;
  changed: number;
  /** Who would lose a favourable proposal, and who would gain one. */
  losing: number;
  gaining: number;
  /** How many dossiers change on each criterion. */
  byCriterion: Record<string, number>;
  differences: DossierDifference[];
};

const isFailure = ({ nature, verdict }: CriterionResult): boolean =>
  nature === 'BLOCKING' && verdict === 'FAIL';

/** A blocking criterion that fails is unfavourable; one that is open waits for a person; progress never decides. */
export const proposedBy = (results: readonly CriterionResult[]): Proposed => {
  if (results.some(isFailure)) return 'UNFAVOURABLE';
  const open = results.some(({ nature, verdict }) => nature === 'BLOCKING' && verdict === 'REVIEW');
  return open ? 'TO_EXAMINE' : 'FAVOURABLE';
};

export const said = (result: CriterionResult | undefined): Said =>
  result === undefined
    ? null
    : {
        verdict: result.verdict,
        blocking: result.nature === 'BLOCKING',
        reason: result.reason,
        explanation: result.explanation,
      };

export const isSameVerdict = (a: Said, b: Said): boolean =>
  a?.verdict === b?.verdict && a?.blocking === b?.blocking;

const differencesOf = (
  before: readonly CriterionResult[],
  after: readonly CriterionResult[],
): CriterionDifference[] =>
  [...new Set([...before, ...after].map(({ id }) => id))]
    .map((criterion) => ({
      criterion,
      from: said(before.find(({ id }) => id === criterion)),
      to: said(after.find(({ id }) => id === criterion)),
    }))
    .filter(({ from, to }) => !isSameVerdict(from, to));

const simulateOne = (
  current: CompiledCharter,
  draft: CompiledCharter,
  { facts, answers, ...who }: SimulatedDossier,
): DossierDifference => {
  const [before, after] = [evaluate(current, facts, answers), evaluate(draft, facts, answers)];
  return { ...who, from: proposedBy(before), to: proposedBy(after), criteria: differencesOf(before, after) };
};

/**
 * A draft judged on dossiers as they last stood, beside the charter in force: who would have another verdict or another
 * proposal, and why (I4). A criterion that only one of the two charters has changes for everyone.
 */
export const simulate = (
  current: CompiledCharter,
  draft: CompiledCharter,
  dossiers: readonly SimulatedDossier[],
): Simulation => {
  const differences = dossiers
    .map((dossier) => simulateOne(current, draft, dossier))
    .filter(({ from, to, criteria }) => from !== to || criteria.length > 0);
  const byCriterion: Record<string, number> = {};
  for (const { criteria } of differences)
    for (const { criterion } of criteria) byCriterion[criterion] = (byCriterion[criterion] ?? 0) + 1;
  return {
    evaluated: dossiers.length,
    changed: differences.length,
    losing: differences.filter(({ from, to }) => from === 'FAVOURABLE' && to !== 'FAVOURABLE').length,
    gaining: differences.filter(({ from, to }) => from !== 'FAVOURABLE' && to === 'FAVOURABLE').length,
    byCriterion,
    differences,
  };
};
