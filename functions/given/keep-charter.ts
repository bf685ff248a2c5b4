import type { Compilation } from '../../workflows/charter/commands.ts';
import { compile } from '../../workflows/charter/language/compile.ts';
import type { DatedTable } from '../../workflows/charter/language/compile-constants.ts';
import { constantsKey } from '../../workflows/charter/rows.ts';
import type { Charters, Store } from '../ports.ts';
import { digestOfText } from '../shell/digest.ts';
import { datedTable } from './dated-table.ts';

const UNTITLED = 'Projet de charte';

/** Keeps a text by its digest before it is cited, with its compiled form when it has one. */
export const makeKeepCharter =
  (charters: Charters) =>
  async (text: string, table: DatedTable, titleBefore: string): Promise<Compilation> => {
    const { charter, errors: faults } = compile(text, table);
    const textDigest = digestOfText(text);
    await charters.put(textDigest, text);
    if (charter === undefined)
      return {
        title: titleBefore || UNTITLED,
        version: null,
        criteria: 0,
        textDigest,
        compiledDigest: null,
        faults,
      };
    const compiled = JSON.stringify(charter);
    const compiledDigest = digestOfText(compiled);
    await charters.put(compiledDigest, compiled);
    const { title, version, criteria } = charter;
    return { title, version, criteria: criteria.length, textDigest, compiledDigest, faults };
  };

/** The dated table that a council published last, else the one that came with the service. */
export const tableOf = async (
  { store, charters }: { store: Pick<Store, 'row'>; charters: Charters },
  council: string,
  standard: DatedTable,
): Promise<DatedTable> => {
  const row = await store.row(constantsKey(council));
  const text = row && (await charters.text(String(row['table'])));
  return text === null ? standard : datedTable(text);
};
