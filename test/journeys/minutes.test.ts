import { join } from 'node:path';
import { fillRoom, type Room } from '../../local/journey/attend-session.ts';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { adjustMembers } from '../../local/journey/members.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import type { MinutesView } from '../../web/public/minutes/minutes-view.ts';
import { checkStored } from '../support/check-stored.ts';
import { wordsOfPdf } from '../support/pdf-words.ts';
import { openSystem, type System } from '../support/system.ts';

/** A session from its convocation to its minutes, approved at the next one. */
const CASE = readCase(join(import.meta.dirname, 'cases', 'T05.json'));
const [PRESIDENT, SECRETARY, OFFICER] = ['presidente', 'secretaire', 'instructrice'];
const IN_OFFICE = 6;
const DEBATE = 'Le rapporteur présente le dossier.';
const DISSENT = 'Les comptes de 2025 n’ont pas été lus.';

let system: System;
let room: Room;
let session: string;
let item: string;
let proposal: string;
let deferred: string;

const propose = async (title: string): Promise<string> => {
  const { id } = await post(
    'membre-03',
    'proposals',
    { kind: 'OTHER', title, text: 'Un texte.', notes: [] },
    201,
  );
  await post(SECRETARY, `proposals/${String(id)}/placeOnAgenda`, { session });
  return String(id);
};
const post = async (as: string, path: string, body: object = {}, status = 200) => {
  const answer = await system.post(`/api/62/${path}`, { as, body });
  expect({ path, status: answer.status, body: answer.body }).toMatchObject({ path, status });
  return answer.body;
};
const minutes = async (as = SECRETARY): Promise<MinutesView> => {
  const { status, body } = await system.get(`/api/62/sessions/${session}/minutes`, { as });
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as unknown as MinutesView;
};
const refusalOf = async (as: string, path: string): Promise<string> => {
  const { body } = await system.get(`/api/62/${path}`, { as });
  return String(body['type']).replace('urn:label-ess:', '');
};
const kept = async (path: string, as: string) => {
  const answer = await fetch(`${system.url}/api/62/${path}`, {
    headers: { authorization: `Bearer ${await system.tokenFor(as)}` },
  });
  return { status: answer.status, type: answer.headers.get('content-type'), bytes: await answer.bytes() };
};
const voter = (at: number) => {
  const found = room.voters[at];
  if (found === undefined) throw new Error('nobody votes there');
  return found;
};
const votes = { FOR: 0, AGAINST: 0, ABSTAIN: 0, BLANK: 0 };
const fill = async (id: string, date: string, now: string) => {
  const { api, accounts } = await openStage(system.url);
  const seats = await adjustMembers(api, accounts, IN_OFFICE, Date.parse(now));
  const wanted = { present: 4, proxies: 1, chairVote: 'FOR', votes, ballot: 'OPEN' } as const;
  return fillRoom(api, id, seats, { ...wanted, date, membersInOffice: IN_OFFICE });
};

