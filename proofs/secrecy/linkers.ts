import { createHash } from 'node:crypto';
import type { Row } from './dump.ts';

/** A mark that somebody voted, and a ballot, with what a thief of the key would read in it. */
export type Mark = { readonly member: number; readonly row: Row; readonly person?: string };
export type Found = { readonly row: Row; readonly choice: string; readonly inside: string };

/** All that is stored or emitted, and the order of the marks as two states of their table, put back, would show it. */
export type Loot = {
  readonly marks: readonly Mark[];
  readonly markedInOrder: readonly number[];
  readonly ballots: readonly Found[];
  /** What streams and logs told, a line each in order. */
  readonly emitted: readonly string[];
};

/** For each voter, the choice that an attack believes theirs. */
export type Guess = ReadonlyMap<number, string>;
export type Linker = (loot: Loot) => Guess;

const by =
  <T>(text: (one: T) => string) =>
  (a: T, b: T): number =>
    text(a) < text(b) ? -1 : 1;
const rest = ({ pk: _pk, sk: _sk, ...row }: Row): string => JSON.stringify(row);
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What looks like an instant or a rank among the attributes of a row; nothing where there is none. */
const datedAs = (row: Row): string =>
  Object.values(row)
    .filter((value) => (typeof value === 'string' && INSTANT.test(value)) || typeof value === 'number')
    .map((value) => String(value).padStart(30, '0'))
    .join(' ');

/** What would give a voter away in a line: their command, or who they are. */
const ofVoter = ({ member, row, person }: Mark): readonly string[] => [
  typeof row['command'] === 'string' ? row['command'] : `no command of ${member}`,
  ...(person === undefined ? [] : [person]),
];

const BEGINNING = 40;

/** And a ballot: its key, or how it begins. */
const ofBallot = ({ row }: Found): readonly string[] => [
  row.sk,
  String(row['ballot']).slice(0, BEGINNING).padEnd(BEGINNING, '\0'),
];

/** The first line in which something is met, after all lines when in none. */
const metAt = (emitted: readonly string[], traces: readonly string[]): number => {
  const at = emitted.findIndex((line) => traces.some((trace) => line.includes(trace)));
  return at === -1 ? emitted.length : at;
};

/** How many ballots, and how many voters, anything that was emitted names. */
export const namedIn = ({ emitted, marks, ballots }: Loot): { ballots: number; voters: number } => ({
  ballots: ballots.filter((ballot) => metAt(emitted, ofBallot(ballot)) < emitted.length).length,
  voters: marks.filter((mark) => metAt(emitted, ofVoter(mark)) < emitted.length).length,
});

const asMet = <T>(all: readonly T[], emitted: readonly string[], traces: (one: T) => readonly string[]) =>
  all
    .map((one) => ({ one, at: metAt(emitted, traces(one)) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);

const VOTERS: Readonly<Record<string, (loot: Loot) => readonly number[]>> = {
  asStored: ({ marks }) => marks.map(({ member }) => member),
  byNumber: ({ marks }) => marks.map(({ member }) => member).toSorted((a, b) => a - b),
  byCommand: ({ marks }) =>
    marks.toSorted(by(({ row }) => String(row['command']))).map(({ member }) => member),
  inOrder: ({ markedInOrder }) => markedInOrder,
  asEmitted: ({ marks, emitted }) => asMet(marks, emitted, ofVoter).map(({ member }) => member),
};

const BALLOTS: Readonly<Record<string, (loot: Loot) => readonly Found[]>> = {
  asStored: ({ ballots }) => ballots,
  byKey: ({ ballots }) => ballots.toSorted(by(({ row }) => row.sk)),
  bySize: ({ ballots }) =>
    ballots.toSorted(
      (a, b) => rest(a.row).length - rest(b.row).length || by<Found>(({ row }) => row.sk)(a, b),
    ),
  byContent: ({ ballots }) => ballots.toSorted(by(({ inside }) => inside)),
  byDate: ({ ballots }) => ballots.toSorted(by(({ row }) => datedAs(row) + row.sk)),
  asEmitted: ({ ballots, emitted }) => asMet(ballots.toSorted(by(({ row }) => row.sk)), emitted, ofBallot),
};

const paired = (voters: readonly number[], ballots: readonly Found[]): Guess =>
  new Map(voters.map((member, at) => [member, ballots[at]?.choice ?? '']));

/** One order of the voters against one order of the ballots. */
const orders: [string, Linker][] = Object.entries(VOTERS).flatMap(([voters, ofVoters]) =>
  Object.entries(BALLOTS).map(([ballots, ofBallots]): [string, Linker] => [
    `${voters}/${ballots}`,
    (loot) => paired(ofVoters(loot), ofBallots(loot)),
  ]),
);

const shard = ({ pk }: Row): string => pk.split('#').at(-1) ?? '';

/** Within one partition of marks, the ballots of the partition that ends alike. */
const byPartition: Linker = ({ marks, ballots }) => {
  const left = new Map<string, Found[]>();
  for (const ballot of ballots) left.set(shard(ballot.row), [...(left.get(shard(ballot.row)) ?? []), ballot]);
  const spare = [...ballots];
  return new Map(
    marks.map(({ member, row }) => [member, (left.get(shard(row))?.shift() ?? spare.shift())?.choice ?? '']),
  );
};

const DIGESTS = ['base64url', 'hex'] as const;

/** Whatever is known of a voter, in clear or hashed, looked for in every ballot. */
const byTrace: Linker = ({ marks, ballots }) => {
  const texts = ballots.map((ballot) => ({ ballot, text: JSON.stringify(ballot.row) + ballot.inside }));
  const spare = [...ballots];
  return new Map(
    marks.map(({ member, row }) => {
      const known = [row.pk + row.sk, row.sk, String(row['command']), rest(row)];
      const traces = [
        String(row['command']),
        ...known.flatMap((each) => DIGESTS.map((form) => createHash('sha256').update(each).digest(form))),
      ];
      const met = texts.find(({ text }) => traces.some((trace) => text.includes(trace)));
      return [member, (met?.ballot ?? spare.shift())?.choice ?? ''];
    }),
  );
};

/** Of what was emitted nearest to a voter, the ballot that is met there. */
const byNeighbour: Linker = ({ marks, ballots, emitted }) => {
  const met = ballots.map((ballot) => ({ ballot, at: metAt(emitted, ofBallot(ballot)) }));
  const told = met.filter(({ at }) => at < emitted.length);
  const spare = [...ballots];
  return new Map(
    marks.map((mark) => {
      const here = metAt(emitted, ofVoter(mark));
      const [nearest] = told.toSorted((a, b) => Math.abs(a.at - here) - Math.abs(b.at - here));
      return [mark.member, (nearest?.ballot ?? spare.shift())?.choice ?? ''];
    }),
  );
};

export const LINKERS: ReadonlyMap<string, Linker> = new Map<string, Linker>([
  ...orders,
  ['byPartition', byPartition],
  ['byTrace', byTrace],
  ['byNeighbour', byNeighbour],
]);

/** Each voter's choice as most attacks have it. */
export const combined = (guesses: readonly Guess[]): Guess => {
  const [first = new Map<number, string>()] = guesses;
  return new Map(
    [...first.keys()].map((member) => {
      const said = new Map<string, number>();
      for (const guess of guesses) {
        const choice = guess.get(member) ?? '';
        said.set(choice, (said.get(choice) ?? 0) + 1);
      }
      return [member, [...said].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''];
    }),
  );
};
