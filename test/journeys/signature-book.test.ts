import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Api } from '../../local/journey/call-api.ts';
import { candidateOf } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays, parisDay } from '../../local/journey/paris-days.ts';
import { playCases, type Stage } from '../../local/journey/play-cases.ts';
import { onePagePdf } from '../../local/journey/send-document.ts';
import { hasPython, verify } from '../support/checkpoints.ts';
import { councilHands } from '../support/council-hands.ts';
import { type Book, SIGNING, signElsewhere } from '../support/sign-elsewhere.ts';
import { pdfSigned } from '../support/signed-pdf.ts';
import { wordsOfPdf } from '../support/pdf-words.ts';
import { openSystem, type System } from '../support/system.ts';

/** An award that a delegate signs in a signature book, and that becomes a label as any other (DEC-01, F9). */
const READ = readCase(join(import.meta.dirname, 'cases', 'T01.json'));
/** The council of the demonstration as it is first: five members. */
const CASE = {
  ...READ,
  session: READ.session && {
    ...READ.session,
    membersInOffice: 5,
    present: 5,
    proxies: 0,
    votes: { FOR: 5, AGAINST: 0, ABSTAIN: 0, BLANK: 0 },
  },
};
const APPLICANT = candidateOf(CASE);
const DELEGATE = 'secretaire';
const ACT = 'l’arrêté n° 2026-118 du 4 janvier 2026';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url');

let system: System;
let stage: Stage;
let book: Book;
let label: string | null;
const refusals: Record<string, string> = {};
const early: Record<string, number> = {};

const { done } = councilHands(() => system);
const read = (path: string, as: string) => system.get(`/api/62/${path}`, { as });
const file = async (path: string, as: string) =>
  fetch(`${system.url}/api/62/${path}`, {
    headers: { authorization: `Bearer ${await system.tokenFor(as)}` },
  });

/** What is said of each file that is not the order with its signature; then the right one is taken back. */
const tryOthers = async (found: Book): Promise<void> => {
  book = found;
  const { order, back, deposit, record, structure, dossier } = found;
  const refused = async (name: string, asked: Promise<unknown>) => {
    refusals[name] = await asked.then(
      () => 'accepted',
      (error: Error) => error.message,
    );
  };
  const document = await deposit(back);
  early['theStructure'] = (await read(`documents/${document}`, APPLICANT)).status;
  early['theDelegate'] = (await read(`documents/${document}`, 'secretaire')).status;
  early['listed'] = JSON.stringify(
    (await read(`structures/${structure}/documents`, APPLICANT)).body,
  ).includes(document)
    ? 1
    : 0;
  early['history'] = JSON.stringify((await read(`${dossier}/history`, APPLICANT)).body).includes(
    'DecisionExported',
  )
    ? 1
    : 0;
  early['order'] = (await read(`${dossier}/order-to-sign.pdf`, APPLICANT)).status;
  const tomorrow = addDays(parisDay(await stage.clock.now()), 1);
  await refused('late', record(document, tomorrow));
  await refused('unsigned', record(await deposit(order)));
  await refused('other', record(await deposit(pdfSigned(onePagePdf('Un autre document.')))));
  const changed = Buffer.from(back);
  changed.write('X', changed.indexOf('/Reason') + 9);
  await refused('changed', record(await deposit(changed)));
  await refused('completed', record(await deposit(Buffer.concat([back, Buffer.from('\n%%EOF\n')]))));
};

const handsOf = (api: Api): Api => ({
  ...api,
  send: async (step, account, path, body, key) =>
    step === SIGNING
      ? signElsewhere({ ...stage, url: system.url }, { path, body, signer: DELEGATE }, tryOthers)
      : api.send(step, account, path, body, key),
});

beforeAll(async () => {
  system = await openSystem('2026-11-25T08:00:00.000Z');
  stage = await openStage(system.url);
  const [person] = [...stage.accounts].find(([, account]) => account === DELEGATE) ?? [];
  const delegation = { person, quality: 'Directrice générale des services', act: ACT };
  await done('delegateSignature', 'administratrice', {
    ...delegation,
    from: '2026-11-25',
    until: '2027-11-24',
  });
  const [played] = await playCases({ ...stage, api: handsOf(stage.api) }, [CASE]);
  if (played?.failure != null) throw played.failure;
  label = played?.line.label ?? null;
}, 240_000);
afterAll(() => system.stop());

