import { thingKey, type RowKey } from '../kernel/rows.ts';

/** Under whose key the texts of an appeal are sealed. */
export const appealSubject = (council: string, id: string): string => `${council}-appeal-${id}`;

/** Beside a structure, that it appealed against a decision: once each. A third party's stands under its own id. */
export const APPEALS = 'appeal#';
export const besideStructure = (council: string, structure: string, name: string): RowKey => ({
  pk: thingKey(council, 'structure', structure),
  sk: APPEALS + name,
});
export type AppealRow = { appeal: string };
