import { reactionIsAside } from './aside.ts';
import { same } from './canonical.ts';
import { checkDate } from './check-date.ts';
import { derivedId } from './derived-id.ts';
import type { Note } from './finding.ts';
import { type Json, objectOf, textOf } from './json.ts';
import { type Fact, factsOf, said, type Stored, type Thing, thingsOf } from './things.ts';

const idOf = ({ key }: Fact): string => key.split('#')[2] ?? '';
const orNull = (value: Json | undefined): Json => value ?? null;
const councilOf = ({ key }: Fact): string => key.split('#')[0] ?? '';

/** The conditions of the last opinion, which the decision that awards the label names; of a refusal, none (D16, F7). */
const checkConditions = (stored: Stored, decided: Fact, where: string, { wrong }: Note): void => {
  const facts = stored.things.get(decided.key)?.facts ?? [];
  const opinion = facts.findLast(({ type }) => type === 'OpinionReceived.v1');
  const expected = decided.data['outcome'] === 'REFUSED' ? [] : (opinion?.data['conditions'] ?? []);
  if (!same(orNull(decided.data['conditions']), expected))
    wrong(where, 'ne dit pas les conditions de l’avis dont elle vient');
};

/** What makes a label: a decision that grants, or the silence that accepts, on the day that was told at filing (SIL-01). */
type Grant = {
  readonly fact: Fact;
  readonly on: string;
  readonly quality: string;
  readonly until: string | null;
};

const BY_SILENCE = 'Décision implicite d’acceptation';

const implicitDay = (stored: Stored, { key }: Fact): string =>
  textOf(
    stored.things.get(key)?.facts.findLast(({ data }) => typeof data['implicitDecisionOn'] === 'string')
      ?.data['implicitDecisionOn'],
  );

const grantsOf = (stored: Stored): Grant[] => [
  ...factsOf(stored, 'ApplicationDecided.v1')
    .filter(({ data }) => data['outcome'] !== 'REFUSED')
    .map((fact) => ({
      fact,
      on: said(fact, 'decidedOn'),
      quality: said(fact, 'quality'),
      until: said(fact, 'validUntil'),
    })),
  ...factsOf(stored, 'ImplicitDecisionReached.v1')
    .filter(({ data }) => data['outcome'] === 'ACCEPTED')
    .map((fact) => ({ fact, on: implicitDay(stored, fact), quality: BY_SILENCE, until: null })),
];

/** Whether a label says what its decision and its dossier say. */
const isOf = (stored: Stored, { data }: Fact, { fact: decided, on, quality, until }: Grant): boolean => {
  const dossier = stored.things.get(decided.key)?.facts[0]?.data ?? {};
  const holder = objectOf(data['holder']);
  const facts =
    stored.things.get(`${councilOf(decided)}#structure#${textOf(dossier['structure'])}`)?.facts ?? [];
  const { siren = null, rna = null } = facts[0]?.data ?? {};
  const told = [holder['structure'], holder['siren'], holder['rna'], data['application'], data['awardedOn']];
  const expected = [dossier['structure'], siren, siren === null ? rna : null, idOf(decided), on];
  const bound = [data['validUntil'], data['quality'], data['charterVersion']];
  const validUntil = until ?? data['validUntil'] ?? null;
  return (
    // A name may have been read again in the registers since.
    facts.some((fact) => fact.data['name'] === holder['name']) &&
    same(told.map(orNull), expected.map(orNull)) &&
    same(bound.map(orNull), [validUntil, quality, objectOf(dossier['charter'])['version'] ?? null])
  );
};

const awardOf = ({ facts }: Thing): Fact | undefined => facts.find(({ type }) => type === 'LabelAwarded.v1');

const checkDecisions = (stored: Stored, note: Note): void => {
  for (const decided of factsOf(stored, 'ApplicationDecided.v1')) {
    note.count('decisions');
    const granted = decided.data['outcome'] !== 'REFUSED';
    const where = `${decided.key} v${decided.version} ApplicationDecided.v1`;
    if (granted !== (textOf(decided.data['validUntil']) !== ''))
      note.wrong(where, 'une durée sans attribution, ou une attribution sans durée');
    checkConditions(stored, decided, where, note);
  }
};

/** Whether the label that a dossier renews was renewed by it, under the id of the fact that grants (M14). */
const isRenewed = (
  stored: Stored,
  labels: ReadonlyMap<string, Thing>,
  { fact }: Grant,
  note: Note,
): boolean => {
  const { renews = null } = stored.things.get(fact.key)?.facts[0]?.data ?? {};
  if (renews === null) return false;
  const renewed = labels
    .get(`${councilOf(fact)}#label#${textOf(renews)}`)
    ?.facts.find(({ type, command }) => type === 'LabelRenewed.v1' && command === fact.id);
  if (renewed === undefined) return false;
  checkDate(fact, renewed, note);
  if (said(renewed, 'application') !== idOf(fact))
    note.wrong(renewed.key, 'renouvelé par une autre demande que celle de sa décision');
  return true;
};

export const checkAwards = (stored: Stored, note: Note, quiet: boolean): void => {
  const labels = new Map(thingsOf(stored, 'label').map((label) => [label.key, label]));
  const expected = new Set<string>();
  checkDecisions(stored, note);
  for (const grant of grantsOf(stored)) {
    const { fact } = grant;
    const where = `${fact.key} v${fact.version} ${fact.type}`;
    const key = `${councilOf(fact)}#label#${derivedId('label', fact.id)}`;
    if (isRenewed(stored, labels, grant, note)) continue;
    expected.add(key);
    const label = labels.get(key);
    const award = label && awardOf(label);
    if (award === undefined) {
      const aside = reactionIsAside(stored.things.get(fact.key), fact.id, 'award-label');
      if (quiet && !aside) note.wrong(where, 'son label n’existe pas');
      continue;
    }
    checkDate(fact, award, note);
    if (award.command !== fact.id || !isOf(stored, award, grant))
      note.wrong(where, `le label ${said(award, 'number')} ne dit pas ce que la décision dit`);
  }
  for (const [key, label] of labels)
    if (!expected.has(key) && awardOf(label) !== undefined) note.wrong(key, 'un label sans décision');
};
