import * as z from 'zod';
import { readFrom, sendTo } from '../../local/journey/council-calls.ts';
import { inParallel } from '../../local/journey/in-parallel.ts';
import { COUNCIL, PRESIDENT, SECRETARY } from '../../local/journey/people.ts';
import type { Sender } from './sender.ts';
import type { Member, Scene } from './writers/writer.ts';

const Council = z.looseObject({
  data: z.looseObject({
    members: z.array(z.looseObject({ member: z.int(), person: z.string().nullable() })),
  }),
});
const Known = z.object({
  accounts: z.array(z.looseObject({ account: z.string(), person: z.string() })),
});

const Charter = z.looseObject({ charter: z.looseObject({ asks: z.array(z.string()) }) });

const AT_ONCE = 8;

/** The seats, with the accounts of who holds them. */
const readMembers = async (sender: Sender, url: string): Promise<Scene['members']> => {
  const read = await readFrom(sender, 'read the seats', SECRETARY, `councils/${COUNCIL}`);
  const { accounts } = Known.parse(await (await fetch(`${url}/local/accounts`)).json());
  const accountOf = new Map(accounts.map(({ account, person }) => [person, account]));
  const [first, ...others] = Council.parse(read).data.members.flatMap(({ member, person }): Member[] => {
    const account = accountOf.get(person ?? '');
    return account === undefined ? [] : [{ member, account }];
  });
  if (first === undefined) throw new Error('the council has no member');
  return [first, ...others];
};

/** Opens a session of today with every member in the room, so that votes can be held all day. */
export const setScene = async (
  sender: Sender,
  url: string,
  today: string,
): Promise<Pick<Scene, 'session' | 'members' | 'asks'>> => {
  const members = await readMembers(sender, url);
  const dates = { kind: 'ORDINARY', heldOn: today, opensOn: today, closesOn: today };
  const { id: session } = await sendTo(sender, 'schedule', SECRETARY, 'sessions', dates);
  const urgency = { urgency: 'Séance fictive, convoquée le jour même.' };
  await sendTo(sender, 'convene', SECRETARY, `sessions/${session}/convene`, urgency);
  await inParallel(members, AT_ONCE, ({ account }) =>
    sendTo(sender, 'checkIn', account, `sessions/${session}/checkIn`),
  );
  await sendTo(sender, 'open', PRESIDENT, `sessions/${session}/open`);
  const { charter } = Charter.parse(await sender.read('read the charter', null, `/api/${COUNCIL}`));
  return { session, members, asks: charter.asks };
};
