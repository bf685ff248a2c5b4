import type { JsonObject } from './json.ts';
import { after, type Standing } from './lives/life.ts';
import { LIVES } from './lives/lives.ts';
import type { Fact, Thing } from './things.ts';

/** A thing right after one of its versions. */
export type Stage = {
  readonly version: number;
  readonly at: string;
  readonly standing: Standing;
  readonly word: string;
  /** Name to instant: what is still to come. */
  readonly deadlines: JsonObject;
  /** Since when its word is the one it has. */
  readonly wordSince: string;
};

export type History = {
  /** From before its first fact on. */
  readonly stages: readonly Stage[];
  /** The fact that cannot follow the one before it; nothing is folded from there on. */
  readonly broken: Fact | null;
};

/** Deadlines after a fact: an instant sets one, null clears it. */
export const withDeadlines = (before: JsonObject, changes: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, instant]) => instant !== null));

/** Folds the facts of a thing in their order, one stage a version. */
export const historyOf = ({ workflow, facts }: Thing): History => {
  const life = LIVES[workflow];
  if (life === undefined) return { stages: [], broken: facts[0] ?? null };
  const { start } = life;
  const word = life.word(start.places);
  const stages: Stage[] = [{ version: 0, at: '', standing: start, word, deadlines: {}, wordSince: '' }];
  for (const fact of facts) {
    const before = stages.at(-1);
    const standing = before && after(life, before.standing, fact);
    if (before === undefined || standing === undefined || standing === null) return { stages, broken: fact };
    const now = life.word(standing.places);
    const deadlines = withDeadlines(before.deadlines, fact.deadlines);
    const previous = before.version === fact.version ? stages.at(-2) : before;
    const wordSince = previous?.word === now && previous.version > 0 ? previous.wordSince : fact.at;
    const stage = { version: fact.version, at: fact.at, standing, word: now, deadlines, wordSince };
    if (before.version === fact.version) stages[stages.length - 1] = stage;
    else stages.push(stage);
  }
  return { stages, broken: null };
};
