import { fillRoom, type Voter } from '../../local/journey/attend-session.ts';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { adjustMembers } from '../../local/journey/members.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays, parisInstant } from '../../local/journey/paris-days.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { sealBallot, type SealedBallot } from '../../web/ballot/seal-ballot.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
const HELD = addDays(TODAY, 50);
const CHOICES = ['FOR', 'FOR', 'AGAINST', 'ABSTAIN', 'BLANK'] as const;
const dossier = readCase(caseFile('T01'));
const wanted = {
  ...dossier.session!,
  membersInOffice: 5,
  present: 4,
  proxies: 1,
  votes: { FOR: 2, AGAINST: 1, ABSTAIN: 1, BLANK: 1 },
};

let system: System;
let item: string;
let session: string;
let application: string;
let voters: readonly Voter[];
const sealed: SealedBallot[] = [];

const act = async (as: string, path: string, body: object = {}, key?: string) =>
  system.post(`/api/62/${path}`, {
    as,
    body,
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
const done = async (as: string, path: string, body: object = {}) => {
  const answer = await act(as, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const cast = (at: number, ballot = sealed[at]!.ballot, key = `ballot-${at}-key`) => {
  const { account, member, proxy } = voters[at]!;
  return act(account, `items/${item}/castBallot`, { round: 1, ballot, ...(proxy && { for: member }) }, key);
};

/** Everything that whoever reads the point, its session or its dossier can get. */
const READERS = ['administratrice', 'secretaire', 'instructrice', 'presidente', 'membre-02', 'membre-03'];
const everyRead = async (): Promise<object[]> => {
  const paths = [
    `items/${item}`,
    `items/${item}/history`,
    `items?state=voteOpen`,
    `sessions/${session}`,
    `sessions/${session}/history`,
    `applications/${application}`,
    `applications/${application}/history`,
  ];
  const asked = READERS.flatMap((as) => paths.map((path) => ({ as, path: `/api/62/${path}` })));
  return Promise.all(
    asked.map(async ({ as, path }) => {
      const { status, body } = await system.get(path, { as });
      return { as, path, status, body };
    }),
  );
};

beforeAll(async () => {
  system = await openSystem(`${TODAY}T08:00:00.000Z`);
  const { api, clock, accounts } = await openStage(system.url);
  const held = { kind: 'ORDINARY', heldOn: HELD, opensOn: TODAY, closesOn: addDays(TODAY, 18) };
  session = String((await done('secretaire', 'sessions', held))['id']);
  const filed = newDossier(dossier);
  await fileApplication(api, filed, session);
  await reviewApplication(api, filed, session);
  [item, application] = [filed.item ?? '', filed.application ?? ''];
  await done('secretaire', `sessions/${session}/convene`, { urgency: null });
  const now = await clock.reach(parisInstant(HELD, 14));
  const seats = await adjustMembers(api, accounts, wanted.membersInOffice, now);
  ({ voters } = await fillRoom(api, session, seats, wanted));
  await done('presidente', `sessions/${session}/open`);
}, 300_000);
afterAll(() => system.stop());

it('is opened once a third of those present ask', async () => {
  const open = () => act('presidente', `items/${item}/openVote`, { ballot: 'SECRET' });
  await done(voters[0]!.account, `items/${item}/askSecretBallot`);
  expect((await open()).body).toMatchObject({ type: 'urn:label-ess:secret-ballot-not-asked' });
  await done(voters[1]!.account, `items/${item}/askSecretBallot`);
  expect((await act('presidente', `items/${item}/openVote`, { ballot: 'HANDS' })).body).toMatchObject({
    type: 'urn:label-ess:secret-ballot-asked',
  });
  expect((await open()).status).toBe(200);
});

it('takes encrypted ballots, each once, and shows nobody anything before it is closed (D15, P10)', async () => {
  const before = await everyRead();
  const { data } = (await system.get(`/api/62/items/${item}`, { as: 'membre-02' })).body as {
    data: { poll: string; secret: { publicKey: string } };
  };
  for (const choice of CHOICES)
    sealed.push(await sealBallot({ publicKey: data.secret.publicKey, poll: data.poll, choice }));
  const clear = await act(voters[0]!.account, `items/${item}/castBallot`, { round: 1, choice: 'FOR' });
  expect(clear.body).toMatchObject({ type: 'urn:label-ess:ballot-kind-differs' });
  const answers = await Promise.all(voters.map((_, at) => cast(at)));
  expect(answers.map(({ status }) => status)).toEqual(CHOICES.map(() => 200));
  for (const { body } of answers)
    expect(JSON.stringify(body)).not.toMatch(/FOR|AGAINST|ABSTAIN|BLANK|choice/);
  const again = await Promise.all(voters.map((_, at) => cast(at)));
  expect(again.map(({ body }) => body)).toEqual(answers.map(({ body }) => body));
  expect((await cast(0, sealed[3]!.ballot, 'another-command')).body).toMatchObject({
    type: 'urn:label-ess:already-voted',
  });
  expect(await everyRead()).toEqual(before);
  const logs = system.logs();
  for (const { ballot, code } of sealed) expect(logs.includes(ballot) || logs.includes(code)).toBe(false);
});

it('lets each voter see that the ballot is in the box (D10)', async () => {
  const isIn = async (code: string) =>
    (await done('membre-02', `items/${item}/checkBallot`, { code }))['inBox'];
  for (const { code } of sealed) expect(await isIn(code)).toBe(true);
  expect(await isIn('A'.repeat(43))).toBe(false);
});

it('gives one result, however often and by how many it is closed, without a roll of choices', async () => {
  const closings = await Promise.all(
    Array.from({ length: 3 }, (_, at) =>
      act('presidente', `items/${item}/closeVote`, {}, `closing-${at}-key`),
    ),
  );
  expect(closings.filter(({ status }) => status === 200)).toHaveLength(1);
  const { facts } = (await system.get(`/api/62/items/${item}/history`, { as: 'auditrice' })).body as {
    facts: { type: string; data: Record<string, unknown> }[];
  };
  const closed = facts.filter(({ type }) => type === 'VoteClosed.v1');
  expect(closed).toHaveLength(1);
  expect(closed[0]?.data).toMatchObject({
    roll: { voted: voters.map(({ member }) => member).toSorted((a, b) => a - b), notVoting: [] },
    result: { for: 2, against: 1, abstain: 1, blank: 1, null: 0, notVoting: 0, adopted: true },
    box: { ballots: 5 },
  });
  expect((await cast(0)).status).toBe(200);
});

it('is counted again for two who voted, and says the same (P10)', async () => {
  await done(voters[0]!.account, `items/${item}/recount`);
  expect((await act(voters[0]!.account, `items/${item}/recount`)).body).toMatchObject({
    type: 'urn:label-ess:second-scrutineer-missing',
  });
  await done(voters[1]!.account, `items/${item}/recount`);
  const { facts } = (await system.get(`/api/62/items/${item}/history`, { as: 'secretaire' })).body as {
    facts: { type: string; data: Record<string, unknown> }[];
  };
  expect(facts.at(-1)).toMatchObject({ type: 'VoteRecounted.v1', data: { same: true } });
});
