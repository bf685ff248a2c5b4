import { canonical, same } from './canonical.ts';
import type { Note } from './finding.ts';
import { type JsonObject, numberOf, numbersOf, objectOf, textOf } from './json.ts';
import { addDays, dayAt, endOfDay } from './paris.ts';
import type { Poll } from './polls.ts';
import { said, type Stored, type Thing } from './things.ts';

/** Until when members answer in writing; null for a vote in session. */
export const closesAtOf = ({ opened }: Pick<Poll, 'opened'>): string | null => {
  const { closesAt } = opened.data;
  return typeof closesAt === 'string' ? closesAt : null;
};

/** How many must take part in writing, and of how many: half of the members, unless the rules ask for more (DEL-15). */
export const neededInWriting = (
  { inOffice, recused }: { inOffice: number; recused: number },
  rules: JsonObject,
): { required: number; base: number } => {
  const { numerator, denominator } = objectOf(rules['writtenConsultationShare']);
  const base = rules['recusalLowersBase'] === true ? inOffice - recused : inOffice;
  let required = 1;
  while (required * numberOf(denominator) < base * numberOf(numerator)) required += 1;
  return { required, base };
};

/** It was ordered, for long enough, to members enough, each of whom answers for themself. */
const checkOpening = (
  where: string,
  session: Thing | undefined,
  poll: Poll,
  rules: JsonObject,
  { wrong }: Note,
): void => {
  const ordered = session?.facts.find(({ type }) => type === 'WrittenConsultationOrdered.v1');
  if (ordered === undefined) {
    wrong(where, 'voté par écrit, et aucune consultation n’est ordonnée');
    return;
  }
  const until = said(ordered, 'until');
  if (closesAtOf(poll) !== endOfDay(until)) wrong(where, 'ne se ferme pas au terme de sa consultation');
  for (const { at } of [ordered, poll.opened])
    if (addDays(dayAt(at), numberOf(rules['writtenConsultationDays'])) > until)
      wrong(where, 'ouvert moins longtemps que le règlement ne le veut');
  if (rules['writtenConsultationAllowed'] === false)
    wrong(where, 'le règlement exclut la consultation écrite');
  const least = numberOf(rules['minimumWrittenElectorate']);
  if (poll.members.length < least) wrong(where, `${poll.members.length} votants ; il en faut ${least}`);
  if (poll.proxies.length > 0) wrong(where, 'des pouvoirs, et personne n’est absent');
  if (poll.isSecret) wrong(where, 'secret, et ouvert par écrit');
};

/** Who took part is whose slot was cast, and what follows is what that number says. */
const checkParticipation = (where: string, poll: Poll, rules: JsonObject, { wrong }: Note): void => {
  const { facts, closed, opinion, slots, opened } = poll;
  const counted = facts.find(({ type }) => type === 'ParticipationCounted.v1');
  const left = facts.find(({ type }) => type === 'ItemLeftAgenda.v1');
  if (counted === undefined) {
    if (closed !== null) wrong(where, 'clos sans que la participation soit comptée');
    return;
  }
  const tookPart = [...slots]
    .filter(([, slot]) => (slot?.['choice'] ?? null) !== null)
    .map(([member]) => member)
    .sort((a, b) => a - b);
  if (!same(numbersOf(counted.data['tookPart']), tookPart))
    wrong(
      where,
      `ont pris part ${canonical(counted.data['tookPart'])} ; les bulletins disent ${canonical(tookPart)}`,
    );
  const room = { inOffice: numberOf(opened.data['inOffice']), recused: poll.recused.length };
  const { required, base } = neededInWriting(room, rules);
  const reached = tookPart.length >= required;
  const told = {
    required: counted.data['required'] ?? null,
    base: counted.data['base'] ?? null,
    reached: counted.data['reached'] ?? null,
  };
  if (!same(told, { required, base, reached }))
    wrong(where, `participation ${canonical(told)} ; attendu : ${canonical({ required, base, reached })}`);
  if (counted.at < (closesAtOf(poll) ?? '')) wrong(where, 'compté avant son terme');
  if ((closed !== null) !== reached) wrong(where, 'un avis suit une participation suffisante, et elle seule');
  if (!reached && left?.data['reason'] !== 'TOO_FEW_TOOK_PART')
    wrong(where, 'trop peu ont pris part, et le point ne le dit pas');
  if (opinion !== null && !textOf(opinion.data['sentence']).includes('par consultation écrite'))
    wrong(where, 'son avis ne dit pas qu’il est donné par écrit');
};

/** A vote in writing, against a count of its own (DEL-15). */
export const checkWritten = (
  where: string,
  stored: Stored,
  poll: Poll,
  rules: JsonObject,
  note: Note,
): void => {
  if (closesAtOf(poll) === null) {
    if (poll.facts.some(({ type }) => type === 'ParticipationCounted.v1'))
      note.wrong(where, 'une participation par écrit, et le vote s’est tenu en séance');
    return;
  }
  note.count('writtenVotes');
  const session = textOf(poll.item.facts.find(({ type }) => type === 'ItemPlaced.v1')?.data['session']);
  checkOpening(where, stored.things.get(`${poll.item.council}#session#${session}`), poll, rules, note);
  checkParticipation(where, poll, rules, note);
};
