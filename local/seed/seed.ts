import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Api, makeApi, Refused } from '../journey/call-api.ts';
import type { SeedContext } from './seed-context.ts';
import { acceptInvitations, type Invited } from './accept-invitations.ts';
import { type FirstCouncil, readFirstCharter, readFirstCouncil } from './first-council.ts';

const PLATFORM = 'plateforme';
const ADMINISTRATOR = 'administratrice';
const SECRETARY = 'secretaire';

const CouncilRead = z.looseObject({ charter: z.unknown() });

type Seeding = {
  readonly api: Api;
  readonly council: FirstCouncil;
  readonly mailbox: SeedContext['mailbox'];
};

/** A seed that was interrupted is taken up again with the same keys: what was done is not done twice. */
const keyOf = (name: string): string =>
  `seed-${createHash('sha256').update(name).digest('base64url').slice(0, 32)}`;

const send = (
  { api, council }: Pick<Seeding, 'api' | 'council'>,
  account: string,
  command: string,
  body: object,
  name = command,
) => api.send(name, account, `/api/${council.id}/${command}`, body, keyOf(name));

/** Whether the last step of the seed was done: a charter is in force. */
const isSeeded = async (api: Api, { id }: FirstCouncil): Promise<boolean> => {
  try {
    const { charter } = CouncilRead.parse(await api.read('lire le conseil', null, `/api/${id}`));
    return charter !== null && charter !== undefined;
  } catch (error) {
    if (error instanceof Refused && error.reason === 'not-yours') return false;
    throw error;
  }
};

const accept = ({ mailbox, ...seeding }: Seeding, people: readonly Invited[]) =>
  acceptInvitations(people, mailbox, (account, code) =>
    send(seeding, account, 'acceptInvitation', { code }, `accept ${code}`),
  );

const inviteAll = async (
  seeding: Seeding,
  inviter: string,
  staff: FirstCouncil['staff'],
): Promise<Invited[]> => {
  const invite = ({ role, name, email }: FirstCouncil['staff'][number], time: string) =>
    send(seeding, inviter, 'invite', { role, name, email }, `invite ${role}${time}`);
  for (const person of staff) await invite(person, '');
  return staff.map((person) => ({ ...person, again: () => invite(person, ' again') }));
};

/** A seat whose letter is lost is left and filled again: an invitation belongs to its seat. */
const seatAll = async (seeding: Seeding): Promise<Invited[]> => {
  const { members, termEndsOn, rules, vicePresidents } = seeding.council;
  const seat = ({ account, ...person }: FirstCouncil['members'][number], time: string) =>
    send(seeding, SECRETARY, 'seatMember', { ...person, termEndsOn }, `seat ${account}${time}`);
  for (const person of members) await seat(person, '');
  for (const account of vicePresidents) {
    const member = members.findIndex((person) => person.account === account) + 1;
    if (member > 0)
      await send(seeding, SECRETARY, 'nameVicePresident', { member }, `vice-president ${account}`);
  }
  return members.map((person, at) => ({
    ...person,
    again: async () => {
      const end = { member: at + 1, reason: 'RESIGNATION', endedOn: rules.adoptedOn };
      await send(seeding, SECRETARY, 'endMandate', end, `end the mandate of ${person.account}`);
      await seat(person, ' again');
    },
  }));
};

const draftCharter = (seeding: Seeding) => send(seeding, SECRETARY, 'charters', { text: readFirstCharter() });

/** Makes a council through the API, by the people whose part it is. */
export const seedCouncil = async (
  council: FirstCouncil,
  { url, tokenFor, mailbox }: SeedContext,
): Promise<void> => {
  const api = makeApi(url, tokenFor, 'seed', council.id);
  if (await isSeeded(api, council)) return;
  const seeding = { api, council, mailbox };
  const { id, profile, rules, staff } = council;
  await api.send('establish', PLATFORM, '/api/councils', { id, ...profile }, keyOf('establish'));
  const isFirst = ({ account }: { account: string }) => account === ADMINISTRATOR;
  await accept(seeding, await inviteAll(seeding, PLATFORM, staff.filter(isFirst)));
  await send(seeding, ADMINISTRATOR, 'adoptRules', rules);
  const invited = await inviteAll(
    seeding,
    ADMINISTRATOR,
    staff.filter((person) => !isFirst(person)),
  );
  await accept(seeding, invited);
  const [charter] = await Promise.all([
    draftCharter(seeding),
    seatAll(seeding).then((seated) => accept(seeding, [...invited, ...seated])),
  ]);
  // Last of all: a charter in force is how a seed is known to be whole.
  await send(seeding, SECRETARY, `charters/${charter.id}/adopt`, council.charter, 'adopt the charter');
};

/** Makes the first council, with as many members as are asked. */
export const seed = async (context: SeedContext): Promise<void> => {
  const whole = readFirstCouncil();
  await seedCouncil({ ...whole, members: whole.members.slice(0, context.seats) }, context);
};
