import type { ValueType } from './charter-types.ts';

/** What a name stands for. `roots` are the facts and answers it is drawn from. */
export type ScopeEntry = {
  kind: 'value' | 'constant' | 'threshold';
  type: ValueType;
  nullable: boolean;
  roots: readonly string[];
  positive: boolean;
};

/**
 * The names defined so far, where the file writes each name that it means to define (its offset), and whether a
 * list is being counted.
 */
export type Scope = {
  names: ReadonlyMap<string, ScopeEntry>;
  later: ReadonlyMap<string, number>;
  counting: boolean;
};

/** A scope with one more name: an item of a list while it is counted, or the next definition. */
export const withName = (scope: Scope, name: string, entry: ScopeEntry): Scope => ({
  ...scope,
  names: new Map(scope.names).set(name, entry),
});
