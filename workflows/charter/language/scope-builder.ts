import type { Question, ValueType } from './charter-types.ts';
import type { Report } from './compile-report.ts';
import type { Scope, ScopeEntry } from './scope.ts';

/** A scope that grows as the file is read, from top to bottom. */
export type ScopeBuilder = {
  scope: () => Scope;
  define: (name: string, entry: ScopeEntry, place: { at: number; where: string }) => void;
};

/** An entry for what registers give or people answer: its only root is itself. */
export const rootEntry = (name: string, type: ValueType, nullable: boolean): ScopeEntry => ({
  kind: 'value',
  type,
  nullable,
  roots: [name],
  positive: false,
});

/** A builder over the names known so far; a name defined twice is reported. */
export const makeScopeBuilder = (start: Scope, report: Report): ScopeBuilder => {
  let names = start.names;
  return {
    scope: () => ({ ...start, names }),
    define: (name, entry, { at, where }) => {
      if (names.has(name)) report.add(at, where, `« ${name} » est déjà défini`);
      names = new Map(names).set(name, entry);
    },
  };
};

/** Makes the questions of a block known by their names. */
export const defineQuestions = (
  questions: readonly Question[],
  builder: ScopeBuilder,
  place: { at: number; where: string },
): void => {
  for (const { name, type, nullable } of questions)
    builder.define(name, rootEntry(name, type, nullable), place);
};
