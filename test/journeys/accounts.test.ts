import { waitFor } from '../../local/journey/wait-for.ts';
import { backUpTables, rowsOf } from '../support/backup.ts';
import { checkStored } from '../support/check-stored.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { filesOf } from '../support/files/files-of.ts';
import { hireOfficer } from '../support/hire-officer.ts';
import { codeIn, openSystem, type System } from '../support/system.ts';

/** Accounts go once the months of the rules have passed since the last function of their holder (GDP-04, P25). */
const OWNER = 'candidate-01';
const email = (account: string) => `${account}@exemple.fr`;

let engine: TestEngine;
let system: System;
let structure = '';
let member = 0;
let backup: (() => Promise<void>) | undefined;

const call = async (as: string, path: string, body: object = {}) => {
  const answer = await system.post(`/api/62/${path}`, { as, body });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const codeFor = (account: string): Promise<string> =>
  waitFor(`la lettre à ${account}`, async () =>
    codeIn((await system.mails()).findLast(({ to }) => to.split(', ').includes(email(account)))),
  );
const meOf = async (as: string) =>
  (await system.get('/api/me', { as })).body as {
    person: string;
    councils: { roles: { member?: number }[] }[];
  };
const at = async (instant: string): Promise<void> => {
  await system.moveClock(instant);
  await system.settled();
};

/** Under how many keys people are named, and who declared their interests. */
const kept = async (): Promise<Record<string, number>> => {
  const subjects = new Set((await rowsOf(engine, engine.tables.subjects)).map(({ pk }) => String(pk)));
  const count = (kind: string) => [...subjects].filter((pk) => pk.includes(`-${kind}-`)).length;
  return Object.fromEntries(['invitation', 'interests', 'seated'].map((kind) => [kind, count(kind)]));
};
const rosterOn = async (day: string) => {
  const { body } = await system.get(`/api/62/councils/62/roster?on=${day}`, { as: 'secretaire' });
  return (body['items'] as { member: number; name: string | null; email: string | null }[]).find(
    (each) => each.member === member,
  );
};
let before: Record<string, number> = {};
const less = async () => {
  const now = await kept();
  return Object.entries(before).map(([kind, number]) => number - (now[kind] ?? 0));
};

beforeAll(async () => {
  engine = await openEngine();
  system = await openSystem('2026-12-02T08:00:00.000Z', engine.endpoint);
  await hireOfficer(system, 'zoe', { name: 'Zoé Petit', email: email('zoe') });
  await hireOfficer(system, 'lea', { name: 'Léa Petit', email: email('lea') });
  await call('zoe', 'declareInterests', { interests: [] });
  const said = { title: 'Arras', place: 'Arras', participants: 9, text: 'Rien de neuf.' };
  await call('zoe', 'workshops', { ...said, heldOn: '2026-12-01' });
  const seat = { name: 'Andrée Fictive', email: email('sortante'), college: 3, termEndsOn: '2026-12-20' };
  await call('secretaire', 'seatMember', seat);
  await call('sortante', 'acceptInvitation', { code: await codeFor('sortante') });
  member = (await meOf('sortante')).councils[0]?.roles[0]?.member ?? 0;
  const absent = { ...seat, name: 'Jamais Venue', email: email('absente'), college: 4 };
  await call('secretaire', 'seatMember', absent);
  ({ structure } = await filesOf(system, OWNER, '000000018'));
  for (const name of ['paul', 'lea', 'personne'])
    await call(OWNER, `structures/${structure}/invite`, { name, email: email(name), role: 'reader' });
  for (const as of ['paul', 'lea'])
    await call(as, `structures/${structure}/acceptInvitation`, { code: await codeFor(as) });
  await at('2026-12-10T08:00:00.000Z');
  for (const as of ['paul', 'lea']) await call(as, `structures/${structure}/leave`);
  const { person } = await meOf('zoe');
  await call('administratrice', 'withdrawRole', { person, role: 'officer' });
  before = await kept();
}, 240_000);
afterAll(async () => {
  await system?.stop();
  await engine?.stop();
});

/** What is kept of somebody, as they are given it (RGPD, art. 15 and 20). */
const dataOf = async (as: string) => {
  const { body } = await system.get('/api/me/data', { as });
  const { councils } = body as {
    councils: { parts: Record<string, { kept: string; values: Record<string, unknown>[] }> }[];
  };
  return { parts: councils[0]?.parts ?? {}, all: JSON.stringify(body) };
};

it('whoever is kept there reads what is, why and for how long, and nothing of others', async () => {
  const { parts, all } = await dataOf('zoe');
  expect(parts['identity']).toMatchObject({
    kept: '6 mois après la fin de votre dernière fonction, selon les règles du conseil.',
    values: [{ name: 'Zoé Petit', email: email('zoe') }],
  });
  expect(parts['interests']?.values).toEqual([{ declaredOn: '2026-12-02', interests: [] }]);
  expect(parts['texts']?.values).toMatchObject([{ values: { title: 'Arras', text: 'Rien de neuf.' } }]);
  for (const other of ['Léa', 'Andrée', 'paul']) expect(all).not.toContain(other);
  const { parts: member } = await dataOf('sortante');
  expect(member['seats']?.values).toMatchObject([{ college: 3, termEndsOn: '2026-12-20', endedOn: null }]);
  const { parts: reader } = await dataOf('lea');
  expect(reader['identity']?.values).toHaveLength(2);
  expect(reader['texts']?.values).toEqual([]);
});

it('an account stands to the last day of its six months', async () => {
  await at('2027-06-10T20:00:00.000Z');
  expect(await less()).toEqual([0, 0, 0]);
  expect((await dataOf('zoe')).parts['roles']?.values).toEqual([]);
  backup = await backUpTables(engine);
}, 240_000);

it('the day after, nothing is left by which its holder is named; who has another role keeps theirs', async () => {
  await at('2027-06-11T08:00:00.000Z');
  // Zoé, and Paul; Léa still examines.
  expect(await less()).toEqual([2, 1, 0]);
  for (const gone of ['zoe', 'paul']) expect((await meOf(gone)).councils).toEqual([]);
  expect((await meOf('lea')).councils).toHaveLength(1);
  expect((await checkStored(system)).findings).toEqual([]);
}, 240_000);

it('a seat ends with its term: the name stays with the minutes, the address goes, even of who never came', async () => {
  await at('2027-06-20T20:00:00.000Z');
  expect(await rosterOn('2026-12-10')).toMatchObject({ name: 'Andrée Fictive', email: email('sortante') });
  await at('2027-06-21T08:00:00.000Z');
  expect(await less()).toEqual([4, 1, 0]);
  expect(await rosterOn('2026-12-10')).toMatchObject({ name: 'Andrée Fictive', email: null });
  expect((await meOf('sortante')).councils).toEqual([]);
  expect((await checkStored(system)).findings).toEqual([]);
}, 240_000);

it('an invitation that nobody took goes six months after its last day', async () => {
  await at('2027-07-31T20:00:00.000Z');
  expect(await less()).toEqual([4, 1, 0]);
  await at('2027-08-01T08:00:00.000Z');
  expect(await less()).toEqual([5, 1, 0]);
  expect((await checkStored(system)).findings).toEqual([]);
}, 240_000);

it('a backup that is put back loses them again by itself', async () => {
  await backup?.();
  expect(await less()).toEqual([0, 0, 0]);
  await at('2027-08-01T12:00:00.000Z');
  expect(await less()).toEqual([5, 1, 0]);
  expect((await checkStored(system)).findings).toEqual([]);
}, 240_000);
