import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { hireOfficer } from '../support/hire-officer.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const WORDS = 'Nos-motifs-gardés-sous-clé';
let system: System;
const filed: { application: string; applicant: string; structure: string }[] = [];
const officers: Record<string, string> = {};

const get = (as: string, path: string) => system.get(`/api/62/${path}`, { as });
const post = (as: string, path: string, body: object = {}) => system.post(`/api/62/${path}`, { as, body });
const done = async (as: string, path: string, body: object = {}) => {
  const answer = await post(as, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const at = (day: string) => system.moveClock(`${day}T08:00:00.000Z`);

beforeAll(async () => {
  system = await openSystem('2027-03-01T08:00:00.000Z');
  const { api } = await openStage(system.url);
  await hireOfficer(system, 'zoe', { name: 'Zoé Petit', email: 'zoe@exemple.fr' });
  const held = await done('secretaire', 'sessions', {
    kind: 'ORDINARY',
    heldOn: '2027-04-20',
    opensOn: '2027-03-01',
    closesOn: '2027-03-20',
  });
  const dossiers = ['T08', 'T12'].map((name) => newDossier(readCase(caseFile(name))));
  for (const dossier of dossiers) await fileApplication(api, dossier, String(held['id']));
  await at('2027-03-29');
  for (const dossier of dossiers) {
    // Neither is eligible: both are refused and notified on the day of their examination.
    await reviewApplication(api, dossier, String(held['id']));
    const application = String(dossier.application);
    const { data } = (await get('instructrice', `applications/${application}`)).body as {
      data: { structure: string };
    };
    filed.push({ application, applicant: candidateOf(dossier.of), structure: data.structure });
  }
  const { officers: known } = (await get('secretaire', 'councils/62/officers')).body as {
    officers: { person: string; name: string }[];
  };
  for (const { person, name } of known) officers[name.startsWith('Zoé') ? 'zoe' : 'instructrice'] = person;
}, 300_000);
afterAll(() => system.stop());

const lodge = (of: (typeof filed)[number] | undefined, as = of?.applicant ?? '') =>
  post(as, 'appeals', {
    structure: of?.structure,
    against: { kind: 'APPLICATION', id: of?.application },
    text: WORDS,
  });

describe('an appeal that nobody answers (L5)', () => {
  let id: string;

  it('is received on 10 May and acknowledged at once, with its days', async () => {
    await at('2027-05-10');
    const answer = await lodge(filed[0]);
    expect(answer.status).toBe(201);
    id = String(answer.body['id']);
    expect((await get('secretaire', `appeals/${id}`)).body).toMatchObject({
      state: 'admitted',
      data: {
        late: false,
        silenceOn: '2027-07-10',
        courtIfSilentOn: '2027-09-13',
        factsAt: { rule: 'RULING', on: null },
        text: WORDS,
      },
    });
    const [mail] = await system.mails('accusé de réception de votre recours');
    expect(mail?.text).toMatch(/10\sjuillet\s2027.*13\sseptembre\s2027/s);
    expect(mail?.text).not.toContain(WORDS);
    const { data } = (await get('instructrice', `structures/${filed[0]?.structure}`)).body as {
      data: { appeals: object[] };
    };
    expect(data.appeals).toEqual([{ appeal: id }]);
  });

  it('is made once, by the structure itself', async () => {
    expect((await lodge(filed[0])).body).toMatchObject({ type: 'urn:label-ess:appeal-already-filed' });
    expect((await lodge(filed[1], filed[0]?.applicant)).status).toBe(404);
    expect((await get('membre-03', `appeals/${id}`)).status).toBe(404);
    expect((await get(String(filed[1]?.applicant), `appeals/${id}`)).status).toBe(404);
  });

  it('is not examined by who reported on the dossier first (E5)', async () => {
    const entrust = (examiner: string | undefined) =>
      post('secretaire', `appeals/${id}/entrust`, { examiner });
    expect((await entrust(officers['instructrice'])).body).toMatchObject({
      type: 'urn:label-ess:reported-first',
    });
    expect((await entrust(officers['zoe'])).status).toBe(200);
  });

  it('is deemed rejected on 10 July, with the court until 13 September', async () => {
    await at('2027-07-10');
    expect((await get('secretaire', `appeals/${id}`)).body).toMatchObject({ state: 'examining' });
    await at('2027-07-11');
    const { body } = await get(String(filed[0]?.applicant), `appeals/${id}`);
    expect(body).toMatchObject({ state: 'deemedRejected', data: { courtDeadline: '2027-09-13' } });
    const { facts } = (await get('secretaire', `appeals/${id}/history`)).body as {
      facts: { type: string; data: object }[];
    };
    expect(facts.at(-1)).toMatchObject({
      type: 'AppealDeemedRejected.v1',
      data: { rejectedOn: '2027-07-10', courtDeadline: '2027-09-13' },
    });
    const [mail] = await system.mails('votre recours est rejeté par le silence');
    expect(mail?.text).toMatch(/13\sseptembre\s2027/);
  });
});

describe('an appeal that came late', () => {
  it('is received all the same, and declared inadmissible by a person', async () => {
    const answer = await lodge(filed[1]);
    const id = String(answer.body['id']);
    expect((await get('secretaire', `appeals/${id}`)).body).toMatchObject({
      state: 'late',
      data: { late: true, remedies: { adminAppealDeadline: '2027-05-29' } },
    });
    expect((await post('secretaire', `appeals/${id}/admit`, { reason: 'Voyons.' })).body).toMatchObject({
      type: 'urn:label-ess:appeal-too-late',
    });
    await done('presidente', `appeals/${id}/decide`, {
      outcome: 'INADMISSIBLE',
      reasons: 'Reçu après le 29 mai 2027.',
    });
    // DEC-06: until it is notified, that there is an answer is known, and not which.
    const applicant = String(filed[1]?.applicant);
    const unread = (await get(applicant, `appeals/${id}`)).body;
    expect(unread).toMatchObject({ state: 'decided', data: { outcome: null, effect: null, reasons: null } });
    const early = { delivery: { mode: 'HAND', handedOn: '2027-01-05' } };
    expect((await post('secretaire', `appeals/${id}/notify`, early)).body).toMatchObject({
      type: 'urn:label-ess:notice-day-impossible',
    });
    await done(applicant, `appeals/${id}/consultAnswer`);
    expect((await get(String(filed[1]?.applicant), `appeals/${id}`)).body).toMatchObject({
      state: 'answered',
      data: { outcome: 'INADMISSIBLE', reasons: 'Reçu après le 29 mai 2027.' },
    });
  });
});
