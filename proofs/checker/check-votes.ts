import { canonical, same } from './canonical.ts';
import { checkBoxes, checkSecretVote } from './check-boxes.ts';
import type { Note } from './finding.ts';
import { dayAt } from './paris.ts';
import { historyOf } from './history.ts';
import { type Json, type JsonObject, numberOf, numbersOf, objectOf, textOf } from './json.ts';
import { concernedBy, type Poll, pollsOf, procedureOf, recusalsOf, rollOf, slotPartitions } from './polls.ts';
import { checkRound } from './check-round.ts';
import { checkWritten, closesAtOf, neededInWriting } from './check-written.ts';
import { forKind, quorumOf, resultOf } from './reference-vote.ts';
import type { Fact, Stored, Thing } from './things.ts';

const CHOICES: readonly string[] = ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK'];
const SLOT_FIELDS: readonly string[] = ['member', 'holder', 'command', 'sealed', 'entry'];
/** How far the clocks of two functions may be apart. */
const SKEW_MS = 120_000;

const repeated = (list: readonly number[]): number[] => list.filter((one, n) => list.indexOf(one) !== n);
const common = (a: readonly number[], b: readonly number[]): number[] => a.filter((one) => b.includes(one));
const tell = (members: readonly number[]): string => members.join(', ');

/** No voter twice, no proxy beyond the rules, nobody who left the room (I8, I10; DEL-06, DEL-11). */
const checkElectorate = (
  where: string,
  stored: Stored,
  poll: Poll,
  rules: JsonObject,
  { wrong }: Note,
): void => {
  const { members, proxies, recused } = poll;
  const [givers, holders] = [proxies.map(([giver]) => giver), proxies.map(([, holder]) => holder)];
  const twice = repeated([...members, ...givers]);
  if (twice.length > 0) wrong(where, `voix comptées deux fois : ${tell(twice)}`);
  const present = common([...members, ...givers, ...holders], recused);
  if (present.length > 0) wrong(where, `membres déportés dans le corps électoral : ${tell(present)}`);
  const absent = holders.filter((holder) => !members.includes(holder));
  if (absent.length > 0) wrong(where, `pouvoirs portés par des absents : ${tell(absent)}`);
  const most = numberOf(rules['maxProxiesPerHolder']);
  const loaded = holders.filter((holder) => holders.filter((one) => one === holder).length > most);
  if (loaded.length > 0)
    wrong(where, `plus de ${most} pouvoir(s) portés par : ${tell([...new Set(loaded)])}`);
  const concerned = concernedBy(stored, poll);
  const unknown = recused.filter((member) => ![...recusalsOf(poll.item), ...concerned].includes(member));
  if (unknown.length > 0) wrong(where, `déports sans déclaration : ${tell(unknown)}`);
};

/** What a thing knew about the instant of a vote: whoever decided may have read it just before or after. */
const contextsAbout = (stored: Stored, key: string, at: string): JsonObject[] => {
  const thing = stored.things.get(key);
  const stages = thing === undefined ? [] : historyOf(thing).stages;
  const known = stages.map((stage, n) => ({
    from: Date.parse(stage.at),
    until: Date.parse(stages[n + 1]?.at ?? '9999-12-31T00:00:00.000Z'),
    context: stage.standing.context,
  }));
  const instant = Date.parse(at);
  return known
    .filter(({ from, until }) => from <= instant + SKEW_MS && until >= instant - SKEW_MS)
    .map(({ context }) => context);
};

const sessionOf = (stored: Stored, item: Thing, at: string): JsonObject[] => {
  const session = textOf(item.facts.find(({ type }) => type === 'ItemPlaced.v1')?.data['session']);
  return contextsAbout(stored, `${item.council}#session#${session}`, at);
};

const councilsAbout = (stored: Stored, { item: { council }, opened }: Poll): JsonObject[] =>
  contextsAbout(stored, `${council}#council#${council}`, opened.at);

/** Members in office on the day of the session, as the facts about the instant of its vote tell (MAN-01, MAN-02). */
const inOfficeAbout = (stored: Stored, { item, opened }: Poll): number[] => {
  // In writing, whoever is in office when they are consulted (DEL-15).
  const day =
    closesAtOf({ opened }) === null
      ? textOf(sessionOf(stored, item, opened.at)[0]?.['heldOn'])
      : dayAt(opened.at);
  const facts = stored.things.get(`${item.council}#council#${item.council}`)?.facts ?? [];
  const until = (instant: number): number => {
    const known = facts.filter(({ at }) => Date.parse(at) <= instant);
    const ended = new Map(
      known
        .filter(({ type }) => type === 'MandateEnded.v1')
        .map(({ data }) => [data['member'], textOf(data['endedOn'])]),
    );
    const sits = ({ data }: Fact): boolean => {
      const [from, to] = [textOf(data['startsOn']), textOf(data['termEndsOn'])];
      return from <= day && day <= to && day < (ended.get(data['member']) ?? '9999-12-31');
    };
    return known.filter(
      (each) => each.type === 'MemberSeated.v1' && each.data['kind'] === 'TITULAR' && sits(each),
    ).length;
  };
  const instant = Date.parse(opened.at);
  const changes = facts.map(({ at }) => Date.parse(at)).filter((at) => Math.abs(at - instant) <= SKEW_MS);
  return [instant - SKEW_MS, ...changes].map(until);
};

