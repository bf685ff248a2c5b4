import { malformed } from '../shell/problems.ts';

/** Where a page of rows in the order of time begins: what it comes before, `instant#id`. @throws Problem 400 */
export const readRowCursor = (cursor: string | undefined): { before?: string } => {
  if (cursor === undefined) return {};
  if (!/^[\d:.TZ-]{24}#[\da-f-]{36}$/.test(cursor))
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return { before: cursor };
};
