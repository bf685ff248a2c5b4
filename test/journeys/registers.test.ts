import { openSystem, type System } from '../support/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem('2026-11-21T08:00:00.000Z');
}, 240_000);
afterAll(() => system.stop());

const REASON = 'MARQUEUR-5b20';
const person = { name: 'Ada Petit', email: 'ada@exemple.fr' };

const silence = (silent: boolean) => system.post('/local/register', { body: { silent } });
const declare = (as: string, number: string) =>
  system.post('/api/62/structures', {
    as,
    body: { number, name: 'Structure fictive', representative: person },
  });
const read = async (id: string, as: string) =>
  (await system.get(`/api/62/structures/${id}`, { as })).body as {
    state: string;
    data: { register: Record<string, unknown> | null; contests: Record<string, unknown> };
    deadlines: Record<string, string>;
  };
const send = (id: string, command: string, as: string, body: object = {}) =>
  system.post(`/api/62/structures/${id}/${command}`, { as, body });

describe('what registers know, before anything is declared', () => {
  const lookUp = (number: string, as?: string) =>
    system.get(`/api/62/register/${encodeURIComponent(number)}`, as === undefined ? {} : { as });

  it('is told with its sources to whoever is signed in, by any number', async () => {
    for (const number of ['000 000 018', '00000001800010', 'W629999901']) {
      const { status, body } = await lookUp(number, 'candidate-01');
      expect([number, status, body['state']]).toEqual([number, 200, 'FOUND']);
      expect(body).toMatchObject({
        siren: '000000018',
        rna: 'W629999901',
        values: {
          legalCategory: '9220',
          eligibility: 'ELIGIBLE_FORM',
          sources: {
            legalCategory: { source: 'RECHERCHE_ENTREPRISES', on: '2026-11-21' },
            employees: { source: 'COMPLEMENTS', on: '2026-11-21' },
          },
        },
      });
    }
    expect((await lookUp('000000018')).status).toBe(401);
  });

  it.each([
    ['123', 422, 'urn:label-ess:invalid-identifier'],
    ['000000019', 422, 'urn:label-ess:unknown-number'],
  ])('of %s is a refusal that says what to do', async (number, status, type) => {
    expect(await lookUp(number, 'candidate-01')).toMatchObject({ status, body: { type } });
  });

  it('of a number that nobody knows, or while they are silent, is no error', async () => {
    expect((await lookUp('000000034', 'candidate-01')).body).toMatchObject({
      state: 'UNKNOWN',
      values: null,
    });
    await silence(true);
    expect((await lookUp('000000018', 'candidate-01')).body).toMatchObject({ state: 'SILENT', values: null });
    await silence(false);
  });
});

describe('a structure whose registers are silent (A4)', () => {
  it('is declared, begins its request, and is known once they answer; what it said otherwise goes to an officer', async () => {
    await silence(true);
    const declared = await declare('candidate-07', '000 000 075');
    expect(declared).toMatchObject({ status: 201, body: { state: 'declared' } });
    const id = String(declared.body['id']);
    expect((await read(id, 'candidate-07')).deadlines).toEqual({
      registerRetry: expect.stringMatching(/^2026-11-21T08:1/),
    });
    expect((await send(id, 'declareValue', 'candidate-07', { field: 'employees', value: 9 })).status).toBe(
      200,
    );
    const session = await system.post('/api/62/sessions', {
      as: 'secretaire',
      body: { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' },
    });
    const started = await system.post('/api/62/applications', {
      as: 'candidate-07',
      body: { structure: id, session: session.body['id'] },
    });
    expect(started.status).toBe(201);

    await system.moveClock('2026-11-21T08:30:00.000Z');
    expect((await read(id, 'candidate-07')).state).toBe('declared');
    await silence(false);
    await system.moveClock('2026-11-21T10:00:00.000Z');
    const { state, data, deadlines } = await read(id, 'candidate-07');
    expect([state, deadlines]).toEqual(['toSettle', {}]);
    expect(data.register).toMatchObject({ employees: 214, siae: { type: 'AI' } });
    expect(data.contests).toMatchObject({ employees: { value: 9, origin: 'DIFFERENCE', outcome: null } });
    const list = await system.get('/api/62/structures?state=toSettle', { as: 'instructrice' });
    expect(list.body['items']).toMatchObject([{ id }]);

    const settle = { field: 'employees', accept: false, reason: REASON };
    expect((await send(id, 'settleContest', 'instructrice', settle)).body).toMatchObject({ state: 'known' });
    expect((await read(id, 'candidate-07')).data.register).toMatchObject({ employees: 214 });
  });
});

describe('a value that the structure contests (A3)', () => {
  it('counts once an officer keeps it, and its reason is in no log', async () => {
    const { body } = await declare('candidate-02', '00000002600013');
    const id = String(body['id']);
    const contest = { field: 'employees', value: 20, reason: REASON };
    expect((await send(id, 'contestRegister', 'candidate-02', contest)).body).toMatchObject({
      state: 'toSettle',
    });
    const settle = { field: 'employees', accept: true, reason: REASON };
    expect((await send(id, 'settleContest', 'candidate-02', settle)).status).toBe(403);
    expect((await send(id, 'settleContest', 'instructrice', settle)).status).toBe(200);
    expect((await read(id, 'instructrice')).data.register).toMatchObject({
      employees: 20,
      sources: { employees: { source: 'CONTEST', on: '2026-11-21' } },
    });
    expect(system.logs()).not.toContain(REASON);
  });

  it('has the type of its field', async () => {
    const { body } = await declare('candidate-04', '000000042');
    const wrong = { field: 'employees', value: 'vingt', reason: REASON };
    const answer = await send(String(body['id']), 'contestRegister', 'candidate-04', wrong);
    expect(answer).toMatchObject({
      status: 400,
      body: {
        errors: [{ field: 'value', reason: 'Cette valeur n’est pas de la sorte que ce champ attend.' }],
      },
    });
  });
});

it('one file for one structure, whichever of its numbers people give (ID-06)', async () => {
  expect((await declare('candidate-08', 'W629999901')).body).toMatchObject({ state: 'known' });
  for (const number of ['W629999901', '000000018', '00000001800010'])
    expect(await declare('candidate-09', number)).toMatchObject({
      status: 409,
      body: { type: 'urn:label-ess:structure-already-declared' },
    });
});
