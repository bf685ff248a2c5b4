import { join } from 'node:path';
import { type Dossier, newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { councilHands } from '../support/council-hands.ts';
import { codeIn, openSystem, type System } from '../support/system.ts';

/** A seat is left by the mere end of its term, and a role without a seat when the administration takes it (MAN-01). */
type Body = Record<string, unknown>;

const LAST_DAY = '2026-12-20';
const EMAIL = 'sortante@exemple.fr';
/** In Paris, half an hour before the end of the last day, and half an hour after. */
const LAST_EVENING = '2026-12-20T22:30:00.000Z';
const NEXT_MORNING = '2026-12-20T23:30:00.000Z';

let system: System;
let session: string;
let heard: Dossier;
let member: number;

const { post, done } = councilHands(() => system);
const codes = async (email: string): Promise<string[]> =>
  (await system.mails()).flatMap((mail) => (mail.to === email ? (codeIn(mail) ?? []) : []));
const code = (email: string, before = 0): Promise<string> =>
  waitFor(`la lettre à ${email}`, async () => (await codes(email))[before] ?? null);
const rolesOf = async (as: string): Promise<unknown> => {
  const { councils } = (await system.get('/api/me', { as })).body as { councils: { roles: unknown }[] };
  return councils[0]?.roles;
};

beforeAll(async () => {
  system = await openSystem('2026-12-01T08:00:00.000Z');
  const seat = { name: 'Andrée Fictive', email: EMAIL, college: 3, termEndsOn: LAST_DAY };
  await done('seatMember', 'secretaire', seat);
  await done('acceptInvitation', 'sortante', { code: await code(EMAIL) });
  const [role] = (await rolesOf('sortante')) as { member: number }[];
  member = role?.member ?? 0;
  const campaign = { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' };
  session = String((await done('sessions', 'secretaire', campaign))['id']);
  const { api } = await openStage(system.url);
  heard = newDossier(readCase(join(import.meta.dirname, 'cases', 'T01.json')));
  await fileApplication(api, heard, session);
  await reviewApplication(api, heard, session);
  await done(`sessions/${session}/convene`, 'secretaire', { urgency: null });
}, 240_000);
afterAll(() => system.stop());

type Own = { mandate: Body | null; sessions: Body[]; interests: { due: boolean } };
const ownOf = async (as: string): Promise<Own> => {
  const { councils } = (await system.get('/api/me', { as })).body as { councils: Own[] };
  return councils[0]!;
};

it('reads where they sit, and no session that their term does not cover', async () => {
  expect(await ownOf('sortante')).toMatchObject({
    mandate: {
      member,
      college: 3,
      kind: 'TITULAR',
      chair: false,
      vicePresident: false,
      startsOn: '2026-12-01',
      termEndsOn: LAST_DAY,
    },
    sessions: [],
  });
});

it('reads of each session to come what it waits for from them: an answer, and their interests', async () => {
  const { mandate, sessions } = await ownOf('membre-02');
  expect(mandate).toMatchObject({ member: 2, vicePresident: true });
  expect(sessions).toMatchObject([
    { id: session, state: 'convened', heldOn: '2027-01-21', reply: null, waits: ['REPLY', 'INTERESTS'] },
  ]);
  await done('declareInterests', 'membre-02', { interests: [] });
  await done(`sessions/${session}/reply`, 'membre-02', { answer: 'ABSENT' });
  expect((await ownOf('membre-02')).sessions).toMatchObject([{ reply: 'ABSENT', waits: [] }]);
  expect(await ownOf('secretaire')).toMatchObject({ mandate: null, sessions: [] });
});

it('acts to the end of the last day, for a session that the term covers alone', async () => {
  await system.moveClock(LAST_EVENING);
  expect((await system.get(`/api/62/sessions/${session}`, { as: 'sortante' })).status).toBe(200);
  await done('declareInterests', 'sortante', { interests: [] });
  const early = await post(`sessions/${session}/checkIn`, 'sortante');
  expect(early).toMatchObject({ status: 422, body: { type: 'urn:label-ess:no-mandate-then' } });
});

it('acts no more from the next morning on, and is told so in French', async () => {
  await system.moveClock(NEXT_MORNING);
  const acts: readonly (readonly [path: string, body: object])[] = [
    [`sessions/${session}/checkIn`, {}],
    [`sessions/${session}/giveProxy`, { holder: 1 }],
    [`items/${heard.item}/recuse`, { interest: 'OTHER' }],
    [`items/${heard.item}/askSecretBallot`, {}],
    [`items/${heard.item}/askRollCall`, {}],
    [`items/${heard.item}/castBallot`, { round: 1, choice: 'FOR' }],
    ['declareInterests', { interests: [] }],
  ];
  for (const [path, body] of acts) {
    const answer = await post(path, 'sortante', body);
    expect({ path, ...answer }).toMatchObject({
      path,
      status: 403,
      body: { type: 'urn:label-ess:mandate-over' },
    });
    expect(String(answer.body['title']).replaceAll('\u00A0', ' ')).toBe(
      'Votre mandat a pris fin le 20 décembre 2026 : vous ne siégez plus à ce conseil (MAN-01). Demandez au secrétariat s’il est renouvelé.',
    );
  }
  expect((await system.get(`/api/62/items/${heard.item}`, { as: 'sortante' })).status).toBe(404);
  expect(await rolesOf('sortante')).toEqual([]);
});

it('learns nothing of what does not exist (P19)', async () => {
  const nowhere = '00000000-0000-4000-8000-000000000000';
  for (const [path, body] of [
    [`sessions/${nowhere}/checkIn`, {}],
    [`items/${nowhere}/castBallot`, { round: 1, choice: 'FOR' }],
  ] as const)
    expect((await post(path, 'sortante', body)).status).toBe(404);
});

it('sits again once the end is recorded and another seat is accepted', async () => {
  await done('seatMember', 'secretaire', { name: 'Andrée Fictive', email: EMAIL, college: 4 });
  const again = { code: await code(EMAIL, 1) };
  expect(await post('acceptInvitation', 'sortante', again)).toMatchObject({
    status: 422,
    body: { type: 'urn:label-ess:earlier-mandate-open' },
  });
  await done('endMandate', 'secretaire', { member, reason: 'TERM', endedOn: '2026-12-21' });
  await done('acceptInvitation', 'sortante', again);
  expect(await rolesOf('sortante')).toEqual([{ role: 'member', member: member + 1 }]);
  await done('declareInterests', 'sortante', { interests: [] });
});

it('leaves the service with the role that the administration takes, but never the last to administer', async () => {
  const personOf = async (as: string) => String((await system.get('/api/me', { as })).body['person']);
  const auditor = { person: await personOf('auditrice'), role: 'auditor' };
  const readHistory = () => system.get('/api/62/councils/62/history', { as: 'auditrice' });
  expect((await readHistory()).status).toBe(200);
  await done('withdrawRole', 'administratrice', auditor);
  expect((await readHistory()).status).toBe(404);
  expect(await post('withdrawRole', 'administratrice', auditor)).toMatchObject({
    status: 422,
    body: { type: 'urn:label-ess:no-such-role-holder' },
  });
  const last = { person: await personOf('administratrice'), role: 'administrator' };
  expect(await post('withdrawRole', 'administratrice', last)).toMatchObject({
    status: 422,
    body: { type: 'urn:label-ess:last-administrator' },
  });
  expect((await post('withdrawRole', 'administratrice', { ...last, role: 'member' })).status).toBe(400);
});
