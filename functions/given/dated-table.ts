import { compileConstants, type DatedTable } from '../../workflows/charter/language/compile-constants.ts';

/** The dated table that a text says; throws with the reasons when it is refused. */
export const datedTable = (text: string): DatedTable => {
  const { table, errors } = compileConstants(text);
  if (!table) throw new Error(`the dated table does not compile: ${JSON.stringify(errors)}`);
  return table;
};
