import * as z from 'zod';
import { castBallots } from '../../local/journey/cast-ballots.ts';
import { readFrom, sendTo } from '../../local/journey/council-calls.ts';
import { PRESIDENT, SECRETARY } from '../../local/journey/people.ts';
import { askSecrecy, fillFor } from '../../local/journey/secret-vote.ts';
import { recount } from '../checker/recount.ts';
import { expectedOf, type Plan } from './plan-vote.ts';
import type { SessionsStage } from './stage.ts';

const ItemRead = z.looseObject({ data: z.looseObject({ opinion: z.string().nullable() }) });
const Explanation = z.looseObject({
  rounds: z.tuple([z.looseObject({ computation: z.looseObject({ votes: z.record(z.string(), z.int()) }) })]),
});

type Stage = Pick<SessionsStage, 'api'>;

/** « Tous pour, sauf… » for whoever does not vote themselves. */
const enterHands = async ({ api }: Stage, item: string, { voters, themselves, choices }: Plan) => {
  const entered = voters.filter((voter) => !themselves.includes(voter) || choices.get(voter.member) === null);
  const exceptions = entered
    .map(({ member }) => ({ member, choice: choices.get(member) ?? 'NOT_VOTING' }))
    .filter(({ choice }) => choice !== 'FOR');
  const body = { round: 1, choice: 'FOR', exceptions };
  await sendTo(api, 'relever les mains', SECRETARY, `items/${item}/recordHands`, body);
};

/** One point, from the members who leave for it to the end of its vote. */
export const hearPoint = async (stage: Stage, item: string, plan: Plan): Promise<void> => {
  const { api } = stage;
  const { ballot, recused, voters, themselves, choices } = plan;
  for (const { account } of recused)
    await sendTo(api, 'se déporter', account, `items/${item}/recuse`, { interest: 'OTHER' });
  if (ballot === 'SECRET') await askSecrecy(api, item, { voters, chairPresent: true });
  await sendTo(api, 'ouvrir le vote', PRESIDENT, `items/${item}/openVote`, { ballot });
  const ballots = themselves.flatMap((voter) => {
    const choice = choices.get(voter.member);
    return choice == null ? [] : [{ voter, choice }];
  });
  await castBallots(api, item, ballots, await fillFor(api, item));
  if (ballot === 'HANDS') await enterHands(stage, item, plan);
  await sendTo(api, 'fermer le vote', PRESIDENT, `items/${item}/closeVote`);
};

/** Its opinion and its figures, beside those that the plan gives and those that a program counts that knows no other. */
export const judgePoint = async ({ api }: Stage, item: string, plan: Plan): Promise<string[]> => {
  const expected = expectedOf(plan);
  const { opinion } = ItemRead.parse(await readFrom(api, 'lire l’avis', SECRETARY, `items/${item}`)).data;
  const explained = await readFrom(api, 'lire le calcul', SECRETARY, `items/${item}/explanation`);
  const [round] = Explanation.parse(explained).rounds;
  const { votes } = round.computation;
  const wrong = recount(round as never).map((each) => `${item}, recompté : ${each}`);
  if (opinion !== expected.opinion) wrong.push(`${item} : avis ${opinion}, ${expected.opinion} attendu`);
  for (const [name, many] of Object.entries(expected.tally))
    if (votes[name] !== many) wrong.push(`${item} : ${name} ${votes[name]}, ${many} attendu`);
  return wrong;
};
