import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Api } from '../../local/journey/call-api.ts';
import { addDays } from '../../local/journey/paris-days.ts';
import { candidateOf } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { hasPython } from '../support/checkpoints.ts';
import { councilHands } from '../support/council-hands.ts';
import { type Archive, remade, saidOf, sha256Of } from '../support/forged-evidence.ts';
import { openSystem, type System } from '../support/system.ts';

/** A refusal that a delegate signs, the structure opens, and reads with its remedies (DEC-01, DEC-10, M19). */
const READ = readCase(join(import.meta.dirname, 'cases', 'T05.json'));
/** The council of the demonstration as it is first: five members, of whom four are against. */
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
const DELEGATE = 'secretaire';
const ACT = 'l’arrêté n° 2026-118 du 4 janvier 2026';

let system: System;
let dossier: string;
/** What whoever represents the structure read just before they opened the decision. */
const before: Record<string, { status: number; body: Record<string, unknown> }> = {};

const { done, post } = councilHands(() => system);
const read = (view: string, as: string) => system.get(`/api/62/applications/${dossier}${view}`, { as });
const file = async (name: string, as: string) => {
  const answer = await fetch(`${system.url}/api/62/applications/${dossier}/${name}`, {
    headers: { authorization: `Bearer ${await system.tokenFor(as)}` },
  });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};
const pdf = (as: string) => file('decision.pdf', as);
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let asSigned: string;

/** The hands of a journey, in which the delegate signs instead of the President, and the structure looks before it opens. */
const handsOf = (api: Api): Api => ({
  ...api,
  send: async (step, account, path, body, key) => {
    if (step === 'signer la décision') return api.send(step, DELEGATE, path, body, key);
    if (step === 'ouvrir la décision') {
      dossier = path.split('/').at(-2) ?? '';
      before['sheet'] = await read('', APPLICANT);
      before['decision'] = await read('/decision', APPLICANT);
      before['explanation'] = await read('/explanation', APPLICANT);
      asSigned = digest(await pdf('instructrice'));
    }
    return api.send(step, account, path, body, key);
  },
});

beforeAll(async () => {
  system = await openSystem('2026-11-25T08:00:00.000Z');
  const { accounts, api, clock } = await openStage(system.url);
  const [person] = [...accounts].find(([, account]) => account === DELEGATE) ?? [];
  const delegation = { person, quality: 'Directrice générale des services', act: ACT };
  await done('delegateSignature', 'administratrice', {
    ...delegation,
    from: '2026-11-25',
    until: '2027-11-24',
  });
  const [played] = await playCases({ accounts, clock, api: handsOf(api) }, [CASE]);
  if (played?.failure != null) throw played.failure;
}, 240_000);
afterAll(() => system.stop());

it('before it is opened, tells the structure that it waits, and not what it says', () => {
  expect(before['sheet']).toMatchObject({
    status: 200,
    body: {
      state: 'decisionAvailable',
      data: { outcome: null },
      available: expect.arrayContaining(['consultDecision']) as never,
    },
  });
  expect(before['decision']).toMatchObject({ status: 422, body: { type: 'urn:label-ess:decision-unread' } });
  expect(before['explanation']?.body).toMatchObject({ decision: null, opinion: 'UNFAVOURABLE' });
});

it('opened, is read with who signed in what capacity, reasons per criterion and computed remedies', async () => {
  const { body } = await read('/decision', APPLICANT);
  const { decidedOn } = body['decision'] as { decidedOn: string };
  expect(body).toMatchObject({
    decision: {
      outcome: 'REFUSED',
      reasons: expect.arrayContaining([
        expect.objectContaining({
          criterion: 'LIM-09',
          law: expect.any(String) as string,
          found: expect.stringMatching(/230/) as string,
        }),
      ]) as never,
    },
    signatory: {
      name: expect.any(String) as string,
      quality: 'Directrice générale des services',
      delegation: { act: ACT, until: '2027-11-24' },
    },
    notification: { proof: 'CONSULTED', notifiedOn: decidedOn },
  });
  const { reasons } = body['decision'] as { reasons: { criterion: string | null; wouldMeet: string[] }[] };
  expect(reasons.find(({ criterion }) => criterion === 'LIM-09')?.wouldMeet.length).toBeGreaterThan(0);
  expect((body['notification'] as { courtDeadline: string }).courtDeadline > addDays(decidedOn, 59)).toBe(
    true,
  );
});

