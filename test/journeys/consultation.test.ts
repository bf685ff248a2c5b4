import { join } from 'node:path';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import type { Stage } from '../../local/journey/play-cases.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { recount } from '../../proofs/checker/recount.ts';
import { checkStored } from '../support/check-stored.ts';
import { councilHands } from '../support/council-hands.ts';
import { openSystem, type System } from '../support/system.ts';

/** Dossiers that cannot wait for their session: the council answers in writing, or a member asks that it sit (DEL-15, D21). */
const caseOf = (name: string) => readCase(join(import.meta.dirname, 'cases', `${name}.json`));
const LAST_DAY = '2026-12-15';
const END = '2026-12-15T23:00:00.000Z';

type Seat = { member: number; account: string; presides: boolean };

let system: System;
let stage: Stage;
let session: string;
let seats: Seat[];
type Prepared = { consultation: string; dossier: { application: string; item: string } };
let tooFew: Prepared;
let stopped: Prepared;
let rushed: Prepared;
let contested: Prepared;

const { post, done, refused, dataOf, stateOf, untilState } = councilHands(() => system);

const consultationOn = async (heldOn: string): Promise<string> =>
  String((await done('sessions', 'secretaire', { kind: 'WRITTEN', heldOn }))['id']);

/** Files for the session of January, which is too far, and is put on the agenda of a consultation. */
const putIn = async (consultation: string, name: string): Promise<{ application: string; item: string }> => {
  const dossier = newDossier(caseOf(name));
  await fileApplication(stage.api, dossier, session);
  await reviewApplication(stage.api, dossier, consultation);
  await untilState(`applications/${dossier.application}`, 'onAgenda');
  return { application: String(dossier.application), item: String(dossier.item) };
};

const answer = (item: string, { account }: Seat, choice: string) =>
  done(`items/${item}/castBallot`, account, { round: 1, choice });