beforeAll(async () => {
  system = await openSystem('2026-12-01T08:00:00.000Z');
  const { api } = await openStage(system.url);
  const days = { heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' };
  ({ id: session } = (await post(SECRETARY, 'sessions', { kind: 'ORDINARY', ...days }, 201)) as {
    id: string;
  });
  const filed = newDossier(CASE);
  await fileApplication(api, filed, session);
  await reviewApplication(api, filed, session);
  item = String(filed.item);
  proposal = await propose('Publier les comptes');
  deferred = await propose('Siéger à Lens');
  await post(SECRETARY, `sessions/${session}/convene`, { urgency: null });
  await system.moveClock('2027-01-21T14:00:00.000Z');
  room = await fill(session, '2027-01-21', '2027-01-21T14:00:00.000Z');
}, 240_000);
afterAll(() => system.stop());

describe('while a session sits', () => {
  it('its minutes begin with it, for who writes them', async () => {
    expect(await refusalOf(SECRETARY, `sessions/${session}/minutes`)).toBe('minutes-not-ready');
    await post(PRESIDENT, `sessions/${session}/open`);
    expect(await minutes()).toMatchObject({
      standing: { state: 'DRAFT' },
      points: [{ rounds: [], left: null }],
    });
    expect(await refusalOf(voter(1).account, `sessions/${session}/minutes`)).toBe('minutes-not-ready');
    expect(await refusalOf(SECRETARY, `items/${item}/extract.pdf`)).toBe('extract-not-ready');
  });

  it('a point is debated and voted by roll call, and somebody has their disagreement recorded', async () => {
    await post(SECRETARY, `items/${item}/noteDebate`, { text: 'Brouillon.' });
    await post(SECRETARY, `items/${item}/noteDebate`, { text: DEBATE });
    await post(PRESIDENT, `items/${item}/openVote`, { ballot: 'ROLL_CALL' });
    for (const { account, proxy, member } of room.voters)
      await post(account, `items/${item}/castBallot`, {
        round: 1,
        choice: member === voter(1).member ? 'AGAINST' : 'FOR',
        ...(proxy && { for: member }),
      });
    await post(PRESIDENT, `items/${item}/closeVote`);
    await post(voter(1).account, `items/${item}/recordDissent`, { text: DISSENT });
    const [point] = (await minutes()).points;
    expect(point).toMatchObject({
      rank: 1,
      debate: DEBATE,
      dissents: [{ member: voter(1).member, text: DISSENT }],
      rounds: [
        {
          ballot: 'ROLL_CALL',
          present: 4,
          result: { for: 4, against: 1, adopted: true },
          names: { AGAINST: [voter(1).member] },
        },
      ],
    });
  });

  it('its extract is certified at once, for the services, before the session ends (MAN-08)', async () => {
    const { status, type, bytes } = await kept(`items/${item}/extract.pdf`, OFFICER);
    expect([status, type]).toEqual([200, 'application/pdf']);
    const words = await wordsOfPdf(bytes);
    expect(words).toContain('Extrait certifié conforme');
    expect(words).toContain('Avis favorable : 4 pour, 1 contre');
    expect(await refusalOf(voter(1).account, `items/${item}/extract.pdf`)).toBe('minutes-not-ready');
  });
});

describe('once it is closed', () => {
  it('its minutes are read by the council and its services, as data, as a page and as a file', async () => {
    await post(PRESIDENT, `sessions/${session}/close`);
    const read = await minutes(voter(1).account);
    expect(read).toMatchObject({
      standing: { state: 'PROJECT', circulatedAt: null },
      sittings: [
        {
          opened: {
            inOffice: IN_OFFICE,
            attending: 4,
            proxies: 1,
            quorum: { sentence: expect.stringContaining('Quorum atteint') },
          },
          ended: { how: 'CLOSED' },
          proxies: [{ void: null }],
        },
      ],
    });
    expect(read.sittings[0]?.present).toHaveLength(4);
    expect(read.members.every(({ name }) => name !== null)).toBe(true);
    const page = await system.get(`/api/62/sessions/${session}/minutes`, {
      as: OFFICER,
      headers: { accept: 'text/html' },
    });
    expect(page).toMatchObject({ status: 200, type: expect.stringContaining('text/html') });
    expect(String(page.body['text'])).toContain(DEBATE);
    const file = await kept(`sessions/${session}/minutes.pdf`, PRESIDENT);
    expect(file.status).toBe(200);
    expect(Buffer.from(file.bytes).toString('latin1')).toContain(
      '<pdfaid:conformance>A</pdfaid:conformance>',
    );
    expect(await wordsOfPdf(file.bytes)).toContain(DISSENT);
    expect(await kept(`sessions/${session}/minutes.pdf`, voter(1).account)).toEqual(file);
    expect((await kept(`sessions/${session}/minutes.pdf`, 'administratrice')).status).toBe(403);
  });

  it('they tell the votes on its proposals as they are recorded, and what was left for later (DEL-13)', async () => {
    expect((await minutes()).proposals).toMatchObject([
      { id: proposal, rank: 2, title: 'Publier les comptes', how: 'NOT_TREATED', vote: null },
      { id: deferred, rank: 3, title: 'Siéger à Lens', how: 'NOT_TREATED', vote: null },
    ]);
    await post(SECRETARY, `proposals/${proposal}/recordVote`, { for: 3, against: 1, abstain: 1 });
    const [voted] = (await minutes(voter(1).account)).proposals;
    expect(voted).toMatchObject({
      how: 'VOTED',
      vote: {
        for: 3,
        against: 1,
        abstain: 1,
        adopted: true,
        votesInRoom: 5,
        sentence: expect.stringMatching(/^Adopté/),
      },
    });
    const file = await kept(`sessions/${session}/minutes.pdf`, SECRETARY);
    const words = await wordsOfPdf(file.bytes);
    expect(words).toContain('Proposition : Publier les comptes');
    expect(words).toContain('3 pour, 1 contre, 1 abstention');
    expect(words).toContain('Proposition : Siéger à Lens');
    const extract = await kept(`items/${item}/extract.pdf`, OFFICER);
    expect(await wordsOfPdf(extract.bytes)).not.toContain('Publier les comptes');
  });

  it('they are sent to the members, then corrected beside what they said', async () => {
    const path = `sessions/${session}/correctMinutes`;
    const correction = { text: 'Les comptes lus étaient ceux de 2024.', item, askedBy: voter(1).member };
    expect(await post(SECRETARY, path, correction, 422)).toMatchObject({
      type: 'urn:label-ess:minutes-not-circulated',
    });
    await post(SECRETARY, `sessions/${session}/circulateMinutes`);
    expect(await system.mails('le procès-verbal vous attend')).toHaveLength(IN_OFFICE);
    await post(SECRETARY, path, correction);
    expect((await minutes()).standing).toMatchObject({
      state: 'PROJECT',
      circulatedAt: expect.any(String),
      corrections: [{ point: item, askedBy: voter(1).member, text: correction.text, afterApproval: false }],
    });
  });

  it('they are approved by the council at its next session, and that can be seen not to have changed', async () => {
    const before = await minutes();
    const days = { heldOn: '2027-06-10', opensOn: '2027-05-01', closesOn: '2027-05-15' };
    const next = String((await post(SECRETARY, 'sessions', { kind: 'ORDINARY', ...days }, 201))['id']);
    const placing = { session: next, minutesOf: session };
    const point = String((await post(SECRETARY, 'items', placing, 201))['id']);
    await post(SECRETARY, `sessions/${next}/convene`, { urgency: null });
    await system.moveClock('2027-06-10T12:00:00.000Z');
    room = await fill(next, '2027-06-10', '2027-06-10T12:00:00.000Z');
    await post(PRESIDENT, `sessions/${next}/open`);
    await post(PRESIDENT, `items/${point}/openVote`, { ballot: 'HANDS' });
    await post(SECRETARY, `items/${point}/recordHands`, { round: 1, choice: 'FOR' });
    await post(PRESIDENT, `items/${point}/closeVote`);
    expect((await minutes()).standing.state).toBe('PROJECT');
    await post(PRESIDENT, `sessions/${next}/close`);
    const approved = await waitFor('l’approbation', async () => {
      const read = await minutes();
      return read.standing.state === 'APPROVED' ? read : null;
    });
    expect(approved.standing.approval).toMatchObject({
      heldOn: '2027-06-10',
      sentence: expect.stringContaining('Adopté'),
      unchanged: true,
    });
    expect({ ...approved, standing: 0, asOf: 0 }).toEqual({ ...before, standing: 0, asOf: 0 });
    expect(await post(SECRETARY, `items/${item}/noteDebate`, { text: 'Autre chose.' }, 422)).toMatchObject({
      type: 'urn:label-ess:minutes-approved',
    });
    await post(SECRETARY, `sessions/${session}/correctMinutes`, { text: 'Une faute de frappe.' });
    // What is recorded after that is not what the council approved.
    await post(PRESIDENT, `proposals/${deferred}/adjourn`, { session: null });
    const { standing, proposals } = await minutes();
    expect(proposals[1]).toMatchObject({ id: deferred, how: 'NOT_TREATED' });
    const { corrections, approval } = standing;
    expect(corrections.map(({ afterApproval }) => afterApproval)).toEqual([false, true]);
    expect(approval).toMatchObject({ unchanged: true });
    const file = await kept(`sessions/${session}/minutes.pdf`, SECRETARY);
    expect(await wordsOfPdf(file.bytes)).toContain('approuvé par le conseil à sa séance du 10 juin 2027');
  });

  it('all that was written holds together', async () => {
    expect((await checkStored(system)).findings).toEqual([]);
  });
});