it('as a page, and as a file that is the same byte for byte before and after', async () => {
  const page = await system.get(`/api/62/applications/${dossier}/decision`, {
    as: APPLICANT,
    headers: { accept: 'text/html' },
  });
  expect(page.status).toBe(200);
  expect(page.body['text']).toContain('Voies et délais de recours');
  const bytes = await pdf(APPLICANT);
  expect(digest(bytes)).toBe(asSigned);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

(hasPython() ? describe : describe.skip)('what was notified, in the evidence of the decision (M28)', () => {
  let archive: Archive;
  const named = (prefix: string): string =>
    Object.keys(archive).find((name) => name.startsWith(prefix)) ?? prefix;
  beforeAll(async () => {
    archive = unzipSync(await file('evidence.zip', 'auditrice'));
  });

  it('is the file that was opened, under the hash that was recorded when it was made available', async () => {
    const opened = await pdf(APPLICANT);
    expect(named('pieces/decision.')).toBe(`pieces/decision.${sha256Of(opened)}.pdf`);
    expect(Buffer.from(archive[named('pieces/decision.')] ?? []).equals(opened)).toBe(true);
    const facts = Buffer.from(archive[named('faits/application-')] ?? []).toString();
    expect(facts).toContain('"DecisionMadeAvailable.v1"');
    expect(facts).toContain(`"file": "${sha256Of(opened)}"`);
    // Its delivery: who opened it, on which day, and until when it may be challenged.
    expect(facts).toMatch(/"DecisionNotified\.v1"[^}]*"proof": "CONSULTED"/);
  });

  it('and the letters as they left, under the hash that the mark of each mail keeps', async () => {
    const sent = JSON.stringify(await system.mails());
    const letters = Object.keys(archive).filter((name) => name.startsWith('lettres/'));
    expect(letters.map((name) => name.split('.')[0]?.replace(/\d+-/, ''))).toEqual([
      'lettres/decisionWaits',
      'lettres/decision',
    ]);
    for (const name of letters) {
      const [subject = ''] = Buffer.from(archive[name] ?? [])
        .toString()
        .split('\n');
      expect(sent).toContain(JSON.stringify(subject).slice(1, -1));
    }
    expect(Object.keys(archive).filter((name) => name.startsWith('vues/lettre-'))).toEqual([]);
    expect(saidOf(archive)).toContain("Rien n'est faux");
  });

  it('none of which is changed, dropped or put in the place of another unseen, whoever remakes the manifest', () => {
    const decision = named('pieces/decision.');
    const other = Buffer.from('%PDF-1.7 une autre décision');
    expect(saidOf({ ...archive, [decision]: other })).toMatch(`FAUX : ${decision} `);
    expect(saidOf(remade({ ...archive, [decision]: other }))).toMatch(`FAUX : ${decision} `);
    const { [decision]: _, ...without } = archive;
    expect(saidOf(without)).toMatch(`FAUX : ${decision} : manque`);
    const own = `pieces/decision.${sha256Of(other)}.pdf`;
    expect(saidOf(remade({ ...without, [own]: other }))).toMatch(`FAUX : ${own} `);

    const letter = named('lettres/');
    const words = Buffer.from('Objet\n\nUne autre lettre\n');
    expect(saidOf({ ...archive, [letter]: words })).toMatch(`FAUX : ${letter} `);
    expect(saidOf(remade({ ...archive, [letter]: words }))).toMatch(`FAUX : ${letter} `);
    const ownLetter = `lettres/9-decision.${sha256Of(words)}.txt`;
    expect(saidOf(remade({ ...archive, [ownLetter]: words }))).toMatch(`FAUX : ${ownLetter} `);
  });
});

it('and whoever signed by delegation signs no more once it has ended', async () => {
  const { body } = await system.get('/local/accounts');
  const accounts = body['accounts'] as { account: string; person: string }[];
  const person = accounts.find(({ account }) => account === DELEGATE)?.person;
  const decide = () => post(`applications/${dossier}/decide`, DELEGATE, { outcome: 'REFUSED' });
  expect((await decide()).body['type']).toBe('urn:label-ess:not-in-this-state');
  await done('endDelegation', 'administratrice', { person });
  expect((await decide()).body['type']).toBe('urn:label-ess:role-required');
});

it('the mailbox says that a decision waits', async () => {
  expect(await system.mails('une décision vous attend')).not.toEqual([]);
});
