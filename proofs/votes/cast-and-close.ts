import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { COUNCIL, PRESIDENT, SECRETARY } from '../../local/journey/people.ts';
import { recount } from '../checker/recount.ts';
import {
  type Answered,
  isAccepted,
  isSameAnswer,
  problemType,
  type SendCommand,
} from '../retries/send-command.ts';
import type { Elector } from './plant-vote.ts';

const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK'] as const;
export type Choice = (typeof CHOICES)[number];

/** What became of one ballot: acknowledged or not, and how long its answer took. */
export type Cast = {
  readonly member: number;
  readonly choice: Choice;
  readonly accepted: boolean;
  readonly ms: number;
};

const path = (item: string, command: string): string => `/api/${COUNCIL}/items/${item}/${command}`;
const told = ({ status, text }: Answered): string => `${status} ${text.slice(0, 140)}`;

/** One ballot, sent so many times at once under one key; all are answered the same. */
export const castCopies = async (
  send: SendCommand,
  item: string,
  { member, account }: Elector,
  { choice, copies }: { readonly choice: Choice; readonly copies: number },
  problems: string[],
): Promise<Cast> => {
  const sending = { account, path: path(item, 'castBallot'), body: { round: 1, choice }, key: randomUUID() };
  const start = performance.now();
  const answers = await Promise.all(Array.from({ length: copies }, () => send(sending)));
  const ms = performance.now() - start;
  const [first, ...others] = answers;
  if (first === undefined) throw new Error('nothing was sent');
  const accepted = answers.some(isAccepted);
  if (others.some((other) => !isSameAnswer(first, other)))
    problems.push(`${member} : ${answers.map(told).join(' ; ')}`);
  if (!accepted && problemType(first.text) !== 'vote-closed') problems.push(`${member} : ${told(first)}`);
  return { member, choice, accepted, ms };
};

/** The end of a vote, asked for so many times at once under one key: each is answered the same. */
export const closeCopies = async (
  send: SendCommand,
  item: string,
  copies: number,
  problems: string[],
): Promise<void> => {
  const sending = { account: PRESIDENT, path: path(item, 'closeVote'), body: {}, key: randomUUID() };
  const answers = await Promise.all(Array.from({ length: copies }, () => send(sending)));
  const [first] = answers;
  if (first === undefined || !isAccepted(first) || answers.some((other) => !isSameAnswer(first, other)))
    problems.push(`${item}, fermeture : ${answers.map(told).join(' ; ')}`);
};

const seats = z.array(z.int());
const Explanation = z.looseObject({
  rounds: z.tuple([
    z.looseObject({ names: z.looseObject({ FOR: seats, AGAINST: seats, ABSTAIN: seats, BLANK: seats }) }),
  ]),
});

/** What a vote gave, as its readers see it; counted again on the way by a program that knows nothing else. */
const readCounted = async (url: string, item: string, problems: string[]): Promise<Map<number, Choice[]>> => {
  const { token } = (await (await fetch(`${url}/local/token?as=${SECRETARY}`)).json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const body: unknown = await (await fetch(`${url}${path(item, 'explanation')}`, { headers })).json();
  const [round] = Explanation.parse(body).rounds;
  problems.push(...recount(round as never).map((wrong) => `${item}, recompté : ${wrong}`));
  const pairs = CHOICES.flatMap((choice) => round.names[choice].map((member) => ({ member, choice })));
  return new Map(
    [...Map.groupBy(pairs, ({ member }) => member)].map(([member, found]) => [
      member,
      found.map(({ choice }) => choice),
    ]),
  );
};

export type Compared = { acknowledged: number; lost: number; twice: number; unasked: number };

/** Every acknowledged ballot is counted once, as it was cast, and no other is (P6, P7). */
export const compare = async (
  url: string,
  item: string,
  casts: readonly Cast[],
  problems: string[],
): Promise<Compared> => {
  const counted = await readCounted(url, item, problems);
  const acknowledged = casts.filter(({ accepted }) => accepted);
  const lost = acknowledged.filter(({ member, choice }) => counted.get(member)?.includes(choice) !== true);
  const twice = [...counted].filter(([, choices]) => choices.length > 1);
  const asked = new Set(acknowledged.map(({ member }) => member));
  const unasked = [...counted.keys()].filter((member) => !asked.has(member));
  for (const { member } of lost)
    problems.push(`${item} : le vote du siège ${member} est confirmé et pas compté`);
  for (const member of unasked)
    problems.push(`${item} : le vote du siège ${member} est compté et pas confirmé`);
  return {
    acknowledged: acknowledged.length,
    lost: lost.length,
    twice: twice.length,
    unasked: unasked.length,
  };
};

export const choiceAt = (at: number): Choice => CHOICES[at % CHOICES.length] ?? 'FOR';
