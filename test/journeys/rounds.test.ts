import { join } from 'node:path';
import { fillRoom, type Room } from '../../local/journey/attend-session.ts';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { adjustMembers } from '../../local/journey/members.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { recount } from '../../proofs/checker/recount.ts';
import { checkStored } from '../support/check-stored.ts';
import { openSystem, type System } from '../support/system.ts';

/** A vote taken by show of hands, with ballots cast online and on paper, then annulled and taken again by roll call. */
const CASE = readCase(join(import.meta.dirname, 'cases', 'T05.json'));
const [PRESIDENT, SECRETARY] = ['presidente', 'secretaire'];
const IN_OFFICE = 6;

type Body = Record<string, unknown>;
type Answer = { status: number; body: Body };

let system: System;
let room: Room;
let item: string;
let application: string;

const send = (as: string, command: string, body: object = {}): Promise<Answer> =>
  system.post(`/api/62/items/${item}/${command}`, { as, body });
const must = async (as: string, command: string, body: object = {}): Promise<Body> => {
  const answer = await send(as, command, body);
  expect({ command, ...answer }).toMatchObject({ command, status: 200 });
  return answer.body;
};
const refusal = async (as: string, command: string, body: object = {}): Promise<unknown> => {
  const { status, body: problem } = await send(as, command, body);
  expect(status).toBeGreaterThanOrEqual(400);
  return String(problem['type']).replace('urn:label-ess:', '');
};
const dossier = async (): Promise<string> =>
  String((await system.get(`/api/62/applications/${application}`, { as: SECRETARY })).body['state']);
type Json = Parameters<typeof recount>[0];
const rounds = async () => {
  const { body } = await system.get(`/api/62/items/${item}/explanation`, { as: SECRETARY });
  return body['rounds'] as Json[];
};
const voter = (at: number) => {
  const found = room.voters[at];
  if (found === undefined) throw new Error('nobody votes there');
  return found;
};