/** BOD-01: the president, else who stands in, in order, else whom the session named; among those who vote. */
const chairOf = (members: readonly number[], council: JsonObject, session: JsonObject): Json => {
  const inOrder = [
    [council['chair'], 'PRESIDENT'],
    ...numbersOf(council['vicePresidents']).map((member) => [member, 'VICE_PRESIDENT']),
    [session['actingChair'], 'ACTING'],
  ];
  const found = inOrder.find(([member]) => typeof member === 'number' && members.includes(member));
  return found === undefined ? null : { chair: found[0] ?? null, chairQuality: found[1] ?? null };
};

/** In writing, nobody may be left to break a tie. */
const NOBODY: Json = { chair: null, chairQuality: null };

const checkChair = (where: string, stored: Stored, poll: Poll, { wrong }: Note): void => {
  const { item, opened, members } = poll;
  const sessions = sessionOf(stored, item, opened.at);
  const inWriting = closesAtOf(poll) !== null;
  const possible = councilsAbout(stored, poll).flatMap((council) =>
    sessions.map((sitting) => chairOf(members, council, sitting) ?? (inWriting ? NOBODY : null)),
  );
  const said: Json = {
    chair: opened.data['chair'] ?? null,
    chairQuality: opened.data['chairQuality'] ?? null,
  };
  if (!possible.some((chair) => same(chair, said)))
    wrong(where, `présidé par ${canonical(said)} ; attendu : ${canonical(possible[0] ?? null)}`);
};

/** I11: the quorum is that of the frozen attendance (DEL-07). */
const checkQuorum = (where: string, stored: Stored, poll: Poll, rules: JsonObject, { wrong }: Note): void => {
  const { data } = poll.opened;
  const inOffice = numberOf(data['inOffice']);
  if (!inOfficeAbout(stored, poll).includes(inOffice))
    wrong(where, `${inOffice} membres en exercice ; le conseil en comptait un autre nombre`);
  if (closesAtOf(poll) !== null) {
    const needed = neededInWriting({ inOffice, recused: poll.recused.length }, rules);
    if (!same(data['quorum'], { ...needed, counted: 0 }))
      wrong(where, `participation ${canonical(data['quorum'])} ; attendu : ${canonical(needed)}`);
    if (poll.members.length + poll.recused.length !== inOffice)
      wrong(where, 'tous les membres en exercice ne sont pas consultés');
    return;
  }
  const room = {
    call: numberOf(data['call']),
    inOffice,
    attending: poll.members.length,
    proxies: poll.proxies.length,
    recused: poll.recused.length,
  };
  const figures = quorumOf(room, rules);
  if (!same(data['quorum'], figures))
    wrong(where, `quorum ${canonical(data['quorum'])} ; attendu : ${canonical(figures)}`);
  if (!(numberOf(figures['counted']) >= numberOf(figures['required']) && poll.members.length > 0))
    wrong(where, 'ouvert sans quorum');
};

/** An open vote's slot holds a choice; a secret one's says that it was cast, and nothing of what (P9). */
const checkCast = (
  place: string,
  isSecret: boolean,
  { choice, voted, command }: JsonObject,
  { wrong }: Pick<Note, 'wrong'>,
): void => {
  if (isSecret && typeof voted !== 'boolean') wrong(place, 'ne dit pas si elle a voté');
  if (!isSecret && choice !== null && !CHOICES.includes(textOf(choice)))
    wrong(place, 'son choix n’est pas un choix');
  const cast = isSecret ? voted === true : choice !== null;
  if (cast ? textOf(command) === '' : command !== undefined)
    wrong(place, 'un choix et la commande qui l’a fait vont ensemble');
};

const checkSlot = (where: string, poll: Poll, member: number, { wrong }: Note): void => {
  const slot = poll.slots.get(member);
  const place = `${where}, voix ${member}`;
  if (slot === undefined) {
    wrong(place, 'son bulletin n’a pas de place');
    return;
  }
  const holder = poll.proxies.find(([giver]) => giver === member)?.[1] ?? member;
  if (slot['member'] !== member || slot['holder'] !== holder)
    wrong(place, `tenue par ${canonical(slot['holder'])} ; attendu : ${holder}`);
  checkCast(place, poll.isSecret, slot, { wrong });
  if (poll.closed !== null && slot['sealed'] !== true)
    wrong(place, 'n’est pas scellée, et le scrutin est clos');
  const strange = Object.keys(slot).filter(
    (name) => ![...SLOT_FIELDS, poll.isSecret ? 'voted' : 'choice'].includes(name),
  );
  if (strange.length > 0) wrong(place, `champs inconnus : ${strange.join(', ')}`);
};

