import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Room, Voter } from '../../local/journey/attend-session.ts';
import type { Api } from '../../local/journey/call-api.ts';
import { readFrom } from '../../local/journey/council-calls.ts';
import { inParallel } from '../../local/journey/in-parallel.ts';
import { COUNCIL, PRESIDENT } from '../../local/journey/people.ts';
import type { Random } from '../stage/random.ts';
import { type Accepted, drawCopies, noteCopies, noteReplay, type Tally } from './insistent-api.ts';
import { type Answered, isAccepted, problemType, type SendCommand, type Sending } from './send-command.ts';

const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK'] as const;
type Choice = (typeof CHOICES)[number];

const AT_ONCE = 16;
const COPIES = 2;
/** One voter in so many also sends another choice. */
const CHANGES = 4;

const Roll = z.object({
  FOR: z.array(z.int()),
  AGAINST: z.array(z.int()),
  ABSTAIN: z.array(z.int()),
  BLANK: z.array(z.int()),
});
const History = z.looseObject({
  facts: z.array(z.looseObject({ type: z.string(), data: z.looseObject({ roll: Roll.optional() }) })),
});

export type VoteCounts = {
  acknowledged: number;
  lost: number;
  /** Counted without an acknowledgement. */
  unasked: number;
  secondChoices: number;
  told: number;
  closings: number;
  races: number;
};
export const newVoteCounts = (): VoteCounts => ({
  acknowledged: 0,
  lost: 0,
  unasked: 0,
  secondChoices: 0,
  told: 0,
  closings: 0,
  races: 0,
});

type Race = {
  readonly api: Api;
  readonly send: SendCommand;
  readonly random: Random;
  readonly tally: Tally;
  readonly counts: VoteCounts;
  /** How many ask for the end of one vote at once. */
  readonly closings: number;
};
/** Why a ballot may be refused here: the seat has voted already, or the vote is over. */
const REFUSALS: ReadonlySet<string> = new Set(['already-voted', 'vote-closed']);

/** What one voter asked for and was answered. */
type Ballot = { readonly voter: Voter; readonly choice: Choice; readonly accepted: boolean };

const sendTimes = async ({ send, tally }: Race, sending: Sending, times: number): Promise<Answered> =>
  noteCopies(tally, sending, await Promise.all(Array.from({ length: times }, () => send(sending))));

const presiding = (item: string, command: string, body: object = {}): Sending => ({
  account: PRESIDENT,
  path: `/api/${COUNCIL}/items/${item}/${command}`,
  body,
  key: randomUUID(),
});

/** One voter, one choice or two that contradict each other, in parallel. */
const castOne = async (race: Race, path: string, voter: Voter): Promise<Ballot[]> => {
  const { random, tally, counts } = race;
  const [first, ...others] = random.shuffle(CHOICES);
  const choices = [first, ...(random.below(CHANGES) === 0 ? others.slice(0, 1) : [])];
  return Promise.all(
    choices
      .filter((choice) => choice !== undefined)
      .map(async (choice) => {
        const body = { round: 1, choice, ...(voter.proxy && { for: voter.member }) };
        const answer = await sendTimes(
          race,
          { account: voter.account, path, body, key: randomUUID() },
          drawCopies(random),
        );
        const accepted = isAccepted(answer);
        if (!accepted && !REFUSALS.has(problemType(answer.text)))
          tally.problems.push(`${path} : ${answer.status} ${answer.text}`);
        // Whoever tries again with another choice learns nothing of the first.
        if (!accepted && CHOICES.some((word) => answer.text.includes(word))) counts.told += 1;
        return { voter, choice, accepted };
      }),
  );
};

/** As many closings at once as wanted, the first of them sent twice; gives how many were accepted. */
const closeAtOnce = async (race: Race, item: string): Promise<number> => {
  const answers = await Promise.all(
    Array.from({ length: race.closings }, (_, at) =>
      sendTimes(race, presiding(item, 'closeVote'), at === 0 ? COPIES : 1),
    ),
  );
  race.counts.closings += race.closings;
  return answers.filter(isAccepted).length;
};

const readRolls = async (api: Api, item: string) => {
  const history = await readFrom(api, 'lire le vote', PRESIDENT, `items/${item}/history`);
  return History.parse(history).facts.flatMap(({ data }) => (data.roll === undefined ? [] : [data.roll]));
};

/** Every acknowledged ballot is counted as it was cast, and no other (P6, P7). */
const compare = (
  { counts, tally }: Race,
  item: string,
  ballots: readonly Ballot[],
  roll: z.infer<typeof Roll>,
) => {
  const cast = new Map<number, Choice>();
  for (const { voter, choice, accepted } of ballots) {
    if (!accepted) continue;
    if (cast.has(voter.member)) counts.secondChoices += 1;
    cast.set(voter.member, choice);
  }
  const counted = new Map(
    CHOICES.flatMap((choice) => roll[choice].map((member) => [member, choice] as const)),
  );
  counts.acknowledged += cast.size;
  for (const [member, choice] of cast)
    if (counted.get(member) !== choice) {
      counts.lost += 1;
      tally.problems.push(`${item} : le vote du siège ${member} est confirmé et n’est pas compté`);
    }
  for (const member of counted.keys())
    if (!cast.has(member)) {
      counts.unasked += 1;
      tally.problems.push(`${item} : le vote du siège ${member} est compté et n’a pas été confirmé`);
    }
};

/** A vote that is closed by many at a random instant of its course; then each ballot is sent again. */
export const raceVote = async (race: Race, item: string, { voters }: Room): Promise<void> => {
  const { api, send, random, tally, counts } = race;
  const opened = await sendTimes(race, presiding(item, 'openVote', { ballot: 'HANDS' }), COPIES);
  if (!isAccepted(opened)) throw new Error(`${item}: the vote does not open: ${opened.text}`);
  const path = `/api/${COUNCIL}/items/${item}/castBallot`;
  const closesAfter = random.below(voters.length);
  const from = tally.accepted.length;
  let answered = 0;
  let closing: Promise<number> | undefined;
  const ballots = await inParallel(random.shuffle(voters), AT_ONCE, async (voter) => {
    if (answered >= closesAfter) closing ??= closeAtOnce(race, item);
    const cast = await castOne(race, path, voter);
    answered += 1;
    return cast;
  });
  const closed = await (closing ?? closeAtOnce(race, item));
  const rolls = await readRolls(api, item);
  const [roll] = rolls;
  counts.races += 1;
  if (closed !== 1 || rolls.length !== 1 || roll === undefined)
    tally.problems.push(`${item} : ${closed} fermetures acceptées, ${rolls.length} résultats`);
  if (roll !== undefined) compare(race, item, ballots.flat(), roll);
  const cast = tally.accepted.slice(from).filter(({ sending }) => sending.path === path);
  await inParallel(cast, AT_ONCE, async (one: Accepted) => {
    tally.replays += 1;
    noteReplay(tally, one, await send(one.sending));
  });
};
