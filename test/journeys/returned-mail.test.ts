import { join } from 'node:path';
import type { Api } from '../../local/journey/call-api.ts';
import { candidateOf } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases, type Stage } from '../../local/journey/play-cases.ts';
import { councilHands } from '../support/council-hands.ts';
import { openSystem, type System } from '../support/system.ts';

/** A structure whose mails come back: a person is told, the decision goes by post, nothing is sent again by itself (E8). */
const READ = readCase(join(import.meta.dirname, 'cases', 'T05.json'));
const CASE = {
  ...READ,
  session: READ.session && {
    ...READ.session,
    membersInOffice: 5,
    present: 5,
    proxies: 0,
    votes: { FOR: 1, AGAINST: 4, ABSTAIN: 0, BLANK: 0 },
  },
};
const APPLICANT = candidateOf(CASE);
/** The address that SES keeps for mails that come back. */
const GONE = 'bounce+t05@simulator.amazonses.com';
const DAY = 24 * 60 * 60_000;

type Line = {
  id: string;
  title: string;
  advice: string;
  factType: string;
  available: string[];
  what: string;
};

let system: System;
let stage: Stage;
let dossier: string;

const { post, stateOf, untilState } = councilHands(() => system);
const listed = async (type: string): Promise<Line[]> => {
  const { body } = await system.get('/api/62/undelivered', { as: 'secretaire' });
  return (body['items'] as Line[]).filter(({ factType }) => factType === type);
};
const waiting = async () => (await system.mails('vous attend')).filter(({ to }) => to === GONE).length;

const handsOf = (api: Api): Api => ({
  ...api,
  send: async (step, account, path, body, key) => {
    if (path.endsWith('/structures')) {
      const { representative } = body as { representative: object };
      return api.send(
        step,
        account,
        path,
        { ...body, representative: { ...representative, email: GONE } },
        key,
      );
    }
    if (step === 'ouvrir la décision') {
      dossier = path.split('/').slice(-3, -1).join('/');
      throw new Error('nobody opens it');
    }
    return api.send(step, account, path, body, key);
  },
});

beforeAll(async () => {
  system = await openSystem('2026-11-25T08:00:00.000Z');
  stage = await openStage(system.url);
  const [played] = await playCases({ ...stage, api: handsOf(stage.api) }, [CASE]);
  expect(String(played?.failure)).toContain('nobody opens it');
}, 240_000);
afterAll(() => system.stop());

it('a mail that comes back is listed for a person, with what to do', async () => {
  await stage.clock.reach((await stage.clock.now()) + 10 * 60_000);
  const [line, ...others] = await listed('ApplicationSubmitted.v1');
  expect(others).toEqual([]);
  expect(line).toMatchObject({ what: 'mail', available: ['settle', 'resend'] });
  expect(line?.title).toContain('est revenu');
  expect(line?.advice).toContain('corrigez l’adresse');
  expect(JSON.stringify(line)).not.toContain(GONE);
});

it('a decision that was told of in vain is to be sent by post, and no silence notifies it', async () => {
  await untilState(dossier, 'decisionToDeliver');
  const [line] = await listed('DecisionMadeAvailable.v1');
  expect(line?.advice).toContain('par la poste');
  await stage.clock.reach((await stage.clock.now()) + 20 * DAY);
  expect(await stateOf(dossier)).toBe('decisionToDeliver');
  const { body } = await system.get(`/api/62/${dossier}/history`, { as: 'instructrice' });
  expect(JSON.stringify(body)).toContain('DecisionMailReturned.v1');
});

it('nothing leaves again by itself; a person sends it again, and it comes back on the list', async () => {
  expect(await waiting()).toBe(1);
  const [line] = await listed('DecisionMadeAvailable.v1');
  const answered = await post(`undelivered/${line?.id}/resend`, 'secretaire');
  expect(answered.status).toBe(200);
  expect(await waiting()).toBe(2);
  await stage.clock.reach((await stage.clock.now()) + 10 * 60_000);
  const [again, ...others] = await listed('DecisionMadeAvailable.v1');
  expect(others).toEqual([]);
  expect(again?.id).not.toBe(line?.id);
  expect(again?.title).toContain('est revenu');
  expect((await post(`undelivered/${again?.id}/settle`, 'secretaire')).status).toBe(200);
  expect(await listed('DecisionMadeAvailable.v1')).toEqual([]);
  expect(await waiting()).toBe(2);
});

it('the slips of the letter notify it, with its last days to challenge', async () => {
  const { body } = await system.get(`/api/62/${dossier}`, { as: 'instructrice' });
  const { decidedOn } = body['data'] as { decidedOn: string };
  const delivery = {
    mode: 'POSTAL',
    sentOn: decidedOn,
    presentedOn: decidedOn,
    handedOn: decidedOn,
    returned: null,
  };
  expect((await post(`${dossier}/recordDelivery`, 'instructrice', { delivery })).status).toBe(200);
  expect(await stateOf(dossier)).toBe('notified');
  const decision = await system.get(`/api/62/${dossier}/decision`, { as: APPLICANT });
  expect(decision.body['notification']).toMatchObject({ proof: 'POSTAL', notifiedOn: decidedOn });
});
