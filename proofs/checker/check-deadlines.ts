import { deadlineIsAside } from './aside.ts';
import { canonical, same } from './canonical.ts';
import { derivedId } from './derived-id.ts';
import { expectedDeadlines, PASSING, passedBy } from './expected-deadlines.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { historyOf, withDeadlines } from './history.ts';
import { type JsonObject, objectOf, textOf } from './json.ts';
import { type Fact, type Stored, type Thing } from './things.ts';

/** P13: at most two minutes late when healthy. */
const LATE_MS = 120_000;

/** What a person may end before its date, by the very fact that the date would have become. */
const BY_HAND: readonly string[] = ['ConsultationClosed.v1', 'LabelRelinquished.v1', 'LabelReinstated.v1'];
/** What a person did, or what follows another limit: a suspension ends too when nobody was heard in time (WDR-12). */
const isByHand = ({ type, by, rank }: Fact): boolean =>
  BY_HAND.includes(type) && (by['kind'] === 'person' || rank > 0);

/** A deadline that passed: not before its instant, by the system, under the id that its instant gives. */
const checkPassing = (thing: Thing, fact: Fact, before: JsonObject, { wrong, count }: Note): void => {
  const where = `${thing.key} v${fact.version} ${fact.type}`;
  const deadline = passedBy(fact);
  count('passedDeadlines');
  if (deadline === undefined) {
    wrong(where, 'ce n’est pas une échéance qui passe ainsi');
    return;
  }
  const dueAt = textOf(before[deadline]);
  if (dueAt === '') wrong(where, `l’échéance ${deadline} n’était pas fixée`);
  else if (fact.at < dueAt) wrong(where, `passé le ${fact.at}, avant son échéance du ${dueAt}`);
  else if (fact.by['kind'] !== 'system' || fact.command !== derivedId(thing.key, deadline, dueAt))
    wrong(where, 'ne vient pas du passage de son échéance');
};

/** The whole of a limit is told with what its end becomes (B12). */
const isEnd = ({ type, data }: Fact): boolean => type === 'LimitEscalated.v1' && data['share'] === 100;

const checkEnd = ({ key, facts }: Thing, fact: Fact, { wrong }: Note): void => {
  const end = facts.find(({ version, rank }) => version === fact.version && rank === 0);
  const limit = textOf(fact.data['limit']);
  const ends = limit === 'implicitDecision' ? 'ImplicitDecisionReached.v1' : 'TimeLimitMissed.v1';
  if (end?.type !== ends || (ends === 'TimeLimitMissed.v1' && end.data['limit'] !== limit))
    wrong(`${key} v${fact.version} ${fact.type}`, `ne vient pas de la fin de ${limit}`);
};

const checkSet = (stored: Stored, thing: Thing, fact: Fact, { wrong }: Note): void => {
  const expected = expectedDeadlines(stored, thing.council, fact);
  if (!expected.some((each) => same(each, fact.deadlines)))
    wrong(
      `${thing.key} v${fact.version} ${fact.type}`,
      `fixe ${canonical(fact.deadlines)} ; attendu : ${expected.map(canonical).join(' ou ') || 'rien'}`,
    );
};

const checkOverdue = (thing: Thing, now: number, { wrong, count }: Note): void => {
  const deadlines = objectOf(thing.rows.get('state')?.['deadlines']);
  for (const [name, instant] of Object.entries(deadlines)) {
    count('deadlines');
    const dueAt = textOf(instant);
    if (Date.parse(dueAt) >= now - LATE_MS || deadlineIsAside(thing, name, dueAt)) continue;
    wrong(thing.key, `l’échéance ${name} du ${dueAt} n’est pas passée`);
  }
};

/** Deadlines are those the law and the rules set, none early, none late, none lost (I16, I20; P13). */
export const checkDeadlines = (stored: Stored, note: Note, { now, quiet }: Asked): void => {
  for (const thing of stored.things.values()) {
    let before: JsonObject = {};
    for (const fact of thing.facts) {
      checkSet(stored, thing, fact, note);
      if (isEnd(fact)) checkEnd(thing, fact, note);
      else if (PASSING.includes(fact.type) && !isByHand(fact)) checkPassing(thing, fact, before, note);
      before = withDeadlines(before, fact.deadlines);
    }
    if (quiet && historyOf(thing).broken === null) checkOverdue(thing, now, note);
  }
};
