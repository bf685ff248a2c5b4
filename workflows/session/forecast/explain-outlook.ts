import type { PointForecast } from './forecast.ts';

type Figures = Pick<PointForecast, 'outlook' | 'sure' | 'best' | 'required' | 'base' | 'missing' | 'chair'>;

const lacking = (missing: number): string => (missing > 1 ? `il en manque ${missing}` : 'il en manque un');

const verdict = ({ outlook, sure, best, required, base, missing }: Figures, what: string): string => {
  switch (outlook) {
    case 'SURE':
      return `${what} assuré\u00A0: ${sure} sur ${base}, il en faut ${required}.`;
    case 'POSSIBLE':
      return `${what} possible, pas assuré\u00A0: ${sure} sur ${base} aujourd’hui, ${best} au mieux, il en faut ${required}\u00A0; ${lacking(missing)}.`;
    case 'OUT_OF_REACH':
      return `${what} hors d’atteinte\u00A0: ${best} au mieux sur ${base}, il en faut ${required}.`;
  }
};

/** What is to be expected, in French sentences; from the second call on, what it takes is no quorum (DEL-08). */
export const explainOutlook = (figures: Figures, call: number): string => {
  const said = verdict(figures, call > 1 ? 'Nombre de membres requis' : 'Quorum');
  return figures.chair === null ? `${said} Personne n’est sûr de présider.` : said;
};
