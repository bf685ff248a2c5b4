import type { Explanation } from '../api/dossier-shapes.ts';
import type { Standing } from '../api/officer-shapes.ts';
import type { CharterForm } from '../api/shapes.ts';

type Computed = Explanation['criteria'][number];

/** A criterion of a dossier as it is explained; nothing was computed of what a person alone reads. */
export type Explained = Pick<Computed, 'id' | 'title' | 'resolved'> & {
  readonly standing: Standing | null;
  readonly computed: Computed | null;
};

const GROUPS: readonly { readonly words: string; readonly of: readonly (Standing | null)[] }[] = [
  { words: 'Non conforme', of: ['FAIL'] },
  { words: 'À améliorer', of: ['TO_IMPROVE'] },
  { words: 'À examiner par une personne', of: ['REVIEW', null] },
  { words: 'Conforme', of: ['PASS'] },
  { words: 'Sans objet pour vous', of: ['NOT_APPLICABLE'] },
];

/** What was computed and what a person read, by where each criterion stands: what may be contested comes first. */
export const byStanding = (
  { criteria, read }: Explanation,
  { criteria: asked }: Pick<CharterForm, 'criteria'>,
) => {
  const titleOf = (id: string): string => asked.find((each) => each.id === id)?.title ?? id;
  const all: readonly Explained[] = [
    ...criteria.map((computed) => ({ ...computed, computed })),
    ...read.map((each) => ({ ...each, title: titleOf(each.id), computed: null })),
  ];
  return GROUPS.map(({ words, of }) => ({
    words,
    criteria: all.filter(({ standing }) => of.includes(standing)),
  })).filter((group) => group.criteria.length > 0);
};

/** Why no criterion is explained: none is computed of who can have no label (DEC-11), or none is yet. */
export const whyNoCriterion = ({ proposal }: Pick<Explanation, 'proposal'>): string =>
  proposal === 'INELIGIBLE'
    ? 'Aucun critère de la charte n’a été calculé, et aucun n’a pesé sur la décision : elle dit son motif, et comment la contester.'
    : 'Rien n’est calculé pour le moment : vous lirez ici chaque critère une fois l’examen commencé.';
