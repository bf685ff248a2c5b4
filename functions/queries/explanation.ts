import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { Commitment } from './examination/commitments-told.ts';
import { standingOf, type CriterionVerdicts, type EngineVerdict } from './examination/verdicts.ts';
import type { Explanation } from './explanation-shape.ts';

/** R311-3-1-2, 1°: how far, and in which way, the processing weighed on the decision (GDP-03, F8). */
const CONTRIBUTION =
  'Le calcul applique la charte votée aux réponses et aux registres, et propose un verdict par critère. Une personne tranche tout ce qu’il laisse à examiner, le conseil donne son avis, le Président décide et signe : aucune décision n’est prise par le calcul seul.';

/** DEC-11: who can have no label is refused before any criterion is computed, and no opinion is asked. */
const CONTRIBUTION_OUTSIDE =
  'Le calcul s’arrête à la première question : d’après les registres et les réponses, la structure n’entre pas dans le champ de l’économie sociale et solidaire (loi n° 2014-856 du 31 juillet 2014, article 1er). Aucun critère n’est calculé et le conseil ne vote pas d’avis. Une personne conclut l’examen, le Président décide et signe : aucune décision n’est prise par le calcul seul.';

const WEIGHTS = {
  BLOCKING: 'Critère bloquant : un seul non conforme rend la proposition défavorable.',
  PROGRESS:
    'Critère de progrès : il ne bloque jamais. Un thème sans aucun critère conforme ni action prévue rend la proposition réservée.',
} as const;

/** R311-3-1-2, 2° to 4°: data and sources, parameters with their weight, operations; then the result and its remedy. */
const explained = (verdicts: CriterionVerdicts, engine: EngineVerdict): Explanation['criteria'][number] => {
  const { criterion: id, inputs, origins, ...told } = engine;
  return {
    id,
    ...told,
    inputs: Object.entries(inputs).map(([path, value]) => ({ path, value, ...origins[path] })),
    weight: { nature: engine.nature, themes: engine.themes, words: WEIGHTS[engine.nature] },
    resolved: verdicts.person,
    standing: standingOf(verdicts) ?? engine.verdict,
  };
};

/** The charter that binds a dossier; none before it is filed. */
const boundTo = ({ version, context }: Thing) => {
  const { charterVersion, compiledDigest } = context as ApplicationContext;
  return version === 0 ? null : { version: charterVersion, compiledDigest };
};

type Explained = {
  verdicts: readonly CriterionVerdicts[];
  commitments: ReadonlyMap<string, Commitment>;
};

/**
 * What led to each verdict, from recorded facts alone: it reads the same after the charter changed (F8, DEC-08,
 * R311-3-1-2). `read` are the criteria that only a person reads.
 */
export const explanationOf = (thing: Thing, { verdicts, commitments }: Explained): Explanation => {
  const { proposal, opinion, conditions, outcome } = thing.context as ApplicationContext;
  return {
    contribution: proposal === 'INELIGIBLE' ? CONTRIBUTION_OUTSIDE : CONTRIBUTION,
    charter: boundTo(thing),
    criteria: verdicts.flatMap((each) => (each.engine === null ? [] : [explained(each, each.engine)])),
    read: verdicts
      .filter(({ engine }) => engine === null)
      .map((each) => ({ id: each.id, resolved: each.person, standing: standingOf(each) })),
    commitments: [...commitments].map(([criterion, said]) => ({ criterion, ...said })),
    // Taken up again, an examination proposes nothing until it is concluded anew; a deferred opinion is given anew too.
    proposal: proposal as Explanation['proposal'],
    opinion: opinion as Explanation['opinion'],
    conditions,
    decision: outcome as Explanation['decision'],
  };
};