beforeAll(async () => {
  system = await openSystem('2026-12-01T08:00:00.000Z');
  const { api, accounts } = await openStage(system.url);
  const { body } = await system.post('/api/62/sessions', {
    as: SECRETARY,
    body: { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' },
  });
  const session = String(body['id']);
  const filed = newDossier(CASE);
  await fileApplication(api, filed, session);
  await reviewApplication(api, filed, session);
  [item, application] = [String(filed.item), String(filed.application)];
  await system.post(`/api/62/sessions/${session}/convene`, { as: SECRETARY, body: { urgency: null } });
  await system.moveClock('2027-01-21T14:00:00.000Z');
  const seats = await adjustMembers(api, accounts, IN_OFFICE, Date.parse('2027-01-21T14:00:00.000Z'));
  const votes = { FOR: 0, AGAINST: 0, ABSTAIN: 0, BLANK: 0 };
  const wanted = { present: 5, proxies: 1, chairVote: 'FOR', votes } as const;
  room = await fillRoom(api, session, seats, {
    ...wanted,
    date: '2027-01-21',
    membersInOffice: IN_OFFICE,
    ballot: 'OPEN',
  });
  await system.post(`/api/62/sessions/${session}/open`, { as: PRESIDENT, body: {} });
}, 240_000);
afterAll(() => system.stop());

describe('a show of hands', () => {
  it('joins ballots cast online and two counts of paper ballots, and tells nothing before its end', async () => {
    await must(PRESIDENT, 'openVote', { ballot: 'HANDS' });
    const online = { round: 1, choice: 'AGAINST' };
    await must(voter(1).account, 'castBallot', online);
    const paper = [{ member: voter(2).member, choice: 'ABSTAIN' }];
    await must(SECRETARY, 'enterPaperCount', { round: 1, ballots: paper });
    expect(await refusal(SECRETARY, 'confirmPaperCount', { round: 1, ballots: paper })).toBe(
      'second-person-needed',
    );
    expect(await refusal(PRESIDENT, 'closeVote')).toBe('paper-count-unconfirmed');
    const differs = [{ member: voter(2).member, choice: 'FOR' }];
    expect(await refusal(PRESIDENT, 'confirmPaperCount', { round: 1, ballots: differs })).toBe(
      'paper-counts-differ',
    );
    await must(PRESIDENT, 'confirmPaperCount', { round: 1, ballots: paper });
    expect(await refusal(voter(2).account, 'castBallot', { round: 1, choice: 'FOR' })).toBe('voted-in-room');
    const exceptions = [{ member: voter(1).member, choice: 'FOR' }];
    expect(await refusal(SECRETARY, 'recordHands', { round: 1, choice: 'FOR', exceptions })).toBe(
      'voted-themselves',
    );
    await must(SECRETARY, 'recordHands', {
      round: 1,
      choice: 'FOR',
      exceptions: [{ member: voter(3).member, choice: 'NOT_VOTING' }],
    });
    expect(await refusal(voter(4).account, 'castBallot', { round: 1, choice: 'AGAINST' })).toBe(
      'voted-in-room',
    );
    const history = await system.get(`/api/62/items/${item}/history`, { as: SECRETARY });
    expect(JSON.stringify(history.body)).not.toMatch(/ABSTAIN|NOT_VOTING/);
    expect(await rounds()).toMatchObject([{ computation: { votes: null, outcome: null }, sources: null }]);
    await must(PRESIDENT, 'closeVote');
    expect(await rounds()).toMatchObject([
      {
        computation: { votes: { for: 3, against: 1, abstain: 1, blank: 0, notVoting: 1 } },
        sources: { own: 1, hands: 3, paper: 1 },
        names: null,
        sentence: expect.stringContaining('Avis favorable'),
      },
    ]);
  });
});

describe('a vote that is annulled', () => {
  it('takes its opinion back, and is put again: no ballot of the first round lands in the second (D14)', async () => {
    await waitFor('l’avis', async () => ((await dossier()) === 'opinionGiven' ? true : null));
    await must(PRESIDENT, 'annulVote', {
      round: 1,
      reason: 'Question mal comprise',
      proposedBy: voter(1).member,
    });
    await waitFor('l’annulation', async () => ((await dossier()) === 'onAgenda' ? true : null));
    expect(await refusal(voter(4).account, 'castBallot', { round: 2, choice: 'FOR' })).toBe('vote-not-open');
    await must(voter(4).account, 'askRollCall');
    expect(await refusal(PRESIDENT, 'openVote', { ballot: 'HANDS' })).toBe('roll-call-required');
    await must(PRESIDENT, 'openVote', { ballot: 'ROLL_CALL' });
    expect(await refusal(voter(4).account, 'castBallot', { round: 1, choice: 'FOR' })).toBe('vote-closed');
    for (const { account, proxy, member } of room.voters) {
      const choice = proxy ? 'ABSTAIN' : 'AGAINST';
      await must(account, 'castBallot', { round: 2, choice, ...(proxy && { for: member }) });
    }
    await must(PRESIDENT, 'closeVote');
    await waitFor('le second avis', async () => ((await dossier()) === 'opinionGiven' ? true : null));
    const [first, second] = await rounds();
    expect(first).toMatchObject({ annulled: { reason: 'Question mal comprise' }, round: 1 });
    expect(second).toMatchObject({
      round: 2,
      annulled: null,
      computation: { votes: { for: 0, against: 5, abstain: 1 } },
      names: { AGAINST: expect.arrayContaining([voter(4).member]) },
      rollCallAskedBy: [voter(4).member],
    });
  });

  it('is never annulled once the President has decided', async () => {
    const decision = { outcome: 'REFUSED', reasons: ['Avis défavorable.'] };
    const path = `/api/62/applications/${application}/decide`;
    const { status } = await system.post(path, { as: PRESIDENT, body: decision });
    expect(status).toBe(200);
    const annulment = { round: 2, reason: 'Trop tard', proposedBy: voter(1).member };
    expect(await refusal(PRESIDENT, 'annulVote', annulment)).toBe('opinion-followed');
  });

  it('each round is counted again, with the same result, from what is published of it (M11)', async () => {
    expect((await rounds()).map(recount)).toEqual([[], []]);
    const [first] = await rounds();
    const changed = JSON.parse(JSON.stringify(first).replace('"for":3', '"for":2')) as Json;
    expect(recount(changed)).not.toEqual([]);
  });

  it('all that was written holds together', async () => {
    expect((await checkStored(system)).findings).toEqual([]);
  });
});
