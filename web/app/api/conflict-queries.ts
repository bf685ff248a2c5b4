import { viewOf } from './queries.ts';

/** What the secretariat reads of who is kept from a dossier, or opened it all the same (B9). */
export type Conflicts = {
  readonly items: readonly {
    readonly act: 'CONFLICT' | 'OPENED' | 'LIFTED';
    readonly at: string;
    readonly person: string | null;
    readonly by: string | null;
    readonly interest: string | null;
    readonly reason: string | null;
  }[];
  /** Whose link may be lifted. */
  readonly people: readonly {
    readonly person: string;
    readonly role: string;
    readonly name: string | null;
  }[];
};

export const conflictsQuery = (council: string, id: string) => viewOf<Conflicts>(council, id, 'conflicts');
