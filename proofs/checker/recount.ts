/**
 * Counts a vote again from the computation that the system publishes for it, and nothing else: domain rules 5.3, written
 * once more in plain words. Gives what differs, one line each; nothing when the result is right.
 */
import { type Json, type JsonObject, numberOf, objectOf } from './json.ts';

type Found = { readonly reason: string; readonly adopted: boolean; readonly castingVoteUsed: boolean };

const plain = (reason: string, adopted: boolean): Found => ({ reason, adopted, castingVoteUsed: false });

const decide = (yes: number, no: number, available: number, mode: Json | undefined): Found => {
  if (mode === 'P')
    return yes + yes > available
      ? plain('MORE_THAN_HALF_OF_AVAILABLE', true)
      : plain('NOT_MORE_THAN_HALF_OF_AVAILABLE', false);
  if (mode === 'T')
    return yes >= no + no ? plain('TWO_THIRDS_OF_CAST', true) : plain('NOT_TWO_THIRDS_OF_CAST', false);
  return yes > no ? plain('MORE_FOR_THAN_AGAINST', true) : plain('NOT_MORE_FOR_THAN_AGAINST', false);
};

const resolveTie = (ballot: Json | undefined, casting: Json | undefined, chair: Json | undefined): Found => {
  if (ballot !== 'SECRET' && casting === true && (chair === 'FOR' || chair === 'AGAINST'))
    return { reason: `CASTING_VOTE_${chair}`, adopted: chair === 'FOR', castingVoteUsed: true };
  return { reason: 'TIE_WITHOUT_CASTING_VOTE', adopted: false, castingVoteUsed: false };
};

/** The quorum of a first call, half or more than half; of a second, so many in the room (DEL-07, DEL-08). */
const neededInSession = (computation: JsonObject, rules: JsonObject, room: JsonObject) => {
  const [inOffice, present] = [numberOf(room['inOffice']), numberOf(room['present'])];
  if (numberOf(computation['call']) > 1)
    return { base: inOffice, counted: present, least: numberOf(rules['secondCallMinimumMembers']) };
  const base = inOffice - (rules['recusalLowersBase'] === true ? numberOf(room['recused']) : 0);
  return rules['quorumMode'] === 'CRPA'
    ? { base, counted: present + numberOf(room['proxies']), least: Math.ceil(base / 2) }
    : { base, counted: present, least: Math.floor(base / 2) + 1 };
};

/** In writing, members answer: so many of those in office, at least (DEL-15). Nobody has when the vote opens. */
const neededInWriting = (rules: JsonObject, room: JsonObject) => {
  const { numerator, denominator } = objectOf(rules['writtenConsultationShare']);
  const base =
    numberOf(room['inOffice']) - (rules['recusalLowersBase'] === true ? numberOf(room['recused']) : 0);
  return {
    base,
    counted: 0,
    least: Math.max(1, Math.ceil((base * numberOf(numerator)) / numberOf(denominator))),
  };
};

export const recount = (round: Json): string[] => {
  const { computation, ballot, closesAt, participation } = objectOf(round);
  const { electorate, rule, quorum, votes, chairVote, outcome } = objectOf(computation);
  const [room, rules, figures] = [objectOf(electorate), objectOf(rule), objectOf(quorum)];
  const wrong: string[] = [];
  const compare = (what: string, said: Json | undefined, expected: Json): void => {
    if (said !== expected)
      wrong.push(`${what}: ${JSON.stringify(said)} said, ${JSON.stringify(expected)} counted`);
  };
  const [present, proxies] = [numberOf(room['present']), numberOf(room['proxies'])];
  const available = present + proxies;
  const inWriting = typeof closesAt === 'string';
  const required = inWriting
    ? neededInWriting(rules, room)
    : neededInSession(objectOf(computation), rules, room);
  compare('base', figures['base'], required.base);
  compare('counted', figures['counted'], required.counted);
  compare('required', figures['required'], required.least);
  if (!inWriting && (required.counted < required.least || present === 0)) wrong.push('no quorum');
  if (votes === null || votes === undefined) return wrong;
  const tally = objectOf(votes);
  const [yes, no] = [numberOf(tally['for']), numberOf(tally['against'])];
  const all = Object.values(tally).reduce<number>((sum, one) => sum + numberOf(one), 0);
  compare('votes', all, available);
  if (inWriting) {
    const tookPart = all - numberOf(tally['notVoting']);
    compare('took part', objectOf(participation)['counted'], tookPart);
    if (tookPart < required.least) wrong.push('too few took part');
  }
  const found =
    yes + no === 0
      ? { reason: 'NO_VOTE_CAST', adopted: false, castingVoteUsed: false }
      : yes === no && rules['majorityMode'] !== 'T'
        ? resolveTie(ballot, rules['castingVote'], chairVote)
        : decide(yes, no, available, rules['majorityMode']);
  for (const [what, expected] of Object.entries(found)) compare(what, objectOf(outcome)[what], expected);
  return wrong;
};
