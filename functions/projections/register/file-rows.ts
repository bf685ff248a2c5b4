import type { makeReads } from '../../adapters/read-rows.ts';
import type { RowPages } from '../../adapters/row-pages.ts';
import type { FileRows } from './publish-files.ts';

/** Rows of files, read consistently: what was written before a file is made is in it. */
export const makeFileRows = (
  reads: Pick<ReturnType<typeof makeReads>, 'rows' | 'many'>,
  pages: RowPages,
): FileRows => ({
  rows: (pk) => reads.rows(pk, ''),
  // An instant begins every one of them.
  latest: async (pk, most) => (await pages({ pk, prefix: '2', limit: most })).rows,
  many: (keys) => reads.many(keys),
});
