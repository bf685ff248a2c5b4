import { canonical, same } from './canonical.ts';
import type { Note } from './finding.ts';
import { type JsonObject, numberOf, objectOf, textOf } from './json.ts';
import { dayAt } from './paris.ts';
import { memberSuffix, procedureOf } from './polls.ts';
import { inPartition, openNotes } from './proposal-rows.ts';
import { forKind, resultOf } from './reference-vote.ts';
import { type Fact, rowsLike, said, type Stored, type Thing, thingsOf } from './things.ts';

const SUPPORT: readonly string[] = ['member', 'revision', 'at'];
const COMMENT: readonly string[] = ['comment', 'at', 'role', 'member', 'words'];
const PUBLIC: readonly string[] = ['id', 'heldOn', 'title', 'place', 'participants', 'text'];

const hasFields = (row: JsonObject, fields: readonly string[]): boolean =>
  same(Object.keys(row).sort(), [...fields].sort());

/** One row a member, who supported a writing that there was. */
const checkSupports = ({ key, rows, facts }: Thing, { wrong, count }: Note): void => {
  const writings = facts.filter(({ type }) => /^Proposal(Made|Amended)\.v1$/.test(type)).length;
  for (const [sk, row] of rowsLike(rows, 'support#')) {
    count('supports');
    if (!hasFields(row, SUPPORT)) wrong(`${key} ${sk}`, `champs ${Object.keys(row).join(', ')}`);
    if (sk !== `support#${memberSuffix(numberOf(row['member']))}`) wrong(`${key} ${sk}`, 'd’un autre membre');
    if (numberOf(row['revision']) > writings) wrong(`${key} ${sk}`, 'soutient une version qui n’existe pas');
  }
};

/** One row a comment, numbered as its fact; no field holds a text (P24). */
const checkComments = ({ key, id, council, rows, facts }: Thing, { wrong, count }: Note): void => {
  const made = new Map(
    facts
      .filter(({ type }) => type === 'ProposalCommented.v1')
      .map((fact) => [`comment#${String(numberOf(fact.data['comment'])).padStart(4, '0')}`, fact]),
  );
  for (const [sk, row] of rowsLike(rows, 'comment#')) {
    count('comments');
    const fact = made.get(sk);
    const words = {
      fact: `${id}-${fact?.version}-0`,
      subject: `${council}-words-${textOf(fact?.by['person'])}`,
    };
    const told = { comment: fact?.data['comment'], at: fact?.at, role: fact?.by['role'], words };
    const { member, ...rest } = row;
    if (!hasFields(row, COMMENT) || !same(rest, told))
      wrong(`${key} ${sk}`, `${canonical(rest)} au lieu de ${JSON.stringify(told)}`);
    if ((typeof member === 'number') !== (row['role'] === 'member'))
      wrong(`${key} ${sk}`, 'un siège de trop');
    made.delete(sk);
  }
  for (const sk of made.keys()) wrong(`${key} ${sk}`, 'un commentaire sans sa ligne');
};

const several = (count: number, from: number): number[] => Array.from({ length: count }, (_, n) => from + n);

/** The roll that a tally could be of: the chair is its first vote for, or against. */
const rollFrom = ({ data }: Fact) => {
  const tally = objectOf(data['tally']);
  const many = (name: string) => numberOf(tally[name]);
  const roll = {
    FOR: several(many('for'), 1),
    AGAINST: several(many('against'), 10_000),
    ABSTAIN: several(many('abstain'), 20_000),
    BLANK: several(many('blank') + many('null'), 30_000),
    notVoting: several(many('notVoting'), 40_000),
  };
  const chair = { FOR: 1, AGAINST: 10_000 }[textOf(data['chairVote'])] ?? null;
  return { roll, chair };
};

/** DEL-07, DEL-09: recorded once its session was closed, on its day, within the votes in its room, by its rules. */
const checkVote = (stored: Stored, fact: Fact, council: string, { wrong, count }: Note): void => {
  count('proposalVotes');
  const where = `${fact.key} v${fact.version}`;
  const session = stored.things.get(`${council}#session#${said(fact, 'session')}`);
  const found = (type: string) => session?.facts.find((one) => one.type === type);
  const opened = session?.facts.findLast(({ type }) => type === 'SessionOpened.v1');
  const over = found('SessionClosed.v1') ?? found('SessionCancelled.v1');
  if (over === undefined || opened === undefined) wrong(where, 'un vote d’une séance qui n’est pas levée');
  if (opened !== undefined && dayAt(said(opened, 'openedAt')) !== fact.data['votedOn'])
    wrong(where, 'un autre jour que sa séance');
  if (opened?.data['rulesVersion'] !== fact.data['rulesVersion'])
    wrong(where, 'd’autres règles que sa séance');
  const { roll, chair } = rollFrom(fact);
  const rules = procedureOf(stored, council, numberOf(fact.data['rulesVersion'])) ?? {};
  const kind = textOf(stored.things.get(fact.key)?.facts[0]?.data['kind']);
  const { available, adopted, reason } = resultOf(roll, forKind(rules, kind), chair);
  if (numberOf(available) > numberOf(fact.data['votesInRoom']))
    wrong(where, 'plus de voix que dans la salle');
  if (fact.data['adopted'] !== adopted || fact.data['reason'] !== reason)
    wrong(where, `${textOf(fact.data['reason'])} ; les règles disent ${textOf(reason)}`);
};

/** What the public reads of a note is that note, with no other field. */
const checkOpenNotes = (stored: Stored, { wrong, count }: Note): void => {
  const [found, expected] = [inPartition(stored, 'notes'), openNotes(stored)];
  for (const name of new Set([...found.keys(), ...expected.keys()])) {
    count('publicNotes');
    const row = found.get(name);
    const told = row && { id: row['id'], heldOn: row['heldOn'], participants: row['participants'] };
    if (row !== undefined && !hasFields(row, PUBLIC)) wrong(name, `champs ${Object.keys(row).join(', ')}`);
    if (!same(told, expected.get(name))) wrong(name, 'le public ne lit pas ce que le conseil a ouvert');
  }
};

/** Notes and proposals (I7, M32). */
export const checkProposals = (stored: Stored, note: Note): void => {
  for (const thing of thingsOf(stored, 'proposal')) {
    checkSupports(thing, note);
    checkComments(thing, note);
    for (const fact of thing.facts)
      if (fact.type === 'ProposalVoted.v1') checkVote(stored, fact, thing.council, note);
  }
  checkOpenNotes(stored, note);
};
