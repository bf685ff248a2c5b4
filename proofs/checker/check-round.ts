import { canonical, same } from './canonical.ts';
import type { Note } from './finding.ts';
import { type Json, type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import { memberSuffix, type Poll, rollOf } from './polls.ts';
import type { Roll } from './reference-vote.ts';
import { rowAt, type Stored } from './things.ts';

/** Fewer votes than this tell how a person voted (M7). */
const FEWEST = 2;

const fact = ({ facts }: Poll, type: string) => facts.findLast((one) => one.type === type) ?? null;
const lineOf = (lines: Json | undefined, member: number): JsonObject | undefined =>
  listOf(lines)
    .map(objectOf)
    .find((line) => line['member'] === member);

type Entered = { source: string; choice: Json } | null;

/** What was entered for a member who did not vote by themself: paper that two counted, then the show of hands. */
const enteredFor = (poll: Poll, member: number): Entered => {
  const { item, opened } = poll;
  const row = (what: string) => item.rows.get(`entry#${numberOf(opened.data['round'])}#${what}`);
  const [hands, paper] = [row('hands'), row('paper')];
  const onPaper = paper?.['confirmed'] === true ? lineOf(paper['ballots'], member) : undefined;
  if (onPaper !== undefined) return { source: 'PAPER', choice: onPaper['choice'] ?? null };
  if (hands === undefined) return null;
  const apart = lineOf(hands['exceptions'], member);
  return { source: 'HANDS', choice: apart?.['choice'] ?? hands['choice'] ?? null };
};

const SOURCES: readonly string[] = ['HANDS', 'PAPER'];

type Sources = { own: number; hands: number; paper: number };

/** Notes where the vote of one slot of an open vote comes from. */
const noteSource = (
  counted: Sources,
  place: string,
  slot: JsonObject,
  entered: Entered,
  note: Note,
): void => {
  const [command, choice] = [textOf(slot['command']), slot['choice'] ?? null];
  if (SOURCES.includes(command)) {
    counted[command === 'HANDS' ? 'hands' : 'paper'] += 1;
    if (entered?.source !== command || entered.choice !== choice)
      note.wrong(place, `relevée ${canonical(choice)} ; la saisie dit autre chose`);
    return;
  }
  if (choice !== null) counted.own += 1;
  else if (entered !== null && entered.choice !== 'NOT_VOTING')
    note.wrong(place, 'vide, et une saisie la remplit');
};

/** A slot that says it was entered says what was entered, and one that nobody cast took it (D11). */
const checkSources = (where: string, poll: Poll, note: Note): void => {
  const { closed, slots, isSecret } = poll;
  if (closed === null) return;
  const counted: Sources = { own: 0, hands: 0, paper: 0 };
  for (const [member, slot = {}] of slots)
    if (isSecret) counted.own += slot['voted'] === true ? 1 : 0;
    else noteSource(counted, `${where}, voix ${member}`, slot, enteredFor(poll, member), note);
  if (!same(closed.data['sources'], counted))
    note.wrong(where, `origines ${canonical(closed.data['sources'])} ; attendu : ${canonical(counted)}`);
};

/** Of the facts and the rows, each entry has the other; what one person counted was confirmed before the end (D11). */
const checkEntries = (where: string, poll: Poll, { wrong }: Note): void => {
  const round = numberOf(poll.opened.data['round']);
  const { rows } = poll.item;
  if ((fact(poll, 'HandsRecorded.v1') === null) !== !rows.has(`entry#${round}#hands`))
    wrong(where, 'relevé à main levée sans fait, ou fait sans relevé');
  const [entered, confirmed] = [fact(poll, 'PaperCountEntered.v1'), fact(poll, 'PaperCountConfirmed.v1')];
  const paper = rows.get(`entry#${round}#paper`);
  if ((entered === null) !== (paper === undefined))
    wrong(where, 'relevé papier sans fait, ou fait sans relevé');
  if ((paper?.['confirmed'] === true) !== (confirmed !== null))
    wrong(where, 'relevé papier confirmé sans fait, ou l’inverse');
  if (confirmed !== null && confirmed.by['person'] === entered?.by['person'])
    wrong(where, 'relevé papier saisi et confirmé par la même personne');
  const waits = entered !== null && confirmed === null && numberOf(entered.data['ballots']) > 0;
  if (waits && poll.closed !== null) wrong(where, 'clos avec un relevé papier que personne n’a confirmé');
  const kept = rows.get(`poll#${round}`);
  if (kept?.['poll'] !== poll.id || kept['secret'] !== poll.isSecret)
    wrong(where, `le tour ${round} n’a pas ce scrutin`);
};

/** A show of hands where a roll call was asked by enough of those present is none (DEL-10). */
const checkRollCall = (where: string, poll: Poll, rules: JsonObject, { wrong }: Note): void => {
  const { data } = poll.opened;
  const asking = listOf(data['rollCallAskedBy']).map(numberOf);
  const { numerator, denominator } = objectOf(rules['rollCallShare'] ?? { numerator: 1, denominator: 6 });
  const strangers = asking.filter((member) => !poll.members.includes(member));
  if (strangers.length > 0) wrong(where, `scrutin public demandé par des absents : ${strangers.join(', ')}`);
  const enough =
    asking.length > 0 && asking.length * numberOf(denominator) >= poll.members.length * numberOf(numerator);
  if (enough && data['ballot'] === 'HANDS')
    wrong(where, 'à main levée malgré la demande d’un scrutin public');
};

type Counted = ReturnType<typeof within>;
const within = (roll: Roll, voters: readonly number[]) => {
  const many = (members: readonly number[]): number => members.filter((one) => voters.includes(one)).length;
  return {
    for: many(roll.FOR),
    against: many(roll.AGAINST),
    abstain: many(roll.ABSTAIN),
    blank: many(roll.BLANK),
    notVoting: many(roll.notVoting),
  };
};

/** By the majority of the whole: more for than against, more than half of all, or two thirds of those cast. */
const wouldAdopt = (counted: Counted, all: number, { majorityMode }: JsonObject): boolean => {
  if (counted.for + counted.against === 0) return false;
  if (majorityMode === 'T') return counted.for >= 2 * counted.against;
  return counted.for > counted.against && (majorityMode !== 'P' || counted.for * 2 > all);
};

/** M5: each college by the majority of the whole, without casting vote. */
const expectedColleges = (poll: Poll, roll: Roll, rules: JsonObject, adopted: boolean): JsonObject[] =>
  listOf(poll.opened.data['colleges'])
    .map(objectOf)
    .map(({ college, voters }) => ({ college: numberOf(college), voters: listOf(voters).map(numberOf) }))
    .filter(({ voters }) => voters.length >= FEWEST)
    .map(({ college, voters }) => {
      const counted = within(roll, voters);
      return { college, ...counted, holds: wouldAdopt(counted, voters.length, rules) === adopted };
    });

const collegeOf = (stored: Stored, poll: Poll, member: number): Json | undefined => {
  const council = `${poll.item.council}#council#${poll.item.council}`;
  const seat = rowAt(stored, council, `member#${memberSuffix(member)}`);
  return (seat ?? rowAt(stored, council, `former#${memberSuffix(member)}`))?.['college'];
};

const checkColleges = (
  where: string,
  stored: Stored,
  poll: Poll,
  rules: JsonObject,
  { wrong }: Note,
): void => {
  const groups = listOf(poll.opened.data['colleges']).map(objectOf);
  const placed = groups.flatMap(({ voters }) => listOf(voters).map(numberOf)).sort((a, b) => a - b);
  if (
    !same(
      placed,
      [...poll.slots.keys()].sort((a, b) => a - b),
    )
  )
    wrong(where, 'les collèges ne font pas le corps électoral');
  for (const { college, voters } of groups)
    for (const member of listOf(voters).map(numberOf))
      if (collegeOf(stored, poll, member) !== college)
        wrong(where, `le siège ${member} n’est pas du collège ${canonical(college)}`);
  if (poll.closed === null) return;
  const adopted = objectOf(poll.closed.data['result'])['adopted'] === true;
  const expected = poll.isSecret ? [] : expectedColleges(poll, rollOf(poll.closed), rules, adopted);
  if (!same(poll.closed.data['colleges'], expected))
    wrong(where, `par collège ${canonical(poll.closed.data['colleges'])} ; attendu : ${canonical(expected)}`);
};

/** What belongs to one round of a vote: its entries, where its votes come from, its colleges, its kind. */
export const checkRound = (
  where: string,
  stored: Stored,
  poll: Poll,
  rules: JsonObject,
  note: Note,
): void => {
  checkEntries(where, poll, note);
  checkSources(where, poll, note);
  checkRollCall(where, poll, rules, note);
  checkColleges(where, stored, poll, rules, note);
};
