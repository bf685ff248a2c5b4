import { memberKey, rolesKey } from '../../workflows/kernel/rows.ts';
import type { Answer } from './answer.ts';
import { build } from './build.ts';
import { makeCheck } from './check.ts';
import { inSeat } from './people.ts';
import type { Stage } from './stage.ts';
import { standingsOf } from './standings.ts';
import { SEATS, type Town } from './town.ts';

const DONE: Answer = { status: 'ok', type: null };
const NO_VOTE: Answer = { status: 422, type: 'not-an-elector' };

/**
 * A member who represents the applicant has a personal interest, declared or not: recused when the vote opens, with no
 * vote of their own (DEL-11, DEL-12, F5).
 */
export const playOwnCase = async (
  { client, plant, tables, ids }: Stage,
  town: Town,
): Promise<{ tries: number; problems: string[] }> => {
  const problems: string[] = [];
  const check = makeCheck(problems);
  const placed = standingsOf('item').find(({ name }) => name === 'placed');
  if (placed === undefined) throw new Error('no item is placed');
  const item = build(town, 'item', placed);
  const key = rolesKey(town.council, ids['member'] ?? '');
  const nobodyRecused = item.state.filter(
    ({ sk }) => sk !== memberKey(town.council, 'item', item.id, SEATS.recused).sk,
  );
  await plant([
    { ledger: item.ledger, state: nobodyRecused },
    {
      ledger: [],
      state: [{ ...key, member: inSeat(SEATS.member), [`representative#${town.structure}`]: true }],
    },
  ]);
  const path = `/api/${town.council}/items/${item.id}`;
  const send = (person: string, command: string, body: object) =>
    client.send(
      { method: 'POST', path: `${path}/${command}`, body },
      person,
      `own-case-${command}-${person}`,
    );
  check('the vote opens', await send('president', 'openVote', { ballot: 'HANDS' }), DONE);
  check('the applicant’s own vote', await send('member', 'castBallot', { round: 1, choice: 'FOR' }), NO_VOTE);
  check('another’s vote', await send('proxyHolder', 'castBallot', { round: 1, choice: 'FOR' }), DONE);
  const history = await client.send({ method: 'GET', path: `${path}/history`, body: null }, 'president', '');
  const recused = /"recused":\[([\d,]*)\]/.exec(history.body)?.[1]?.split(',') ?? [];
  if (!recused.includes(String(SEATS.member)))
    problems.push('the vote does not say that the applicant’s representative was recused');
  await tables.put('state', [{ ...key, member: inSeat(SEATS.member) }]);
  return { tries: 4, problems };
};
