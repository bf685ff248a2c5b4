import { randomUUID } from 'node:crypto';
import { staffKey } from '../../workflows/council/staff-rows.ts';
import { CHARTER } from './charter-text.ts';
import type { Client } from './client.ts';
import { councilRows, SINCE } from './council-rows.ts';
import { neighbourRows, roleRows } from './people.ts';
import type { Stage } from './stage.ts';
import { makeTown, type Town } from './town.ts';

const CHARTER_EFFECT = { effectiveOn: '2026-01-01', deliberation: 'n° 1' };
const STRUCTURE = {
  siren: '000000018',
  rna: null,
  name: 'Les Semeurs',
  representative: { name: 'Ada Petit', email: 'ada@exemple.fr' },
};
export const NEXT_DOOR = '59';

/** Sends what must succeed for the rest to be asked at all. */
const must = async (client: Client, person: string, path: string, body: object | null): Promise<unknown> => {
  const method = body === null ? 'GET' : 'POST';
  const { status, body: text } = await client.send(
    { method, path, body },
    person,
    `settle-${path.length}-${person}`,
  );
  if (status !== 200 && status !== 201) throw new Error(`${method} ${path}: ${status} ${text}`);
  return JSON.parse(text) as unknown;
};

/** DEC-01: whoever signs decisions is in the register of signatures, under a name that can be read. */
const register = async ({ client, tables, ids }: Stage, council: string): Promise<void> => {
  const president = { role: 'president', person: ids['president'] ?? '' };
  await must(client, 'administrator', `/api/${council}/invite`, {
    role: president.role,
    name: 'Rosa Lys',
    email: 'rosa@exemple.fr',
  });
  const invitations = await tables.find(`${council}#invitation#`);
  const sealed = invitations[0]?.['sealed'];
  await tables.remove(
    'state',
    invitations.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
  );
  const row = { ...staffKey(council, president), ...president, since: SINCE, sealed };
  await tables.put('state', [row]);
};

/** A council with its rules, its charter in force and a structure that was declared: the matrix is asked of it. */
export const settle = async (stage: Stage, council: string): Promise<Town> => {
  const { client, plant, ids } = stage;
  const bare = makeTown(council, '', { digest: '', text: '', president: '' });
  await plant([councilRows(council, ids), { ledger: [], state: roleRows(bare, ids, []) }]);
  const { id: charter } = (await must(client, 'secretary', `/api/${council}/charters`, {
    text: CHARTER,
  })) as { id: string };
  await register(stage, council);
  await must(client, 'secretary', `/api/${council}/charters/${charter}/adopt`, CHARTER_EFFECT);
  const read = (await must(client, 'secretary', `/api/${council}/charters/${charter}`, null)) as {
    data: { compiledDigest: string; textDigest: string };
  };
  const declared = (await must(client, 'applicant', `/api/${council}/structures`, STRUCTURE)) as {
    id: string;
  };
  const { compiledDigest, textDigest } = read.data;
  // I6: a request is filed under a charter that was signed.
  const signing = { textDigest, name: 'Ada Petit', capacity: 'présidente' };
  await must(client, 'applicant', `/api/${council}/structures/${declared.id}/signCharter`, signing);
  return makeTown(council, declared.id, {
    digest: compiledDigest,
    text: textDigest,
    president: ids['president'] ?? '',
  });
};

/** The council next door: the same people are nobody there, but one. */
export const settleNextDoor = async ({ plant, ids }: Stage, town: Town): Promise<Town> => {
  const next = makeTown(NEXT_DOOR, randomUUID(), town);
  await plant([councilRows(NEXT_DOOR, {}), { ledger: [], state: neighbourRows(NEXT_DOOR, ids) }]);
  return next;
};
