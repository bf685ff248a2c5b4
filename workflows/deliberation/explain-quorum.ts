import type { RulesOfProcedure } from './rules-of-procedure.ts';

type Figures = { reached: boolean; required: number; counted: number; base: number };
type Explained = { formula: string; sentence: string };

const verdict = ({ reached, required, counted, base }: Figures): string =>
  `Quorum ${reached ? 'atteint' : 'non atteint'}\u00A0: ${counted} sur ${base}, il en faut ${required}.`;

/** How the quorum was counted, and whether it is reached, in French (DEL-07, DEL-08). */
export const explainQuorum = (
  figures: Figures,
  rule: Pick<RulesOfProcedure, 'quorumMode' | 'recusalLowersBase'>,
): Explained => {
  const base = `${figures.base} membres en exercice${rule.recusalLowersBase ? ', personnes déportées déduites' : ''}`;
  const formula =
    rule.quorumMode === 'CRPA'
      ? `La moitié au moins des ${base}, présents ou ayant donné pouvoir.`
      : `Plus de la moitié des ${base}, présents\u00A0; les pouvoirs ne comptent pas.`;
  const consequence =
    ' Aucun vote ne peut s’ouvrir. Une seconde convocation, même ordre du jour, se tiendra sans quorum.';
  return { formula, sentence: figures.reached ? verdict(figures) : verdict(figures) + consequence };
};

/** The same for a second call. */
export const explainSecondCall = (figures: Figures, regular: boolean, chairAttending: boolean): Explained => {
  const formula =
    'Seconde convocation, même ordre du jour, sans condition de quorum\u00A0: ' +
    `la présidence et ${figures.required} membres au moins en tout.`;
  if (!regular)
    return {
      formula,
      sentence:
        'La seconde convocation devait garder l’ordre du jour et annoncer qu’aucun quorum ne serait exigé.',
    };
  if (!chairAttending) return { formula, sentence: 'Personne ne préside. Aucun vote ne peut s’ouvrir.' };
  const enough = `Seconde convocation\u00A0: ${figures.counted} présents, le vote peut s’ouvrir.`;
  const tooFew =
    `Seconde convocation\u00A0: ${figures.counted} présent, il en faut ${figures.required}. ` +
    'Aucun vote ne peut s’ouvrir.';
  return { formula, sentence: figures.reached ? enough : tooFew };
};
