import { councilHands } from '../support/council-hands.ts';
import { openSystem, type System } from '../support/system.ts';

/** A session from its convocation to the proof that each member had it (C3, DEL-03, DEL-04, DEL-08). */
const HELD = '2027-01-21';

type Body = Record<string, unknown>;
type Notice = Body & { member: number; kind: string; name: string };

let system: System;
let session: string;

const { done } = councilHands(() => system);
const read = async (path: string, as = 'secretaire') => (await system.get(`/api/62/${path}`, { as })).body;
const notices = async () => (await read(`sessions/${session}/notices`)) as Body & { items: Notice[] };

beforeAll(async () => {
  system = await openSystem('2027-01-04T08:00:00.000Z');
  const campaign = { kind: 'EXTRAORDINARY', heldOn: HELD, opensOn: '2026-12-01', closesOn: '2027-01-05' };
  const sits = {
    startsAt: '14:30',
    place: 'Hôtel du Département, Arras',
    remoteLink: 'https://visio.exemple.fr/x',
  };
  const alternate = { name: 'Ulla Petit', email: 'ulla@exemple.fr', college: 1, seat: 1, kind: 'ALTERNATE' };
  await done('seatMember', 'secretaire', alternate);
  session = String((await done('sessions', 'secretaire', { ...campaign, ...sits }))['id']);
}, 120_000);
afterAll(() => system.stop());

it('is announced to the public with its hour and its place, without the link of the council', async () => {
  const { body } = await system.get('/api/62');
  const found = (body['sessions'] as Body[]).find(({ id }) => id === session);
  expect(found).toMatchObject({ startsAt: '14:30', place: 'Hôtel du Département, Arras' });
  expect(JSON.stringify(body)).not.toContain('visio.exemple');
});

it('writes to each member, apart, alternates too, and tells nothing of the dossiers (P24)', async () => {
  await done(`sessions/${session}/convene`, 'presidente');
  const { items } = (await read('councils/62/roster')) as { items: { email: string }[] };
  const mails = await system.mails('convocation à la séance');
  expect(mails.map(({ to }) => to).toSorted()).toEqual(items.map(({ email }) => email).toSorted());
  const ulla = mails.find(({ to }) => to === 'ulla@exemple.fr');
  const toUlla = String(ulla?.text).replaceAll('\u00A0', ' ');
  for (const said of ['jeudi 21 janvier 2027 à 14 h 30', 'Hôtel du Département', 'membre suppléant'])
    expect(toUlla).toContain(said);
  expect(toUlla).not.toContain('visio.exemple');
});

it('shows who received it, in time or not, and whom to call', async () => {
  await done(`sessions/${session}/acknowledgeConvocation`, 'membre-02');
  const { items } = await notices();
  const ulla = items.find(({ kind }) => kind === 'ALTERNATE');
  const handed = { member: ulla?.member, deliveredOn: '2027-01-04', how: 'PHONE' };
  await done(`sessions/${session}/recordHandDelivery`, 'secretaire', handed);
  await system.moveClock('2027-01-18T09:00:00.000Z');
  await done(`sessions/${session}/acknowledgeConvocation`, 'membre-03');
  const after = await notices();
  expect(after).toMatchObject({ convenedOn: '2027-01-04', requiredDays: 5, receivedBy: '2027-01-16' });
  expect(after.items.every(({ letter, name }) => letter === 'SENT' && name !== null)).toBe(true);
  const received = after.items.filter(({ receivedOn }) => receivedOn !== null);
  expect(received.map(({ daysBefore, inTime, how }) => ({ daysBefore, inTime, how }))).toEqual([
    { daysBefore: 17, inTime: true, how: null },
    { daysBefore: 3, inTime: false, how: null },
    { daysBefore: 17, inTime: true, how: 'PHONE' },
  ]);
  const notified = { members: items.length, inTime: 2 };
  expect(after['notified']).toEqual(notified);
  expect(((await read(`sessions/${session}`, 'membre-02'))['data'] as Body)['notified']).toEqual(notified);
  for (const as of ['membre-02', 'instructrice'])
    expect((await system.get(`/api/62/sessions/${session}/notices`, { as })).status).toBe(403);
});

it('tells every member of another place, then that it is cancelled', async () => {
  const { items } = await notices();
  await done(`sessions/${session}/relocate`, 'secretaire', { place: 'Lens' });
  await done(`sessions/${session}/cancel`, 'presidente', { reason: 'Salle inondée' });
  for (const words of ['l’heure ou le lieu', 'est annulée'])
    expect(await system.mails(words)).toHaveLength(items.length);
  expect((await system.mails('est annulée')).some(({ text }) => text.includes('inondée'))).toBe(false);
});
