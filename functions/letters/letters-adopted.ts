import { thingKey } from '../../workflows/kernel/rows.ts';
import { LetterRow, lettersOf } from '../../workflows/letters/in-force.ts';
import type { Store } from '../ports.ts';

/** The texts of a letter that a council adopted, in their order. */
export const lettersAdopted = async (
  store: Pick<Store, 'rows'>,
  council: string,
  kind: string,
): Promise<LetterRow[]> =>
  (await store.rows(thingKey(council, 'council', council), lettersOf(kind))).map((row) => {
    const { pk: _, sk: __, ...kept } = row;
    return LetterRow.parse(kept);
  });
