import { type JsonObject, listOf, numberOf, numbersOf, objectOf, textOf } from './json.ts';
import type { Roll } from './reference-vote.ts';
import { type Fact, rowAt, rowsAt, type Stored, type Thing, thingsOf } from './things.ts';

/** One vote of an item: its electorate as frozen, its slots as they stand, its count once closed. */
export type Poll = {
  readonly item: Thing;
  /** What the point is about, as it was placed: it may have a majority of its own (D5). */
  readonly kind: string;
  readonly id: string;
  readonly opened: Fact;
  readonly closed: Fact | null;
  readonly isSecret: boolean;
  /** What it gave: an opinion on a dossier, an answer to anything else. */
  readonly opinion: Fact | null;
  readonly members: readonly number[];
  readonly proxies: readonly (readonly [giver: number, holder: number])[];
  readonly recused: readonly number[];
  /** What happened to it after its opening, until the next. */
  readonly facts: readonly Fact[];
  /** By member: the slot, or undefined when it is missing. */
  readonly slots: ReadonlyMap<number, JsonObject | undefined>;
};

/** Slots are spread over sixteen partitions. */
const PARTITIONS = 16;

export const slotPartition = (council: string, poll: string, member: number): string =>
  `${council}#slot#${poll}#${member % PARTITIONS}`;

export const memberSuffix = (member: number): string => String(member).padStart(4, '0');

const GIVEN: readonly string[] = ['OpinionGiven.v1', 'PointVoted.v1'];

const pairOf = (pair: readonly number[]): readonly [number, number] => [
  pair[0] ?? Number.NaN,
  pair[1] ?? Number.NaN,
];

const toPoll = (stored: Stored, item: Thing, opened: Fact): Poll => {
  const { data } = opened;
  const id = textOf(data['poll']);
  const rest = item.facts.slice(item.facts.indexOf(opened) + 1);
  const next = rest.findIndex(({ type }) => type === 'VoteOpened.v1');
  const after = next === -1 ? rest : rest.slice(0, next);
  const members = numbersOf(data['members']);
  const proxies = listOf(data['proxies']).map((pair) => pairOf(numbersOf(pair)));
  const voters = [...members, ...proxies.map(([giver]) => giver)];
  const slotOf = (member: number): JsonObject | undefined =>
    rowAt(stored, slotPartition(item.council, id, member), memberSuffix(member));
  return {
    item,
    kind: textOf(item.facts[0]?.data['kind']),
    id,
    opened,
    facts: after,
    closed: after.find(({ type }) => type === 'VoteClosed.v1') ?? null,
    opinion: after.find(({ type }) => GIVEN.includes(type)) ?? null,
    isSecret: data['ballot'] === 'SECRET',
    members,
    proxies,
    recused: numbersOf(data['recused']),
    slots: new Map(voters.map((member) => [member, slotOf(member)])),
  };
};

/** Every vote that was opened. */
export const pollsOf = (stored: Stored): Poll[] =>
  thingsOf(stored, 'item').flatMap((item) =>
    item.facts.filter(({ type }) => type === 'VoteOpened.v1').map((opened) => toPoll(stored, item, opened)),
  );

/** The roll that a closing wrote. */
export const rollOf = (closed: Fact): Roll => {
  const roll = objectOf(closed.data['roll']);
  const chose = (choice: string): number[] => numbersOf(roll[choice]);
  return {
    FOR: chose('FOR'),
    AGAINST: chose('AGAINST'),
    ABSTAIN: chose('ABSTAIN'),
    BLANK: chose('BLANK'),
    notVoting: chose('notVoting'),
  };
};

/** The rules of procedure of a council under a version, as its facts adopted them. */
export const procedureOf = (stored: Stored, council: string, version: number): JsonObject | null => {
  const facts = stored.things.get(`${council}#council#${council}`)?.facts ?? [];
  const adopted = facts.find(({ type, data }) => type === 'RulesAdopted.v1' && data['version'] === version);
  return adopted === undefined ? null : objectOf(adopted.data['procedure']);
};

/** Who said before a vote that they leave the room for it. */
export const recusalsOf = ({ rows }: Thing): number[] =>
  [...rows].flatMap(([sk, row]) =>
    sk.startsWith('member#') && row['recused'] === true ? [numberOf(row['member'])] : [],
  );

/** By member, who sits or sat under that number. */
const seatsOf = (stored: Stored, council: string): Map<number, string> =>
  new Map(
    [...rowsAt(stored, `${council}#council#${council}`)].flatMap(([sk, row]): [number, string][] =>
      /^(member|former)#/.test(sk) ? [[numberOf(row['member']), textOf(row['person'])]] : [],
    ),
  );

/** Who is personally concerned by what a vote is about: they said so on its dossier, or they are of the applicant. */
export const concernedBy = (stored: Stored, { item: { council, facts }, opened }: Poll): number[] => {
  const id = textOf(facts.find(({ type }) => type === 'ItemPlaced.v1')?.data['application']);
  const dossier = stored.things.get(`${council}#application#${id}`)?.facts ?? [];
  const structure = textOf(dossier.find(({ type }) => type === 'ApplicationSubmitted.v1')?.data['structure']);
  const said = dossier
    .filter(({ type, at }) => type === 'ConflictDeclared.v1' && at <= opened.at)
    .map(({ by }) => textOf(by['person']));
  const isOfIt = (person: string): boolean =>
    Object.keys(rowAt(stored, `${council}#person#${person}`, 'roles') ?? {}).some((field) =>
      field.endsWith(`#${structure}`),
    );
  return [...seatsOf(stored, council)]
    .filter(([, person]) => person !== '' && (said.includes(person) || isOfIt(person)))
    .map(([member]) => member);
};

/** Partitions of slots, with the poll each belongs to. */
export const slotPartitions = (stored: Stored): { poll: string; rows: ReadonlyMap<string, JsonObject> }[] =>
  [...stored.state.keys()].flatMap((pk) => {
    const [, kind, poll] = pk.split('#');
    return kind === 'slot' && poll !== undefined ? [{ poll, rows: rowsAt(stored, pk) }] : [];
  });
