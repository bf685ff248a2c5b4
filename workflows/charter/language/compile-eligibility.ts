import type { CompiledCriterion } from './charter-types.ts';
import { compileJudgement, type PlacedCriterion, type Surroundings } from './compile-criterion.ts';
import type { Report } from './compile-report.ts';
import { readKeys } from './read-map.ts';
import type { SourceNode } from './source-node.ts';

/** Under which id the eligibility questions are answered and judged. */
export const ELIGIBILITY = 'ELIGIBILITY';

const WHERE = 'éligibilité';
const KEYS = { required: ['questions', 'règle', 'exemples'], optional: ['seuils', 'valeurs'] };

/** Nothing is read in a register before someone applies: what the rule needs, its own questions must ask. */
const checkRoots = (node: SourceNode, criterion: CompiledCriterion, report: Report): void => {
  const asked = criterion.questions.map(({ name }) => name);
  for (const name of criterion.uses)
    if (!asked.includes(name))
      report.add(node.at, WHERE, `« ${name} » n’est pas connu avant le dépôt : posez-en la question ici`);
};

/** A few plain questions before applying, judged by a rule as a criterion is; null when the charter asks none. */
export const compileEligibility = (
  node: SourceNode | undefined,
  around: Surroundings,
  report: Report,
): PlacedCriterion | null => {
  if (!node) return null;
  const keys = readKeys(node, WHERE, KEYS, report);
  const { judged, roots, places } = compileJudgement({ node, keys, where: WHERE }, around, report);
  const criterion: CompiledCriterion = {
    id: ELIGIBILITY,
    article: null,
    title: 'Pouvez-vous demander le label\u00a0?',
    nature: 'BLOCKING',
    blockingIf: null,
    theme: '',
    countsFor: [],
    source: '',
    evidence: [],
    ...judged,
    // An answer that decides alone needs no other; one that matters and is missing still stops the rows.
    questions: judged.questions.map((question) => ({ ...question, optional: true })),
    uses: [...new Set(roots)].sort(),
  };
  checkRoots(keys.get('règle') ?? node, criterion, report);
  for (const [index, { verdict }] of judged.rows.entries())
    if (verdict === 'NOT_APPLICABLE')
      report.add(
        places.rowPlaces[index] ?? node.at,
        WHERE,
        '« sans objet » ne répond pas : conforme, non conforme ou à examiner',
      );
  return { criterion, ...places };
};
