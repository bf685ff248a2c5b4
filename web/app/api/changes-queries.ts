import { viewOf } from './queries.ts';
import type { Standing } from './officer-shapes.ts';

/** What changed of a dossier since this reader last looked, else since it was filed (B4). */
export type DossierChanges = {
  readonly at: string | null;
  readonly answers: readonly {
    readonly criterion: string;
    readonly title: string | null;
    readonly field: string;
    /** Null of what the charter does not ask. */
    readonly question: string | null;
    readonly before: unknown;
    readonly after: unknown;
  }[];
  readonly proofs: readonly {
    readonly criterion: string;
    readonly document: string;
    readonly kind: string;
    readonly change: 'ADDED' | 'REMOVED';
  }[];
  readonly verdicts: readonly {
    readonly criterion: string;
    readonly before: Standing | null;
    readonly after: Standing | null;
  }[];
};

export const dossierChangesQuery = (council: string, id: string) =>
  viewOf<DossierChanges>(council, id, 'changes');

/** Criteria of which another verdict stood before: one that is computed for the first time changes nothing. */
export const changedVerdicts = ({ verdicts }: DossierChanges) =>
  verdicts.filter(({ before }) => before !== null);

/** How many things changed. */
export const countOf = (changes: DossierChanges): number =>
  changes.answers.length + changes.proofs.length + changedVerdicts(changes).length;
