import type { Envelope } from '../../events/fact.ts';
import { OpinionReceived, ApplicationDecided, ApplicationSubmitted } from '../../events/application.ts';
import { ReviewConcluded } from '../../events/examination.ts';
import { commitmentsOf } from './examination/commitments-told.ts';
import type { Words } from './examination/sealed-words.ts';
import { standingOf, verdictsOf, type CriterionVerdicts } from './examination/verdicts.ts';

/** R311-3-1-2, 1°: how far, and in which way, the processing weighed on the decision (GDP-03, F8). */
const CONTRIBUTION =
  'Le calcul applique la charte votée aux réponses et aux registres, et propose un verdict par critère. Une personne tranche tout ce qu’il laisse à examiner, le conseil donne son avis, le Président décide et signe : aucune décision n’est prise par le calcul seul.';

const WEIGHTS = {
  BLOCKING: 'Critère bloquant : un seul non conforme rend la proposition défavorable.',
  PROGRESS:
    'Critère de progrès : il ne bloque jamais. Un thème sans aucun critère conforme ni action prévue rend la proposition réservée.',
} as const;

/** R311-3-1-2, 2° to 4°: data and sources, parameters with their weight, operations; then the result and its remedy. */
const criterionView = (verdicts: CriterionVerdicts) => {
  const { id, engine, person } = verdicts;
  if (engine === null) return { id, resolved: person, standing: standingOf(verdicts) };
  const { criterion: _, inputs, origins, ...told } = engine;
  return {
    id,
    ...told,
    inputs: Object.entries(inputs).map(([path, value]) => ({ path, value, ...origins[path] })),
    weight: { nature: engine.nature, themes: engine.themes, words: WEIGHTS[engine.nature] },
    resolved: person,
    standing: standingOf(verdicts),
  };
};

const lastOf = (facts: readonly Envelope[], ...types: readonly string[]) =>
  facts.findLast(({ type }) => types.includes(type));

/**
 * What led to each verdict, from recorded facts alone: it reads the same after the charter changed (F8, DEC-08,
 * R311-3-1-2). `read` are the criteria that only a person reads.
 */
export const explanationOf = (facts: readonly Envelope[], words: Words) => {
  const [submitted, concluded, opinion, decided] = [
    lastOf(facts, 'ApplicationSubmitted.v1'),
    lastOf(facts, 'ReviewConcluded.v1', 'ReviewReopened.v1'),
    lastOf(facts, 'OpinionReceived.v1'),
    lastOf(facts, 'ApplicationDecided.v1'),
  ];
  const all = verdictsOf(facts, words);
  return {
    contribution: CONTRIBUTION,
    charter: submitted ? ApplicationSubmitted.shape.data.parse(submitted.data).charter : null,
    criteria: all.filter(({ engine }) => engine !== null).map(criterionView),
    read: all.filter(({ engine }) => engine === null).map(criterionView),
    commitments: [...commitmentsOf(facts, words)].map(([criterion, said]) => ({ criterion, ...said })),
    // Taken up again, an examination proposes nothing until it is concluded anew.
    proposal:
      concluded?.type === 'ReviewConcluded.v1'
        ? ReviewConcluded.shape.data.parse(concluded.data).proposal
        : null,
    opinion: opinion ? OpinionReceived.shape.data.parse(opinion.data).opinion : null,
    decision: decided ? ApplicationDecided.shape.data.parse(decided.data).outcome : null,
  };
};

/** A fact as it may be seen: what is personal stands as commitments. */
const told = ({ id, type, version, rank, at, by, data, deadlines, previous, hash, personal }: Envelope) => ({
  id,
  type,
  version,
  rank,
  at,
  by,
  data,
  ...(deadlines && { deadlines }),
  ...(personal && { commitments: personal.commitments }),
  previous,
  hash,
});

/** Its place in the chain, so that the others still hang together, and nothing of what it says. */
const place = ({ id, version, rank, previous, hash }: Envelope) => ({ id, version, rank, previous, hash });

/** The facts of a thing for one reader; of those hidden from them, only the place. */
export const historyOf = (facts: readonly Envelope[], isHidden: (type: string) => boolean = () => false) => ({
  facts: facts.map((fact) => (isHidden(fact.type) ? place(fact) : told(fact))),
});
