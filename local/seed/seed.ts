import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Api, makeApi, Refused } from '../journey/call-api.ts';
import { waitFor } from '../journey/wait-for.ts';
import type { SeedContext } from '../seed-once.ts';
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

const send = ({ api, council }: Seeding, account: string, command: string, body: object, name = command) =>
  api.send(name, account, `/api/${council.id}/${command}`, body, keyOf(name));

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

/** The code of an invitation stands on a line of its own. */
const codeIn = (text: string): string | null => /^[A-Za-z0-9_-]{27}$/m.exec(text)?.[0] ?? null;

type Invited = { readonly account: string; readonly email: string };

/** Each invited person reads their mail and signs in with the code, in as many roles as they were invited to. */
const accept = async (seeding: Seeding, people: readonly Invited[]): Promise<void> => {
  const expected = Map.groupBy(people, ({ email }) => email);
  const letters = await waitFor('les lettres d’invitation', async () => {
    const found = (await seeding.mailbox()).flatMap(({ to, text }) => {
      const [person] = expected.get(to) ?? [];
      const code = person && codeIn(text);
      return person && code ? [{ account: person.account, code }] : [];
    });
    return found.length >= people.length ? found : null;
  });
  for (const { account, code } of letters)
    await send(seeding, account, 'acceptInvitation', { code }, `accept ${code}`);
};

const inviteAs = (seeding: Seeding, inviter: string, { role, name, email }: FirstCouncil['staff'][number]) =>
  send(seeding, inviter, 'invite', { role, name, email }, `invite ${role}`);

const seatMembers = async (seeding: Seeding): Promise<void> => {
  const { members, termEndsOn } = seeding.council;
  for (const { account, ...seat } of members)
    await send(seeding, SECRETARY, 'seatMember', { ...seat, termEndsOn }, `seat ${account}`);
};

const adoptCharter = async (seeding: Seeding): Promise<void> => {
  const { id } = await send(seeding, SECRETARY, 'charters', { text: readFirstCharter() });
  await send(seeding, SECRETARY, `charters/${id}/adopt`, seeding.council.charter, 'adopt the charter');
};

/** Makes the first council through the API, by the people whose part it is. */
export const seed = async ({ url, tokenFor, mailbox }: SeedContext): Promise<void> => {
  const council = readFirstCouncil();
  const api = makeApi(url, tokenFor, 'seed');
  if (await isSeeded(api, council)) return;
  const seeding = { api, council, mailbox };
  const { id, profile, rules, staff, members } = council;
  await api.send('establish', PLATFORM, '/api/councils', { id, ...profile }, keyOf('establish'));
  const administrator = staff.filter(({ account }) => account === ADMINISTRATOR);
  for (const person of administrator) await inviteAs(seeding, PLATFORM, person);
  await accept(seeding, administrator);
  await send(seeding, ADMINISTRATOR, 'adoptRules', rules);
  const others = staff.filter(({ account }) => account !== ADMINISTRATOR);
  for (const person of others) await inviteAs(seeding, ADMINISTRATOR, person);
  await accept(seeding, others);
  await Promise.all([
    seatMembers(seeding).then(() => accept(seeding, [...others, ...members])),
    adoptCharter(seeding),
  ]);
};
