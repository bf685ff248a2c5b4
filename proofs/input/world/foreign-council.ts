import * as z from 'zod';
import type { Api } from '../../../local/journey/call-api.ts';
import { addDays, parisDay } from '../../../local/journey/paris-days.ts';
import { waitFor } from '../../../local/journey/wait-for.ts';
import { readFirstCharter, readFirstCouncil } from '../../../local/seed/first-council.ts';
import { sirenOf } from './fictional-case.ts';
import { FOREIGN_COUNCIL, type Known } from './known.ts';

const Mailbox = z.object({ mails: z.array(z.object({ to: z.string(), text: z.string() })) });
const SECRETARY = 'etrangere-secretaire';
const ADMINISTRATOR = 'etrangere-administratrice';
const CANDIDATE = 'etrangere-candidate';

const codeSentTo = (url: string, email: string): Promise<string> =>
  waitFor(`la lettre à ${email}`, async () => {
    const { mails } = Mailbox.parse(
      await (await fetch(`${url}/local/mailbox`, { headers: { accept: 'application/json' } })).json(),
    );
    const letter = mails.find(({ to }) => to === email);
    return letter === undefined ? null : (/^[A-Za-z0-9_-]{27}$/m.exec(letter.text)?.[0] ?? null);
  });

/**
 * Another council on the same deployment, with people of its own; `marker` stands in all that is not public there:
 * names, addresses, a deliberation, a structure that nobody else may find.
 */
export const prepareForeignCouncil = async (
  url: string,
  api: Api,
  now: number,
  marker: string,
): Promise<Known[]> => {
  const { profile, rules, charter } = readFirstCouncil();
  const base = `/api/${FOREIGN_COUNCIL}`;
  const send = (account: string, command: string, body: object) =>
    api.send(`${command} (${FOREIGN_COUNCIL})`, account, `${base}/${command}`, body);
  const join = async (inviter: string, account: string, role: string): Promise<void> => {
    const email = `${account}.${marker.toLowerCase()}@exemple.fr`;
    await send(inviter, 'invite', { role, name: `${marker} ${role}`, email });
    await send(account, 'acceptInvitation', { code: await codeSentTo(url, email) });
  };
  const own = { ...profile, id: FOREIGN_COUNCIL, name: 'Conseil du Nord', department: '59' };
  await api.send('établir', 'plateforme', '/api/councils', own);
  await join('plateforme', ADMINISTRATOR, 'administrator');
  await send(ADMINISTRATOR, 'adoptRules', { ...rules, deliberation: `${marker} n° 1` });
  await join(ADMINISTRATOR, SECRETARY, 'secretary');
  // A charter is for all to read: nothing of it is marked but what its text says to those who wrote it.
  const text = `# ${marker}\n${readFirstCharter()}`;
  const adopted = await send(SECRETARY, 'charters', { text });
  await send(SECRETARY, `charters/${adopted.id}/adopt`, charter);
  const today = parisDay(now);
  const dates = { opensOn: today, closesOn: addDays(today, 30), heldOn: addDays(today, 40) };
  const session = await send(SECRETARY, 'sessions', { kind: 'ORDINARY', ...dates });
  const structure = await send(CANDIDATE, 'structures', {
    siren: sirenOf(900),
    rna: null,
    name: `${marker} association`,
    representative: { name: `${marker} représentante`, email: `${marker.toLowerCase()}@exemple.fr` },
  });
  const references = { structure: structure.id, session: session.id };
  const application = await send(CANDIDATE, 'applications', references);
  const thing = (workflow: string, { id, state }: { id: string; state: string }): Known => ({
    council: FOREIGN_COUNCIL,
    workflow,
    id,
    owner: CANDIDATE,
    state,
    version: 1,
  });
  return [
    thing('council', { id: FOREIGN_COUNCIL, state: 'established' }),
    thing('charter', adopted),
    thing('session', session),
    thing('structure', structure),
    thing('application', application),
  ];
};
