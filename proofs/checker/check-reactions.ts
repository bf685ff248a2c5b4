import { reactionIsAside } from './aside.ts';
import { same } from './canonical.ts';
import { derivedId } from './derived-id.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { type Json, objectOf, textOf } from './json.ts';
import { type Fact, factsOf, said, type Stored, type Thing, thingsOf } from './things.ts';

const idOf = ({ key }: Fact): string => key.split('#')[2] ?? '';
const orNull = (value: Json | undefined): Json => value ?? null;
const councilOf = ({ key }: Fact): string => key.split('#')[0] ?? '';

/** A fact of an item moves its dossier: from the first to the second, by a command that has the first's id. */
const MOVES: Readonly<Record<string, string>> = {
  'ItemPlaced.v1': 'ApplicationPlacedOnAgenda.v1',
  'OpinionGiven.v1': 'OpinionReceived.v1',
  'VoteAnnulled.v1': 'OpinionAnnulled.v1',
};

/** What the second says as the first did, beside the item itself. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'ItemPlaced.v1': ['session'],
  'OpinionGiven.v1': ['opinion', 'conditions'],
  'VoteAnnulled.v1': ['round'],
};

const tellsTheSame = (cause: Fact, effect: Fact): boolean => {
  const told = SAID[cause.type] ?? [];
  const alike = told.every((what) => same(orNull(effect.data[what]), orNull(cause.data[what])));
  return effect.data['item'] === idOf(cause) && alike;
};

/** A dossier that its applicant withdrew, or that silence decided, waits for no vote that is put again. */
const leftBefore = (stored: Stored, cause: Fact): boolean => {
  const facts =
    stored.things.get(`${councilOf(cause)}#application#${said(cause, 'application')}`)?.facts ?? [];
  const left = ['ApplicationWithdrawn.v1', 'ApplicationFoundInadmissible.v1', 'ImplicitDecisionReached.v1'];
  return cause.type === 'VoteAnnulled.v1' && facts.some(({ type }) => left.includes(type));
};

/** What follows from a fact is not dated before it. */
const checkDate = (cause: Fact, effect: Fact, { wrong }: Note): void => {
  if (Date.parse(effect.at) < Date.parse(cause.at))
    wrong(
      `${effect.key} v${effect.version}`,
      `daté du ${effect.at}, avant le fait dont il vient (${cause.at})`,
    );
};

const checkMoves = (stored: Stored, note: Note, quiet: boolean): void => {
  for (const [from, to] of Object.entries(MOVES)) {
    const effects = Map.groupBy(factsOf(stored, to), ({ command }) => command);
    // A point that is about no dossier moves none.
    const about = factsOf(stored, from).filter(({ data }) => data['application'] !== null);
    const causes = new Map(about.map((fact) => [fact.id, fact]));
    for (const cause of causes.values()) {
      note.count('reactions');
      const [effect, ...others] = effects.get(cause.id) ?? [];
      const where = `${cause.key} ${from}`;
      if (others.length > 0) note.wrong(where, `suivi de ${others.length + 1} ${to}`);
      if (effect === undefined) {
        const aside = reactionIsAside(stored.things.get(cause.key), cause.id, 'advance-application');
        if (quiet && !aside && !leftBefore(stored, cause)) note.wrong(where, `aucun ${to} n’a suivi`);
        continue;
      }
      checkDate(cause, effect, note);
      if (idOf(effect) !== said(cause, 'application') || !tellsTheSame(cause, effect))
        note.wrong(where, `le ${to} qui a suivi ne dit pas la même chose`);
    }
    for (const [command, [effect]] of effects)
      if (!causes.has(command) && effect !== undefined)
        note.wrong(`${effect.key} v${effect.version}`, `${to} sans le ${from} dont il viendrait`);
  }
};

/** The conditions of the last opinion, which the decision that awards the label names; of a refusal, none (D16, F7). */
const checkConditions = (stored: Stored, decided: Fact, where: string, { wrong }: Note): void => {
  const facts = stored.things.get(decided.key)?.facts ?? [];
  const opinion = facts.findLast(({ type }) => type === 'OpinionReceived.v1');
  const expected = decided.data['outcome'] === 'REFUSED' ? [] : (opinion?.data['conditions'] ?? []);
  if (!same(orNull(decided.data['conditions']), expected))
    wrong(where, 'ne dit pas les conditions de l’avis dont elle vient');
};

/** Whether a label says what its decision and its dossier say. */
const isOf = (stored: Stored, { data }: Fact, decided: Fact): boolean => {
  const dossier = stored.things.get(decided.key)?.facts[0]?.data ?? {};
  const holder = objectOf(data['holder']);
  const facts =
    stored.things.get(`${councilOf(decided)}#structure#${textOf(dossier['structure'])}`)?.facts ?? [];
  const { siren = null, rna = null } = facts[0]?.data ?? {};
  const { decidedOn, validUntil, quality } = decided.data;
  const told = [holder['structure'], holder['siren'], holder['rna'], data['application'], data['awardedOn']];
  const expected = [dossier['structure'], siren, siren === null ? rna : null, idOf(decided), decidedOn];
  const bound = [data['validUntil'], data['quality'], data['charterVersion']];
  return (
    // A name may have been read again in the registers since.
    facts.some((fact) => fact.data['name'] === holder['name']) &&
    same(told.map(orNull), expected.map(orNull)) &&
    same(bound.map(orNull), [validUntil, quality, objectOf(dossier['charter'])['version']].map(orNull))
  );
};

const awardOf = ({ facts }: Thing): Fact | undefined => facts.find(({ type }) => type === 'LabelAwarded.v1');

const checkAwards = (stored: Stored, note: Note, quiet: boolean): void => {
  const labels = new Map(thingsOf(stored, 'label').map((label) => [label.key, label]));
  const expected = new Set<string>();
  for (const decided of factsOf(stored, 'ApplicationDecided.v1')) {
    note.count('decisions');
    const granted = decided.data['outcome'] !== 'REFUSED';
    const where = `${decided.key} v${decided.version} ApplicationDecided.v1`;
    if (granted !== (textOf(decided.data['validUntil']) !== ''))
      note.wrong(where, 'une durée sans attribution, ou une attribution sans durée');
    checkConditions(stored, decided, where, note);
    if (!granted) continue;
    const key = `${councilOf(decided)}#label#${derivedId('label', decided.id)}`;
    expected.add(key);
    const label = labels.get(key);
    const award = label && awardOf(label);
    if (award === undefined) {
      const aside = reactionIsAside(stored.things.get(decided.key), decided.id, 'award-label');
      if (quiet && !aside) note.wrong(where, 'son label n’existe pas');
      continue;
    }
    checkDate(decided, award, note);
    if (award.command !== decided.id || !isOf(stored, award, decided))
      note.wrong(where, `le label ${said(award, 'number')} ne dit pas ce que la décision dit`);
  }
  for (const [key, label] of labels)
    if (!expected.has(key) && awardOf(label) !== undefined) note.wrong(key, 'un label sans décision');
};

/** What facts of one thing cause in another: each once, none without its cause (I13, I15; P11). */
export const checkReactions = (stored: Stored, note: Note, { quiet }: Asked): void => {
  checkMoves(stored, note, quiet);
  checkAwards(stored, note, quiet);
};