/** The roll is what the slots say, and the result what the roll gives (I6, I7, I9, I12; P6, P7, P8). */
const checkCount = (where: string, poll: Poll, rules: JsonObject, { wrong }: Note): void => {
  const { closed, slots, kind } = poll;
  if (closed === null || poll.isSecret) return;
  const roll = rollOf(closed);
  for (const [choice, members] of Object.entries(roll)) {
    const said = [...slots]
      .filter(([, slot]) => (slot?.['choice'] ?? null) === (choice === 'notVoting' ? null : choice))
      .map(([member]) => member)
      .sort((a, b) => a - b);
    if (!same(members, said))
      wrong(where, `${choice} : la liste dit ${tell(members)} ; les bulletins, ${tell(said)}`);
  }
  const listed = Object.values(roll).flat();
  if (repeated(listed).length > 0) wrong(where, `sur la liste deux fois : ${tell(repeated(listed))}`);
  const chair = poll.opened.data['chair'];
  const result = resultOf(roll, forKind(rules, kind), typeof chair === 'number' ? chair : null);
  if (!same(closed.data['result'], result))
    wrong(where, `résultat ${canonical(closed.data['result'])} ; attendu : ${canonical(result)}`);
};

/** Those that were put last before a vote opened: they are part of its question (D16). */
const conditionsAt = ({ facts }: Thing, opened: Fact): Json =>
  facts.slice(0, facts.indexOf(opened)).findLast(({ type }) => type === 'ConditionsPut.v1')?.data[
    'conditions'
  ] ?? [];

/** What a count gives: an opinion on the dossier that the point is about, an answer to a point that is about none. */
const expectedOpinion = ({ item, opened }: Poll, kind: string, closed: Fact): JsonObject => {
  const adopted = objectOf(closed.data['result'])['adopted'] === true;
  const application = item.facts[0]?.data['application'] ?? null;
  return application === null
    ? { type: 'PointVoted.v1', kind, adopted, votedOn: dayAt(closed.at) }
    : {
        type: 'OpinionGiven.v1',
        application,
        opinion: adopted ? 'FAVOURABLE' : 'UNFAVOURABLE',
        conditions: adopted ? conditionsAt(item, opened) : [],
      };
};

/** The opinion, or the answer, says what the count gives, and each closing gives one. */
const checkOpinion = (where: string, poll: Poll, { wrong }: Note): void => {
  const { closed, opinion, opened, kind } = poll;
  if (closed === null) return;
  if (closed.data['round'] !== opened.data['round']) wrong(where, 'clos à un autre tour qu’ouvert');
  if (opinion === null) {
    wrong(where, 'clos sans avis');
    return;
  }
  const { sentence: _, ...told } = opinion.data;
  const expected = expectedOpinion(poll, kind, closed);
  if (!same({ type: opinion.type, ...told }, expected))
    wrong(where, `avis ${canonical(told)} ; attendu : ${canonical(expected)}`);
};

/** A slot of no opened vote was prepared for an opening that lost: nobody can have used it. */
const checkSpareSlots = (stored: Stored, polls: readonly Poll[], { wrong, count }: Note): void => {
  const electorates = new Map(polls.map((poll) => [poll.id, poll]));
  for (const { poll, rows } of slotPartitions(stored))
    for (const [sk, slot] of rows) {
      count('slots');
      const known = electorates.get(poll)?.slots.has(Number(sk)) === true;
      if (known) continue;
      if (electorates.has(poll)) wrong(`scrutin ${poll}, voix ${Number(sk)}`, 'n’est pas du corps électoral');
      else if ((slot['choice'] ?? null) !== null || slot['voted'] === true || slot['sealed'] !== undefined)
        wrong(`scrutin ${poll}, voix ${Number(sk)}`, 'votée ou scellée, et aucun scrutin n’est ouvert');
    }
};

/** All votes, against a reference of their own. */
export const checkVotes = (stored: Stored, note: Note): void => {
  const polls = pollsOf(stored);
  for (const poll of polls) {
    note.count('votes');
    const where = `${poll.item.key} scrutin ${poll.id}`;
    const rules = procedureOf(stored, poll.item.council, numberOf(poll.opened.data['rulesVersion']));
    if (rules === null) {
      note.wrong(where, 'ouvert sous un règlement que personne n’a adopté');
      continue;
    }
    checkElectorate(where, stored, poll, rules, note);
    checkQuorum(where, stored, poll, rules, note);
    checkChair(where, stored, poll, note);
    for (const member of poll.slots.keys()) checkSlot(where, poll, member, note);
    checkCount(where, poll, rules, note);
    const ofKind = forKind(rules, poll.kind);
    checkSecretVote(where, stored, poll, ofKind, note);
    checkOpinion(where, poll, note);
    checkWritten(where, stored, poll, rules, note);
    checkRound(where, stored, poll, ofKind, note);
  }
  checkSpareSlots(stored, polls, note);
  checkBoxes(stored, polls, note);
};
