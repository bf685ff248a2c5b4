import { same } from './canonical.ts';
import { withoutEliminated } from './erased.ts';
import type { Note } from './finding.ts';
import { type Json, type JsonObject, textOf } from './json.ts';
import { type Fact, rowsLike, type Stored, type Thing, thingsOf } from './things.ts';

/** What is read of a dossier by subject, and the facts that tell of it. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  verdict: ['CriterionEvaluated.v1', 'CriterionResolved.v1'],
  conflict: ['ConflictDeclared.v1', 'OpenedDespiteLink.v1', 'LinkLifted.v1'],
  request: ['MissingItemsRequested.v1'],
};

const criteriaOf = (facts: readonly Fact[], wanted: string): Json[] =>
  facts.filter(({ type }) => type === wanted).map(({ data }) => textOf(data['criterion']));

const rowOf = (subject: string, version: number, facts: readonly Fact[]): JsonObject =>
  subject === 'verdict'
    ? {
        version,
        evaluated: criteriaOf(facts, 'CriterionEvaluated.v1'),
        resolved: criteriaOf(facts, 'CriterionResolved.v1'),
      }
    : { version };

const checkSubject = (thing: Thing, subject: string, { wrong, count }: Note): void => {
  const types = SUBJECTS[subject] ?? [];
  const facts = Map.groupBy(
    thing.facts.filter(({ type }) => types.includes(type)),
    ({ version }) => version,
  );
  const prefix = `told#${subject}#`;
  count('told', facts.size);
  for (const [sk, row] of rowsLike(thing.rows, prefix)) {
    const version = Number(sk.slice(prefix.length));
    const told = facts.get(version);
    if (told === undefined || !same(row, rowOf(subject, version, told)))
      wrong(`${thing.key} ${sk}`, 'ne dit pas ce que les faits de sa version disent');
    facts.delete(version);
  }
  for (const version of facts.keys())
    wrong(`${thing.key} v${version}`, `aucune ligne ne dit qu’il y est parlé de « ${subject} »`);
};

/** What a reading of one subject finds by key is all that the facts tell of it. */
export const checkTold = (stored: Stored, note: Note): void => {
  for (const thing of thingsOf(withoutEliminated(stored), 'application'))
    for (const subject of Object.keys(SUBJECTS)) checkSubject(thing, subject, note);
};
