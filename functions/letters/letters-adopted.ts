import { thingKey } from '../../workflows/kernel/rows.ts';
import { LETTERS, LetterRow, lettersOf } from '../../workflows/letters/in-force.ts';
import type { Store } from '../ports.ts';

type Rows = Pick<Store, 'rows'>;

const adoptedUnder = async (store: Rows, council: string, prefix: string): Promise<LetterRow[]> =>
  (await store.rows(thingKey(council, 'council', council), prefix)).map((row) => {
    const { pk: _, sk: __, ...kept } = row;
    return LetterRow.parse(kept);
  });

/** The texts of a letter that a council adopted, in their order. */
export const lettersAdopted = (store: Rows, council: string, kind: string): Promise<LetterRow[]> =>
  adoptedUnder(store, council, lettersOf(kind));

/** Those of every letter. */
export const allLettersAdopted = (store: Rows, council: string): Promise<LetterRow[]> =>
  adoptedUnder(store, council, LETTERS);
