import { createHash } from 'node:crypto';
import { canonical, same } from './canonical.ts';
import type { Note } from './finding.ts';
import { type Json, type JsonObject, numberOf, numbersOf, objectOf, textOf } from './json.ts';
import type { Poll } from './polls.ts';
import { resultOf } from './reference-vote.ts';
import type { Fact, Stored } from './things.ts';

type Ballot = { readonly code: string; readonly ballot: string };

/** A ciphertext of 256 bytes, in base64url. */
const BALLOT = /^[\w-]{341}[AQgw]$/;
const PARTITIONS = 16;

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

/** What lies in the box of a poll, in the order of its codes. */
const ballotsOf = ({ box }: Stored, poll: string): Ballot[] =>
  [...box]
    .filter(([pk]) => pk.split('#')[1] === 'ballots' && pk.split('#')[2] === poll)
    .flatMap(([, rows]) => [...rows].map(([code, row]) => ({ code, ballot: textOf(row['ballot']) })))
    .sort((one, other) => (one.code < other.code ? -1 : 1));

const foundIn = (ballots: readonly Ballot[]): JsonObject => ({
  ballots: ballots.length,
  digest: sha256(ballots.map(({ code, ballot }) => `${code} ${ballot}\n`).join('')).toString('base64url'),
});

const signed = (poll: Poll, voted: boolean): number[] =>
  [...poll.slots]
    .filter(([, slot]) => (slot?.['voted'] === true) === voted)
    .map(([member]) => member)
    .sort((a, b) => a - b);

/** DEL-10: a third of those in the room, or whatever share the rules set, asked for it. */
const checkAsked = (where: string, { opened, members }: Poll, rules: JsonObject, { wrong }: Note): void => {
  const asking = numbersOf(objectOf(opened.data['secret'])['askedBy']);
  const strangers = asking.filter((member) => !members.includes(member));
  if (strangers.length > 0) wrong(where, `scrutin secret demandé par des absents : ${strangers.join(', ')}`);
  const { numerator, denominator } = objectOf(rules['secretBallotShare']);
  if (asking.length * numberOf(denominator) < members.length * numberOf(numerator) || asking.length === 0)
    wrong(where, `scrutin secret demandé par ${asking.length} membre(s) sur ${members.length}`);
};

const KINDS = ['for', 'against', 'abstain', 'blank', 'null'] as const;
const some = (many: Json | undefined): number[] => Array<number>(numberOf(many)).fill(0);

/** The result that such a tally gives, by the reference: nobody's vote breaks a tie. */
const expectedResult = (result: JsonObject, notVoting: readonly number[], rules: JsonObject): JsonObject =>
  resultOf(
    {
      FOR: some(result['for']),
      AGAINST: some(result['against']),
      ABSTAIN: some(result['abstain']),
      BLANK: some(result['blank']),
      notVoting,
    },
    rules,
    null,
    numberOf(result['null']),
  );

const checkRecounts = (where: string, { item, id }: Poll, closed: Fact, { wrong }: Note): void => {
  const result = objectOf(closed.data['result']);
  const counted = Object.fromEntries(KINDS.map((kind) => [kind, result[kind]]));
  for (const { type, data } of item.facts) {
    if (type !== 'VoteRecounted.v1' || data['poll'] !== id) continue;
    const [one, other] = numbersOf(data['scrutineers']);
    if (one === other) wrong(where, 'recompté à la demande d’une seule personne');
    const isSame = same(data['tally'], counted) && same(data['box'], closed.data['box']);
    if (data['same'] !== isSame) wrong(where, 'le nouveau comptage ne dit pas s’il est égal au premier');
    if (!isSame) wrong(where, `recompté autrement : ${canonical(data['tally'])}`);
  }
};

/** A secret vote: who signed is who is marked, the box holds as many ballots, and the sum is theirs (P9, P10; DEL-10). */
export const checkSecretVote = (
  where: string,
  stored: Stored,
  poll: Poll,
  rules: JsonObject,
  note: Note,
): void => {
  if (!poll.isSecret) {
    if (poll.opened.data['secret'] !== null) note.wrong(where, 'public, avec une clé');
    return;
  }
  const { wrong } = note;
  const ballots = ballotsOf(stored, poll.id);
  note.count('secretBallots', ballots.length);
  checkAsked(where, poll, rules, note);
  const [voted, notVoting] = [signed(poll, true), signed(poll, false)];
  if (ballots.length !== voted.length)
    wrong(where, `${ballots.length} bulletins dans l’urne pour ${voted.length} émargements`);
  const { closed } = poll;
  if (closed === null) return;
  if (!same(closed.data['roll'], { voted, notVoting }))
    wrong(where, `émargements ${canonical(closed.data['roll'])} ; les places disent ${voted.join(', ')}`);
  if (!same(closed.data['box'], foundIn(ballots))) wrong(where, 'l’urne a changé depuis son comptage');
  const result = objectOf(closed.data['result']);
  const expected = expectedResult(result, notVoting, rules);
  if (!same(result, expected))
    wrong(where, `résultat ${canonical(result)} ; attendu : ${canonical(expected)}`);
  const sum = KINDS.reduce((total, kind) => total + numberOf(result[kind]), 0);
  if (sum !== voted.length) wrong(where, `${sum} bulletins comptés pour ${voted.length} émargements`);
  checkRecounts(where, poll, closed, note);
};

/** Nothing lies in the box but ciphertexts under their own hash, and wrapped keys: no name, no instant, no order (P9). */
export const checkBoxes = (stored: Stored, polls: readonly Poll[], { wrong }: Note): void => {
  const secret = new Set(polls.filter(({ isSecret }) => isSecret).map(({ id }) => id));
  for (const [pk, rows] of stored.box) {
    const [, kind = '', poll = '', shard] = pk.split('#');
    for (const [sk, row] of rows) {
      const where = `urne ${pk} ${sk}`;
      const only = kind === 'ballotKey' ? 'wrapped' : 'ballot';
      if (!same(Object.keys(row), [only]))
        wrong(where, `autre chose qu’un bulletin : ${Object.keys(row).join(', ')}`);
      if (kind === 'ballotKey') continue;
      const text = textOf(row['ballot']);
      const hash = sha256(Buffer.from(text, 'base64url'));
      if (kind !== 'ballots' || !secret.has(poll)) wrong(where, 'dans l’urne d’aucun scrutin secret');
      if (!BALLOT.test(text)) wrong(where, 'n’a pas la taille d’un bulletin');
      if (hash.toString('base64url') !== sk || String((hash[0] ?? 0) % PARTITIONS) !== shard)
        wrong(where, 'n’est pas sous son empreinte');
    }
  }
};
