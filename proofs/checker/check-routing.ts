import type { Note } from './finding.ts';
import { dayAt } from './paris.ts';
import { type JsonObject, listOf, numberOf, objectOf, textOf, textsOf } from './json.ts';
import { type Fact, factsOf, type Stored, type Thing, thingsOf } from './things.ts';

const CAUSES: readonly string[] = ['ApplicationSubmitted.v1', 'ConflictDeclared.v1'];

/** The officers of a line of a version of the routing, or of all other dossiers; none when there is no such line. */
const namedBy = (stored: Stored, council: string, routed: JsonObject): string[] => {
  const routing = stored.things
    .get(`${council}#council#${council}`)
    ?.facts.find(({ type, data }) => type === 'RoutingAdopted.v1' && data['version'] === routed['version']);
  if (routing === undefined) return [];
  if (routed['line'] === null) return textsOf(routing.data['otherwise']);
  return textsOf(objectOf(listOf(routing.data['lines'])[numberOf(routed['line']) - 1])['officers']);
};

/** Whether somebody was said to be away that day, with whoever is given the dossier in their place. */
const standsIn = (stored: Stored, council: string, { at, data }: Fact, absent: string): boolean => {
  const facts = stored.things.get(`${council}#council#${council}`)?.facts ?? [];
  const day = dayAt(at);
  return facts.some(
    (fact) =>
      fact.type === 'AbsenceDeclared.v1' &&
      fact.at <= at &&
      fact.data['officer'] === absent &&
      fact.data['standIn'] === data['officer'] &&
      textOf(fact.data['from']) <= day &&
      day <= textOf(fact.data['to']),
  );
};

const checkOne = (
  stored: Stored,
  thing: Thing,
  fact: Fact,
  conflicted: ReadonlySet<string>,
  { wrong }: Note,
): void => {
  const where = `${thing.key} v${fact.version} ${fact.type}`;
  const officer = textOf(fact.data['officer']);
  if (conflicted.has(officer)) wrong(where, 'confié à qui s’est déporté');
  const routed = fact.data['routed'];
  if ((routed !== null) !== (fact.by['kind'] === 'system'))
    wrong(where, 'la répartition, et elle seule, confie sans personne');
  if (routed === null) return;
  const cause = thing.facts.find(({ id }) => id === fact.command);
  if (cause === undefined || !CAUSES.includes(cause.type) || cause.at > fact.at)
    wrong(where, 'réparti sans sa cause');
  const by = objectOf(routed);
  const absent = textOf(by['insteadOf']);
  if (!namedBy(stored, thing.council, by).includes(absent || officer))
    wrong(where, 'aucune ligne de la répartition ne désigne cette personne');
  if (absent !== '' && !standsIn(stored, thing.council, fact, absent))
    wrong(where, 'ne remplace personne ce jour-là');
};

/** Who follows a dossier is nobody concerned, and comes from a person or from a line of the routing (B7, B9). */
export const checkRouting = (stored: Stored, note: Note): void => {
  note.count('routings', factsOf(stored, 'RoutingAdopted.v1').length);
  for (const thing of thingsOf(stored, 'application')) {
    const conflicted = new Set<string>();
    for (const fact of thing.facts) {
      if (fact.type === 'ConflictDeclared.v1') conflicted.add(textOf(fact.by['person']));
      if (fact.type !== 'ApplicationAssigned.v1') continue;
      note.count('assignments');
      checkOne(stored, thing, fact, conflicted, note);
    }
  }
};
