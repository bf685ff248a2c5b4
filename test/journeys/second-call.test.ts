import { join } from 'node:path';
import { type Dossier, newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { councilHands } from '../support/council-hands.ts';
import { openSystem, type System } from '../support/system.ts';

/** A session that lacks its quorum, its second call, and a dossier that goes from one agenda to the next (DEL-08, C8). */
const caseOf = (name: string) => readCase(join(import.meta.dirname, 'cases', `${name}.json`));
const FIRST_DAY = '2027-01-21';
const SECOND_DAY = '2027-01-26';

type Body = Record<string, unknown>;
type Seat = { member: number; account: string };

let system: System;
let session: string;
let next: string;
let chair: Seat;
let other: Seat;
let heard: Dossier;
let sentBack: Dossier;

const { done, refused, dataOf, stateOf, untilState } = councilHands(() => system);
const checkIn = ({ member }: Seat) => done(`sessions/${session}/checkIn`, 'secretaire', { member });

const schedule = async (heldOn: string, opensOn: string): Promise<string> => {
  const campaign = { kind: 'ORDINARY', heldOn, opensOn, closesOn: '2026-12-20' };
  return String((await done('sessions', 'secretaire', campaign))['id']);
};

beforeAll(async () => {
  system = await openSystem('2026-12-01T08:00:00.000Z');
  const { api, accounts } = await openStage(system.url);
  session = await schedule(FIRST_DAY, '2026-12-01');
  next = await schedule('2027-01-30', '2026-12-10');
  [heard, sentBack] = [newDossier(caseOf('T01')), newDossier(caseOf('T02'))];
  for (const dossier of [heard, sentBack]) {
    await fileApplication(api, dossier, session);
    await reviewApplication(api, dossier, session);
    await untilState(`applications/${dossier.application}`, 'onAgenda');
  }
  await done(`sessions/${session}/convene`, 'secretaire', { urgency: null });
  const { members } = (await dataOf('councils/62')) as {
    members: { member: number; chair: boolean; person: string | null }[];
  };
  const seats = members.flatMap(({ member, chair: presides, person }) => {
    const account = accounts.get(person ?? '');
    return account === undefined ? [] : [{ member, account, presides }];
  });
  chair = seats.find(({ presides }) => presides) ?? seats[0]!;
  other = seats.find(({ presides }) => !presides) ?? seats[1]!;
}, 240_000);
afterAll(() => system.stop());

it('answers what a member asks before it to all who hear the point, and to nobody else (C10)', async () => {
  const text = 'Combien de salariés en tout ?';
  await done(`sessions/${session}/askQuestion`, other.account, { item: heard.item, text });
  const { items } = (await system.get(`/api/62/sessions/${session}/questions`, { as: 'instructrice' }))
    .body as { items: Body[] };
  expect(items).toMatchObject([{ text, member: other.member, item: heard.item, answer: null }]);
  const asked = async (member: number) =>
    (await system.get(`/api/62/sessions/${session}/pack?member=${member}`, { as: 'secretaire' })).body[
      'questions'
    ];
  expect([await asked(other.member), await asked(chair.member)]).toMatchObject([[{ text }], []]);
  const answer = { question: items[0]?.['question'], text: 'Douze.' };
  await done(`sessions/${session}/answerQuestion`, 'instructrice', answer);
  await refused(`sessions/${session}/answerQuestion`, 'secretaire', 'question-answered', answer);
  expect(await asked(chair.member)).toMatchObject([{ text, answer: 'Douze.' }]);
  expect(system.logs()).not.toContain(text);
  await refused(`sessions/${session}/askQuestion`, other.account, 'not-your-point', {
    item: '00000000-0000-4000-8000-000000000000',
    text,
  });
});

it('is told a week before where its quorum stands, from answers that each member gives (C7, M2)', async () => {
  const answer = (as: string, body: object) => done(`sessions/${session}/reply`, as, body);
  await answer(chair.account, { answer: 'COMING' });
  await answer(other.account, { answer: 'ABSENT', excuse: 'Un deuil.' });
  await answer('secretaire', { answer: 'ABSENT', member: other.member + 1 });
  const forecast = async (as: string) =>
    (await system.get(`/api/62/sessions/${session}/forecast`, { as })).body as {
      opening: { outlook: string; sure: number; sentence: string };
      points: { item: string; structureName: string; outlook: string }[];
      toCall: { member: number }[];
      replies: { member: number; answer: string; excuse: string | null }[];
    };
  const { opening, points, toCall, replies } = await forecast('secretaire');
  expect(opening).toMatchObject({ outlook: 'POSSIBLE', sure: 1, chair: chair.member });
  expect(opening.sentence).toContain('Quorum possible, pas assuré');
  expect(points.map(({ item }) => item).toSorted()).toEqual(
    [heard.item, sentBack.item].map(String).toSorted(),
  );
  expect(points.every(({ structureName }) => structureName !== '')).toBe(true);
  const called = toCall.map(({ member }) => member);
  expect(called).not.toContain(chair.member);
  expect(called).not.toContain(other.member);
  expect(called.length).toBeGreaterThan(0);
  expect(replies.find(({ member }) => member === other.member)).toMatchObject({ excuse: 'Un deuil.' });
  // Why somebody does not come is for who prepares the session; not even its history says who is excused.
  expect(JSON.stringify(await forecast('instructrice'))).not.toContain('deuil');
  for (const path of ['', '/history'])
    expect(
      JSON.stringify((await system.get(`/api/62/sessions/${session}${path}`, { as: 'secretaire' })).body),
    ).not.toContain('deuil');
  // Taken back, the word is nowhere any more.
  await answer(other.account, { answer: 'COMING' });
  expect((await forecast('presidente')).replies.find(({ member }) => member === other.member)).toMatchObject({
    answer: 'COMING',
    excuse: null,
  });
  await system.moveClock('2027-01-14T09:00:00.000Z');
  const [letter] = await system.mails('où en est le quorum de la séance');
  const text = String(letter?.text).replaceAll('\u00A0', ' ');
  for (const said of ['Séance du 21 janvier 2027', 'viennent : 2', 'ne viennent pas : 1'])
    expect(text).toContain(said);
});

it('does not open without its quorum, and is not adjourned before its day', async () => {
  await refused(`sessions/${session}/adjournForLackOfQuorum`, 'secretaire', 'not-the-day');
  await system.moveClock(`${FIRST_DAY}T09:00:00.000Z`);
  await checkIn(chair);
  await refused(`sessions/${session}/open`, 'presidente', 'quorum-not-reached');
});

it('is adjourned with its count, and loses nothing of what was recorded', async () => {
  await done(`items/${heard.item}/recuse`, 'secretaire', { member: other.member + 1, interest: 'FUNDER' });
  const { state } = await done(`sessions/${session}/adjournForLackOfQuorum`, 'secretaire');
  expect(state).toBe('adjourned');
  const data = await dataOf(`sessions/${session}`);
  expect(data).toMatchObject({ call: 1, lack: { counted: 1 }, leftAgendas: [] });
  expect(data['presence']).toMatchObject([{ member: chair.member, attending: true }]);
  await refused(`items/${heard.item}/openVote`, 'presidente', 'session-not-open');
});

it('gives each member their documents, less the points that they leave the room for (C4, DEL-11)', async () => {
  const packOf = async (member: number, as = 'secretaire') =>
    (await system.get(`/api/62/sessions/${session}/pack?member=${member}`, { as })).body as {
      member: { member: number; name: string };
      points: { rank: number; closed: string | null; point: { dossier: Body } | null }[];
    };
  const own = await packOf(0, other.account);
  expect(own.member).toMatchObject({ member: other.member, name: expect.any(String) as string });
  expect(own.points.map(({ rank, closed }) => [rank, closed])).toEqual([
    [1, null],
    [2, null],
  ]);
  const numbers = own.points.map(({ point }) => point?.dossier['number']);
  expect(numbers.every((number) => String(number).startsWith('62-D-'))).toBe(true);
  expect(own).toEqual({ ...(await packOf(other.member)), asOf: expect.any(String) as string });
  const recused = await packOf(other.member + 1);
  expect(recused.points.filter(({ closed }) => closed === 'RECUSED')).toHaveLength(1);
  const words = JSON.stringify(recused);
  expect(words).not.toContain(heard.of.structure.name);
  expect(words).not.toContain('Combien de salariés');
  expect(words).toContain(sentBack.of.structure.name);
  const { status } = await system.get(`/api/62/sessions/${session}/pack`, { as: 'secretaire' });
  expect(status).toBe(400);
  const file = await fetch(`${system.url}/api/62/sessions/${session}/pack.pdf`, {
    headers: { authorization: `Bearer ${await system.tokenFor(other.account)}` },
  });
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

it('is called again with the same agenda, in its own time, and says that no quorum is required', async () => {
  const again = (heldOn: string) => ({ heldOn });
  await refused(`sessions/${session}/reconvene`, 'secretaire', 'second-call-too-soon', again('2027-01-25'));
  await done(`sessions/${session}/reconvene`, 'secretaire', again(SECOND_DAY));
  const data = await dataOf(`sessions/${session}`);
  expect(data).toMatchObject({ call: 2, heldOn: SECOND_DAY, presence: [] });
  expect(data['items']).toHaveLength(2);
  const { body } = await system.get(`/api/62/sessions/${session}/history`, { as: 'secretaire' });
  const words = JSON.stringify(body).replaceAll('\u00A0', ' ');
  for (const said of ['Le quorum a manqué le 21 janvier 2027', 'il reste 2 points', 'aucun quorum'])
    expect(words).toContain(said);
});

it('opens on that day with whoever presides and one other', async () => {
  await system.moveClock(`${SECOND_DAY}T09:00:00.000Z`);
  await checkIn(chair);
  await refused(`sessions/${session}/open`, 'presidente', 'second-call-too-few');
  await checkIn(other);
  await refused(`sessions/${session}/checkIn`, 'secretaire', 'remote-by-oneself', {
    member: other.member,
    mode: 'REMOTE',
  });
  await done(`sessions/${session}/checkIn`, other.account, { mode: 'REMOTE' });
  await done(`sessions/${session}/open`, 'presidente');
});

it('sends a point back with what is asked, and its dossier is ready for another agenda', async () => {
  await done(`items/${sentBack.item}/adjourn`, 'presidente', { asked: 'Le rapport de révision.' });
  await untilState(`applications/${sentBack.application}`, 'ready');
  const { leftAgendas } = await dataOf(`sessions/${session}`);
  expect(leftAgendas).toMatchObject([
    { item: sentBack.item, reason: 'ADJOURNED', asked: 'Le rapport de révision.' },
  ]);
  const own = await dataOf(`applications/${sentBack.application}`, candidateOf(sentBack.of));
  expect(own).toMatchObject({ asked: 'Le rapport de révision.', left: { session, reason: 'ADJOURNED' } });
});

it('votes with those who are there; it is not closed while a vote is open', async () => {
  await done(`items/${heard.item}/openVote`, 'presidente');
  await refused(`sessions/${session}/close`, 'presidente', 'item-still-open');
  for (const { account } of [chair, other])
    await done(`items/${heard.item}/castBallot`, account, { round: 1, choice: 'FOR' });
  await done(`items/${heard.item}/closeVote`, 'presidente');
  await untilState(`applications/${heard.application}`, 'opinionGiven');
  const { body } = await system.get(`/api/62/sessions/${session}/presence`, { as: 'secretaire' });
  const from = expect.stringContaining(SECOND_DAY) as string;
  const there = (mode: string) => ({ from, to: null, mode });
  expect(body).toMatchObject({
    call: 2,
    openedAt: from,
    endedAt: null,
    recusals: [{ item: heard.item, from, to: from, members: [other.member + 1] }],
  });
  const { members } = body as { members: { member: number }[] };
  const ofMember = (asked: number) => members.find(({ member }) => member === asked);
  expect(ofMember(chair.member)).toMatchObject({ attends: true, sits: [there('ROOM')] });
  expect(ofMember(other.member)).toMatchObject({ attends: true, quality: 'TITULAR' });
  expect((ofMember(other.member) as unknown as { intervals: object[] }).intervals.at(-1)).toEqual(
    there('REMOTE'),
  );
  await done(`sessions/${session}/close`, 'presidente');
  await done(`applications/${heard.application}/decide`, 'presidente', {
    outcome: 'GRANTED',
    reasons: [],
  });
  expect(await stateOf(`applications/${heard.application}`)).toBe('decided');
});

it('and who was not there, said nothing and gave no proxy was absent once (MAN-03)', async () => {
  const { body } = await system.get('/api/62/councils/62/absentees', { as: 'presidente' });
  const { members, ...told } = body as { members: { member: number; inARow: number; proposed: boolean }[] };
  expect(told).toMatchObject({
    absencesBeforeReplacement: 3,
    sessions: [{ session, heldOn: SECOND_DAY }],
  });
  const of = (asked: number) => members.find(({ member }) => member === asked);
  expect(of(chair.member)).toMatchObject({ sessions: [{ session, attendance: 'PRESENT' }], inARow: 0 });
  expect(of(other.member + 1)).toMatchObject({ sessions: [{ attendance: 'EXCUSED' }], inARow: 0 });
  expect(members[0]).toMatchObject({ sessions: [{ attendance: 'ABSENT' }], inARow: 1, proposed: false });
});

it('what was sent back goes to the next session; cancelled, that one gives it back again', async () => {
  // MAN-06: its agenda is closed; the president adds to it, by urgency.
  const point = { session: next, application: sentBack.application };
  await refused('items', 'secretaire', 'agenda-closed', point);
  await done('items', 'presidente', { ...point, urgency: 'Le silence vaudrait décision avant la suivante.' });
  await untilState(`applications/${sentBack.application}`, 'onAgenda');
  expect(await dataOf(`applications/${sentBack.application}`)).toMatchObject({ session: next, left: null });
  const announced = async () => {
    const { sessions } = (await system.get('/api/62')).body as { sessions: { id: string }[] };
    return sessions.map(({ id }) => id);
  };
  expect(await announced()).toContain(next);
  await done(`sessions/${next}/cancel`, 'presidente', { reason: 'Salle fermée.' });
  await untilState(`applications/${sentBack.application}`, 'ready');
  expect(await dataOf(`sessions/${next}`)).toMatchObject({
    items: [],
    leftAgendas: [{ reason: 'SESSION_CANCELLED', asked: null }],
  });
  expect(await announced()).not.toContain(next);
});