beforeAll(async () => {
  system = await openSystem('2026-12-01T08:00:00.000Z');
  stage = await openStage(system.url);
  const campaign = { heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' };
  session = String((await done('sessions', 'secretaire', { kind: 'ORDINARY', ...campaign }))['id']);
  const { members } = (await dataOf('councils/62')) as {
    members: { member: number; chair: boolean; person: string | null }[];
  };
  seats = members.flatMap(({ member, chair, person }) => {
    const account = stage.accounts.get(person ?? '');
    return account === undefined ? [] : [{ member, account, presides: chair }];
  });
  const prepare = async (heldOn: string, name: string): Promise<Prepared> => {
    const consultation = await consultationOn(heldOn);
    return { consultation, dossier: await putIn(consultation, name) };
  };
  tooFew = await prepare('2026-12-22', 'T02');
  stopped = await prepare('2027-01-05', 'T07');
  rushed = await prepare('2027-01-12', 'T05');
  contested = await prepare('2027-01-19', 'T11');
}, 240_000);
afterAll(() => system.stop());

describe('a consultation that enough members answer', () => {
  let consultation: string;
  let dossier: { application: string; item: string };

  it('is prepared by the secretariat, and announced to nobody outside', async () => {
    await refused('sessions', 'secretaire', 'consultation-too-short', {
      kind: 'WRITTEN',
      heldOn: '2026-12-05',
    });
    consultation = await consultationOn(LAST_DAY);
    expect(await stateOf(`sessions/${consultation}`)).toBe('prepared');
    const { sessions } = (await system.get('/api/62')).body as { sessions: { id: string }[] };
    expect(sessions.map(({ id }) => id)).not.toContain(consultation);
    await refused(`sessions/${consultation}/orderConsultation`, 'presidente', 'nothing-to-consult-on');
    await refused(`sessions/${consultation}/convene`, 'secretaire', 'not-in-this-state', { urgency: null });
    dossier = await putIn(consultation, 'T01');
    expect(await dataOf(`applications/${dossier.application}`)).toMatchObject({ session: consultation });
  });

  it('is ordered by the President, and opens to each member in office by itself', async () => {
    await done(`sessions/${consultation}/orderConsultation`, 'presidente');
    await untilState(`items/${dossier.item}`, 'voteOpen');
    const { body } = await system.get(`/api/62/items/${dossier.item}/explanation`, { as: 'secretaire' });
    const { inOffice } = (body as { rounds: { computation: { electorate: { inOffice: number } } }[] })
      .rounds[0]!.computation.electorate;
    expect(body).toMatchObject({
      rounds: [{ ballot: 'ROLL_CALL', closesAt: END, participation: null, sentence: null, names: null }],
    });
    const { body: me } = await system.get('/api/me', { as: seats[0]!.account });
    const [{ sessions }] = (me as { councils: [{ sessions: object[] }] }).councils;
    expect(sessions).toContainEqual(
      expect.objectContaining({ id: consultation, state: 'consulting', heldOn: LAST_DAY }),
    );
    // What is read of a session is read of it too.
    for (const view of ['', '/agenda', '/agendaOrder', '/presence', '/notices', '/history', '/forecast']) {
      const read = await system.get(`/api/62/sessions/${consultation}${view}`, { as: 'secretaire' });
      expect([view, read.status]).toEqual([view, 200]);
    }
    const pack = await system.get(`/api/62/sessions/${consultation}/pack`, { as: seats[0]!.account });
    expect(pack.status).toBe(200);
    // Everybody who is in office has a seat to answer from.
    expect(inOffice).toBe(seats.length);
    await refused('items', 'secretaire', 'consultation-under-way', {
      session: consultation,
      application: dossier.application,
    });
  });

  it('is answered from wherever one is, each for themself, once', async () => {
    const [first, second] = seats as [Seat, Seat];
    for (const seat of seats.slice(0, Math.ceil(seats.length / 2)))
      await answer(dossier.item, seat, seat.presides ? 'AGAINST' : 'FOR');
    await refused(`items/${dossier.item}/castBallot`, second.account, 'not-an-elector', {
      round: 1,
      choice: 'FOR',
      for: first.member,
    });
    const again = await post(`items/${dossier.item}/castBallot`, first.account, {
      round: 1,
      choice: 'BLANK',
    });
    expect(again.status).toBe(409);
  });

  it('is led by nobody, and tells nothing before its end', async () => {
    await refused(`items/${dossier.item}/closeVote`, 'presidente', 'answered-in-writing');
    await refused(`items/${dossier.item}/recordHands`, 'secretaire', 'answered-in-writing', {
      round: 1,
      choice: 'FOR',
      exceptions: [],
    });
    for (const path of ['', '/history', '/explanation'])
      for (const as of ['secretaire', 'presidente', seats[0]!.account]) {
        const { body } = await system.get(`/api/62/items/${dossier.item}${path}`, { as });
        expect(JSON.stringify(body)).not.toMatch(/"(FOR|AGAINST)"|tookPart|notVoting":\[/);
      }
  });

  it('ends with its last day: what comes later is not counted, and nothing has to close it', async () => {
    await system.moveClock(END);
    const late = seats.at(-1) as Seat;
    await refused(`items/${dossier.item}/castBallot`, late.account, 'vote-closed', {
      round: 1,
      choice: 'FOR',
    });
    await untilState(`sessions/${consultation}`, 'closed');
    await untilState(`applications/${dossier.application}`, 'opinionGiven');
    const { body } = await system.get(`/api/62/items/${dossier.item}/explanation`, { as: 'secretaire' });
    const [round] = (body as { rounds: never[] }).rounds;
    expect(recount(round as never)).toEqual([]);
    const answered = Math.ceil(seats.length / 2);
    expect(round).toMatchObject({
      sentence: expect.stringContaining('Avis favorable, par consultation écrite'),
      participation: { required: answered, counted: answered, base: seats.length, reached: true },
      sources: { own: answered, hands: 0, paper: 0 },
    });
    // Whoever answered before is still told the same.
    const [first] = seats as [Seat];
    const { status } = await post(`items/${dossier.item}/castBallot`, first.account, {
      round: 1,
      choice: 'FOR',
    });
    expect(status).not.toBe(200);
  });

  it('gives an opinion on which the President decides', async () => {
    await done(`applications/${dossier.application}/decide`, 'presidente', {
      outcome: 'GRANTED',
      reasons: [],
    });
    expect(await stateOf(`applications/${dossier.application}`)).toBe('decided');
  });
});

describe('a consultation that too few answer', () => {
  it('gives no opinion, shows nothing of what was answered, and its dossier is ready for another agenda', async () => {
    const { consultation, dossier } = tooFew;
    await done(`sessions/${consultation}/orderConsultation`, 'presidente');
    await untilState(`items/${dossier.item}`, 'voteOpen');
    for (const seat of seats.slice(1, Math.ceil(seats.length / 2)))
      await answer(dossier.item, seat, 'AGAINST');
    // Two days before, in the morning, whoever has not answered is told so, and nobody else.
    expect(await written('le conseil est consulté par écrit')).toHaveLength(2 * seats.length);
    // The clock runs on meanwhile.
    await system.moveClock('2026-12-20T06:45:00.000Z');
    expect(await written('votre réponse est attendue')).toEqual([]);
    await system.moveClock('2026-12-20T07:00:00.000Z');
    const silent = seats.length - (Math.ceil(seats.length / 2) - 1);
    expect(await written('votre réponse est attendue')).toHaveLength(silent);
    await system.moveClock('2026-12-22T23:00:00.000Z');
    await untilState(`items/${dossier.item}`, 'left');
    await untilState(`applications/${dossier.application}`, 'ready');
    const { body } = await system.get(`/api/62/items/${dossier.item}/explanation`, { as: 'secretaire' });
    const needed = Math.ceil(seats.length / 2);
    expect(body).toMatchObject({
      rounds: [
        {
          names: null,
          sentence: null,
          participation: {
            reached: false,
            required: needed,
            counted: needed - 1,
            sentence: expect.stringContaining('insuffisante'),
          },
        },
      ],
    });
    const history = await system.get(`/api/62/items/${dossier.item}/history`, { as: 'secretaire' });
    expect(JSON.stringify(history.body)).not.toContain('AGAINST');
    expect(await dataOf(`sessions/${consultation}`)).toMatchObject({
      items: [],
      leftAgendas: [{ item: dossier.item, reason: 'TOO_FEW_TOOK_PART' }],
    });
    await done('items', 'secretaire', { session, application: dossier.application });
    await untilState(`applications/${dossier.application}`, 'onAgenda');
  });
});

describe('a consultation that a member stops', () => {
  it('counts nothing of what was answered, and gives its points back', async () => {
    const { consultation, dossier } = stopped;
    await done(`sessions/${consultation}/orderConsultation`, 'presidente');
    await untilState(`items/${dossier.item}`, 'voteOpen');
    const [first, second] = seats as [Seat, Seat];
    for (const seat of seats.slice(1)) await answer(dossier.item, seat, 'FOR');
    expect((await post(`sessions/${consultation}/demandSession`, 'secretaire')).status).toBe(403);
    expect(await done(`sessions/${consultation}/demandSession`, second.account)).toMatchObject({
      state: 'interrupted',
    });
    await untilState(`items/${dossier.item}`, 'left');
    await untilState(`applications/${dossier.application}`, 'ready');
    expect(await written('la consultation écrite s’arrête')).toHaveLength(seats.length);
    await refused(`items/${dossier.item}/castBallot`, first.account, 'vote-closed', {
      round: 1,
      choice: 'FOR',
    });
    await refused(`sessions/${consultation}/demandSession`, first.account, 'not-in-this-state');
    const { body } = await system.get(`/api/62/items/${dossier.item}/history`, { as: 'secretaire' });
    expect(JSON.stringify(body)).not.toMatch(/"FOR"|tookPart/);
    await system.moveClock('2027-01-05T23:00:00.000Z');
    expect(await stateOf(`sessions/${consultation}`)).toBe('interrupted');
  });
});

/** The addresses to which letters went whose subject ends so, each as often as it was written to. */
const written = async (subject: string): Promise<string[]> =>
  (await system.mails(subject)).map(({ to }) => to).toSorted();

const ordered = async ({ consultation, dossier }: Prepared): Promise<void> => {
  await done(`sessions/${consultation}/orderConsultation`, 'presidente');
  await untilState(`items/${dossier.item}`, 'voteOpen');
};

describe('the end of a consultation', () => {
  it('is one cut: what was acknowledged is counted, what was not is not', async () => {
    await ordered(rushed);
    const { item } = rushed.dossier;
    const enough = Math.ceil(seats.length / 2);
    const [early, late] = [seats.slice(0, enough), seats.slice(enough)];
    for (const seat of early) await answer(item, seat, 'FOR');
    const racing = late.map(({ account }) =>
      post(`items/${item}/castBallot`, account, { round: 1, choice: 'AGAINST' }),
    );
    const [, ...answers] = await Promise.all([system.moveClock('2027-01-12T23:00:00.000Z'), ...racing]);
    await untilState(`items/${item}`, 'opinionGiven');
    const counted = answers.filter(({ status }) => status === 200).length;
    for (const { status, body } of answers)
      if (status !== 200) expect(body).toMatchObject({ type: 'urn:label-ess:vote-closed' });
    const { body } = await system.get(`/api/62/items/${item}/explanation`, { as: 'secretaire' });
    expect(body).toMatchObject({
      rounds: [
        {
          computation: { votes: { for: early.length, against: counted, notVoting: late.length - counted } },
          participation: { counted: early.length + counted },
        },
      ],
    });
  });

  it('and a demand for a session: one comes first, and the other is refused', async () => {
    await ordered(contested);
    const { consultation, dossier } = contested;
    for (const seat of seats) await answer(dossier.item, seat, 'FOR');
    const [demanded] = await Promise.all([
      post(`sessions/${consultation}/demandSession`, (seats[1] as Seat).account),
      system.moveClock('2027-01-19T23:00:00.000Z'),
    ]);
    const first = demanded.status === 200;
    await untilState(`sessions/${consultation}`, first ? 'interrupted' : 'closed');
    await untilState(`items/${dossier.item}`, first ? 'left' : 'opinionGiven');
    await untilState(`applications/${dossier.application}`, first ? 'ready' : 'opinionGiven');
  });
});

it('leaves nothing that the checker, which shares no code with it, finds wrong', async () => {
  const { checked, findings } = await checkStored(system);
  expect(findings).toEqual([]);
  expect(checked).toMatchObject({ writtenVotes: 5 });
});
