import { join } from 'node:path';
import { type Dossier, newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { openSystem, type System } from '../support/system.ts';

/** A commercial company whose two doubtful criteria wait for a person (domain rules 8, T04). */
const CASE = readCase(join(import.meta.dirname, 'cases', 'T04.json'));
const OFFICER = 'instructrice';

let system: System;
let dossier: Dossier;
let path: string;

type Card = {
  id: string;
  standing: string;
  engine: Record<string, unknown>;
  officer: Record<string, unknown> | null;
};
type Grid = { criteria: Card[]; counts: Record<string, number>; warnings: string[] };

const send = async (command: string, body: object = {}, as = OFFICER) =>
  system.post(`${path}/${command}`, { as, body });
const must = async (command: string, body: object = {}, as = OFFICER): Promise<void> => {
  const { status, body: answer } = await send(command, body, as);
  expect({ command, status, type: answer['type'] }).toEqual({ command, status: 200, type: undefined });
};
const view = async (name: string, as = OFFICER) => (await system.get(`${path}/${name}`, { as })).body;
const grid = async () => (await view('grid')) as unknown as Grid;
const card = async (id: string) => (await grid()).criteria.find((each) => each.id === id);
const sheet = async () => (await system.get(path, { as: OFFICER })).body['data'] as Record<string, unknown>;

beforeAll(async () => {
  system = await openSystem('2026-12-01T08:00:00.000Z');
  const { api } = await openStage(system.url);
  const { body } = await system.post('/api/62/sessions', {
    as: 'secretaire',
    body: { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' },
  });
  dossier = newDossier(CASE);
  await fileApplication(api, dossier, String(body['id']));
  path = `/api/62/applications/${String(dossier.application)}`;
}, 240_000);
afterAll(() => system.stop());

describe('the grid of a dossier', () => {
  it('lists the criteria of its charter before anything is examined, with the answers', async () => {
    const { criteria } = await grid();
    expect(criteria.length).toBeGreaterThan(2);
    expect(criteria.every(({ engine, standing }) => engine === null && standing === null)).toBe(true);
  });

  it('shows the engine’s verdict, its reason, each input with its source, and what would change it', async () => {
    for (const command of ['acknowledge', 'declareComplete', 'startReview']) await must(command);
    const half = await card('LIM-04');
    expect(half).toMatchObject({
      standing: 'REVIEW',
      engine: { verdict: 'REVIEW', reason: expect.any(String), explanation: expect.any(String) },
      officer: null,
    });
    // 25 000 € × 2 is just the base: one cent more passes (domain rules 8, T04).
    expect(String(half?.engine['change']).replaceAll(/\s/g, ' ')).toMatch(
      /^Avec .*,01 € au lieu de .*,00 €.* conforme\.$/,
    );
    expect((await grid()).counts).toMatchObject({ open: expect.any(Number) });
  });

  it('keeps the person’s verdict beside it, with who and why, for whoever may read the dossier', async () => {
    const reason = 'La moitié juste : l’assemblée affecte le reste au développement.';
    await must('resolveCriterion', { criterion: 'LIM-04', verdict: 'PASS', reason });
    expect(await card('LIM-04')).toMatchObject({
      standing: 'PASS',
      engine: { verdict: 'REVIEW' },
      officer: { verdict: 'PASS', reason, by: { role: 'officer' } },
    });
    const again = await send('resolveCriterion', { criterion: 'LIM-04', verdict: 'FAIL', reason });
    expect(again).toMatchObject({ status: 422, body: { type: 'urn:label-ess:nothing-to-resolve' } });
    const unknown = {
      criterion: 'GOV-01',
      verdict: 'PASS',
      reason,
      proofs: ['00000000-0000-4000-8000-000000000000'],
    };
    expect((await send('resolveCriterion', unknown)).body['type']).toBe('urn:label-ess:unknown-reference');
  });

  it('keeps what was typed out of the facts: their history shows commitments alone', async () => {
    const history = JSON.stringify(await view('history'));
    expect(history).not.toContain('La moitié juste');
    expect(history).toContain('"commitments":{"reason"');
  });
});

describe('a register that changes after the examination began', () => {
  it('changes nothing until the dossier is read again, and then only what it moves', async () => {
    expect((await send('reevaluate')).body['type']).toBe('urn:label-ess:nothing-changed');
    const { structure } = await sheet();
    const extract = (await import('../../local/journey/register-extract.ts')).registerExtract(CASE);
    await system.post(`/api/62/structures/${String(structure)}/recordRegister`, {
      as: OFFICER,
      body: { extract: { ...extract, closedFinancialYears: 0 } },
    });
    await must('reevaluate');
    expect(await sheet()).toMatchObject({ closedFinancialYears: 0 });
    // No closed year: the accounts are not examined any more, and what a person said of them is void (domain 3.0b).
    expect(await card('LIM-04')).toMatchObject({
      standing: 'NOT_APPLICABLE',
      engine: { times: 2 },
      officer: null,
    });
    expect(await card('GOV-01')).toMatchObject({ engine: { times: 1 } });
    expect((await send('reevaluate')).body['type']).toBe('urn:label-ess:nothing-changed');
  });
});

describe('the explanation (DEC-08)', () => {
  it('is given to the person concerned, from facts alone', async () => {
    const account = (await system.get(path, { as: OFFICER })).status;
    expect(account).toBe(200);
    const told = await view('explanation', `candidate-${CASE.structure.siren ?? ''}`);
    expect(told).toMatchObject({
      contribution: expect.stringContaining('Une personne tranche'),
      charter: { version: expect.any(String), compiledDigest: expect.any(String) },
    });
    const criteria = told['criteria'] as Record<string, unknown>[];
    for (const each of criteria)
      expect(each).toMatchObject({
        title: expect.any(String),
        source: expect.any(String),
        operations: expect.anything(),
      });
  });

  it('and to nobody else', async () => {
    expect((await system.get(`${path}/explanation`, { as: 'membre-02' })).status).toBe(404);
    expect((await system.get(`${path}/grid`, { as: 'membre-02' })).status).toBe(404);
    expect((await system.get(`${path}/constructor`, { as: OFFICER })).status).toBe(404);
  });
});