it('the order and its signed file are the service’s until the decision is notified', () => {
  expect(early).toEqual({ theStructure: 404, theDelegate: 200, listed: 0, history: 0, order: 403 });
});

it('what is not that order with its signature is refused, in words that say what to do', () => {
  expect(refusals).toEqual({
    late: expect.stringContaining('à venir') as string,
    unsigned: expect.stringContaining('aucune signature') as string,
    other: expect.stringContaining('autre document') as string,
    changed: expect.stringContaining('modifié après la signature') as string,
    completed: expect.stringContaining('ajouté après sa dernière signature') as string,
  });
});

it('is the decision, by whom and in what capacity, and the label follows as from any other', async () => {
  const { body } = await read(`${book.dossier}/decision`, APPLICANT);
  expect(body).toMatchObject({
    decision: {
      outcome: 'GRANTED',
      signedFile: {
        exported: { sha256: sha256(book.order), size: book.order.length },
        signed: { sha256: sha256(book.back), size: book.back.length },
      },
    },
    signatory: { quality: 'Directrice générale des services', delegation: { act: ACT } },
    notification: { proof: 'CONSULTED' },
  });
  expect(label).toMatch(/^62-ESS-/);
  const { body: verified } = await system.get(`/labels/${label}.json`);
  expect(verified).toMatchObject({ status: 'VALID', awardedOn: parisDay(await stage.clock.now()) });
});

it('names who signed, and in what quality, to everybody: on the extract of the decision and on the certificate (F9)', async () => {
  const { body } = await read(`${book.dossier}/decision`, APPLICANT);
  const { name } = body['signatory'] as { name: string };
  const author = `${name}, Directrice générale des services`;
  const extract = await system.get(`/labels/${label}/decision`, { headers: { accept: 'text/html' } });
  expect(extract.body['text']).toContain(author);
  const bytes = await (await fetch(`${system.url}/labels/${label}/certificate.pdf`)).arrayBuffer();
  expect(await wordsOfPdf(bytes)).toContain(author);
});

it('its file is the signed one, to the byte, for the structure too; its page says so', async () => {
  const answer = await file(`${book.dossier}/decision.pdf`, APPLICANT);
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(sha256(bytes)).toBe(sha256(book.back));
  expect(bytes.subarray(0, book.order.length).equals(book.order)).toBe(true);
  const page = await system.get(`/api/62/${book.dossier}/decision`, {
    as: APPLICANT,
    headers: { accept: 'text/html' },
  });
  expect(page.body['text']).toContain('signée dans un parapheur');
  expect((await read(`${book.dossier}/order-to-sign.pdf`, 'instructrice')).status).toBe(404);
});

(hasPython() ? it : it.skip)(
  'and stands in the evidence of the decision, under the hash that its fact gives',
  async () => {
    const bytes = Buffer.from(await (await file(`${book.dossier}/evidence.zip`, 'auditrice')).arrayBuffer());
    const entries = unzipSync(bytes);
    const name = `pieces/decision-signee.${sha256(book.back)}.pdf`;
    expect(Buffer.from(entries[name] ?? []).equals(book.back)).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
    writeFileSync(join(folder, 'preuves.zip'), bytes);
    const { said } = verify(join(folder, 'preuves.zip'));
    expect(said).not.toMatch(/decision-signee.*pas/);
    rmSync(folder, { recursive: true });
  },
);

it('the register of signatures is read, and says until when each held', async () => {
  const { body } = await read('councils/62/delegations', 'auditrice');
  expect(body['delegations']).toEqual([
    expect.objectContaining({
      act: ACT,
      standing: 'IN_FORCE',
      endedOn: null,
      name: expect.any(String) as string,
    }),
  ]);
  const { body: known } = await system.get('/local/accounts');
  const { person } =
    (known['accounts'] as { account: string; person: string }[]).find(
      ({ account }) => account === DELEGATE,
    ) ?? {};
  await done('withdrawRole', 'administratrice', { person, role: 'president' });
  const { body: after } = await read('councils/62/delegations', 'auditrice');
  expect(after['delegations']).toEqual([expect.objectContaining({ standing: 'OVER' })]);
});
