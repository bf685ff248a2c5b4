import { canonical, same } from './canonical.ts';
import type { Note } from './finding.ts';
import { type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import { addDays, dayAt } from './paris.ts';
import { procedureOf } from './polls.ts';
import { quorumOf } from './reference-vote.ts';
import { type Fact, factsOf, said, type Stored, type Thing, thingsOf } from './things.ts';

const STOPS: readonly string[] = ['SessionClosed.v1', 'SessionAdjourned.v1'];
const NAMES_CALL: readonly string[] = [
  'SessionOpened.v1',
  'SessionRelocated.v1',
  'SessionCancelled.v1',
  ...STOPS,
];
/** Where who is there is counted. */
const ROOMS: readonly string[] = ['SessionOpened.v1', 'SessionAdjourned.v1'];
const NAMES_DAY: readonly string[] = ['SessionConvened.v1', 'SessionRelocated.v1', 'SessionCancelled.v1'];

const councilOf = ({ key }: { key: string }): string => key.split('#')[0] ?? '';

/**
 * The vote that a sitting opened last: which of two that were asked at one instant came last, only its row tells; that it
 * is one of this call, the facts do.
 */
const lastOf = (opened: readonly Fact[], row: JsonObject | undefined): JsonObject => {
  const items = opened
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ key }) => key.split('#')[2]);
  const told = textOf(row?.['last']);
  const last = items.includes(told) ? told : items.at(-1);
  return last === undefined ? {} : { last };
};

/** Of each session that sat: whether it sits, how many votes were opened and closed in it, and which was opened last. */
export const sittings = (stored: Stored): Map<string, JsonObject> => {
  const session = new Map(
    factsOf(stored, 'ItemPlaced.v1').map((fact) => [
      fact.key,
      `${councilOf(fact)}#session#${said(fact, 'session')}`,
    ]),
  );
  const bySession = (type: string) => Map.groupBy(factsOf(stored, type), ({ key }) => session.get(key) ?? '');
  const [votes, counts] = [bySession('VoteOpened.v1'), bySession('VoteClosed.v1')];
  return new Map(
    thingsOf(stored, 'session').flatMap(({ key, facts, rows }): [string, JsonObject][] => {
      const last = facts.findLast(({ type }) => type === 'SessionOpened.v1' || STOPS.includes(type));
      if (last === undefined || !facts.some(({ type }) => type === 'SessionOpened.v1')) return [];
      const sitting = last.type === 'SessionOpened.v1';
      const opened = votes.get(key) ?? [];
      const here = opened.filter(({ data }) => sitting && data['call'] === last.data['call']);
      const [many, closed] = [opened.length, counts.get(key)?.length ?? 0];
      return [[`${key} votes`, { sitting, opened: many, closed, ...lastOf(here, rows.get('votes')) }]];
    }),
  );
};

/** What was lacking is what the rules count, and it was lacking (DEL-07, DEL-08). */
const checkLack = (stored: Stored, fact: Fact, { wrong }: Note): void => {
  const where = `${fact.key} v${fact.version}`;
  const { data } = fact;
  const rules = procedureOf(stored, councilOf(fact), numberOf(data['rulesVersion']));
  if (rules === null) {
    wrong(where, 'ajournée sous un règlement que personne n’a adopté');
    return;
  }
  const room = {
    call: numberOf(data['call']),
    inOffice: numberOf(data['inOffice']),
    attending: numberOf(data['attending']),
    proxies: numberOf(data['proxies']),
    recused: 0,
  };
  const figures = quorumOf(room, rules);
  if (!same(data['quorum'], figures))
    wrong(where, `quorum ${canonical(data['quorum'])} ; attendu : ${canonical(figures)}`);
  // A later call may lack somebody to preside, however many they are.
  if (room.call === 1 && numberOf(figures['counted']) >= numberOf(figures['required']))
    wrong(where, 'ajournée, et son quorum était atteint');
};

/** Called again in time, after what it was called for before, and with something left (DEL-08). */
const checkAgain = (fact: Fact, before: string, { wrong }: Note): void => {
  const where = `${fact.key} v${fact.version}`;
  const { data } = fact;
  const convenedOn = said(fact, 'convenedOn');
  if (convenedOn !== dayAt(fact.at)) wrong(where, `convoquée le ${convenedOn} ; l’instant dit un autre jour`);
  if (addDays(convenedOn, numberOf(data['noticeDays'])) !== said(fact, 'heldOn'))
    wrong(where, 'son délai n’est pas celui de ses dates');
  if (convenedOn < before) wrong(where, `de nouveau convoquée avant le ${before}`);
  if (!(numberOf(data['left']) >= 1)) wrong(where, 'de nouveau convoquée pour rien');
  for (const words of ['même ordre du jour', 'aucun quorum ne sera exigé'])
    if (!said(fact, 'statement').includes(words)) wrong(where, `ne dit pas « ${words} »`);
};

/** What is told of each college adds up to what is told of all (J3). */
const checkColleges = (fact: Fact, { wrong }: Note): void => {
  const colleges = listOf(fact.data['colleges']).map(objectOf);
  for (const what of ['inOffice', 'attending']) {
    const sum = colleges.reduce((all, college) => all + numberOf(college[what]), 0);
    if (sum !== fact.data[what])
      wrong(
        `${fact.key} v${fact.version}`,
        `${what} : ${sum} par collège, ${canonical(fact.data[what])} en tout`,
      );
  }
};

const checkOne = (stored: Stored, { facts }: Thing, note: Note): void => {
  let [call, heldOn] = [1, ''];
  for (const fact of facts) {
    const where = `${fact.key} v${fact.version}`;
    if (fact.type === 'SessionScheduled.v1') heldOn = said(fact, 'heldOn');
    if (fact.type === 'SessionReconvened.v1') {
      if (fact.data['call'] !== call + 1)
        note.wrong(where, `appel ${canonical(fact.data['call'])} après ${call}`);
      checkAgain(fact, heldOn, note);
      [call, heldOn] = [call + 1, said(fact, 'heldOn')];
    }
    if (NAMES_DAY.includes(fact.type) && said(fact, 'heldOn') !== heldOn)
      note.wrong(where, `dit le ${said(fact, 'heldOn')} ; la séance est le ${heldOn}`);
    if (NAMES_CALL.includes(fact.type) && fact.data['call'] !== call)
      note.wrong(where, `dit l’appel ${canonical(fact.data['call'])} ; c’était le ${call}`);
    if (fact.type === 'SessionOpened.v1' && dayAt(said(fact, 'openedAt')) !== heldOn)
      note.wrong(where, `ouverte un autre jour que le ${heldOn}`);
    if (ROOMS.includes(fact.type)) checkColleges(fact, note);
    if (fact.type === 'SessionAdjourned.v1') checkLack(stored, fact, note);
  }
};

/** How often each session was called, and why again (DEL-07, DEL-08). */
export const checkCalls = (stored: Stored, note: Note): void => {
  for (const session of thingsOf(stored, 'session')) {
    note.count('sessions');
    checkOne(stored, session, note);
  }
};
