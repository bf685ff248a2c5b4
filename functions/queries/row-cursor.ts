import { malformed } from '../shell/problems.ts';

const UNREADABLE = 'Ce repère de page n’est pas lisible. Repartez de la première page.';

/** Where a page of rows in the order of time begins: what it comes before, `instant#id`. @throws Problem 400 */
export const readRowCursor = (cursor: string | undefined): { before?: string } => {
  if (cursor === undefined) return {};
  if (!/^[\d:.TZ-]{24}#[\da-f-]{36}$/.test(cursor)) throw malformed(UNREADABLE);
  return { before: cursor };
};

/** Where a page of rows by day begins, `day#id`. @throws Problem 400 */
export const readDayCursor = (cursor: string): string => {
  if (!/^\d{4}-\d\d-\d\d#[\da-f-]{36}$/.test(cursor)) throw malformed(UNREADABLE);
  return cursor;
};
