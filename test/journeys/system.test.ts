import { openSystem, type System } from '../support/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem('2026-11-21T08:00:00.000Z');
}, 240_000);
afterAll(() => system.stop());

const MARKER = 'MARQUEUR-93c1';
const session = { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' };

const schedule = async (as = 'secretaire', council = '62'): Promise<string> => {
  const { body, status } = await system.post(`/api/${council}/sessions`, { as, body: session });
  expect(status).toBe(201);
  return String(body['id']);
};
const facts = async (path: string, as = 'secretaire') =>
  (await system.get(`${path}/history`, { as })).body['facts'] as { type: string; data: object }[];

describe('one command, from the request to what it leaves', () => {
  it('answers once, the same to the same command, and is read back with what may follow', async () => {
    const headers = { 'idempotency-key': 'seance-de-janvier' };
    const first = await system.post('/api/62/sessions', { as: 'secretaire', body: session, headers });
    const again = await system.post('/api/62/sessions', { as: 'secretaire', body: session, headers });
    expect(first).toMatchObject({
      status: 201,
      body: { workflow: 'session', state: 'scheduled', version: 1 },
    });
    expect(again.body).toEqual(first.body);
    const other = { ...session, closesOn: '2026-12-21' };
    const reused = await system.post('/api/62/sessions', { as: 'secretaire', body: other, headers });
    expect(reused).toMatchObject({ status: 422, body: { type: 'urn:label-ess:command-id-reused' } });
    const path = `/api/62/sessions/${String(first.body['id'])}`;
    const read = await system.get(path, { as: 'secretaire' });
    expect(read.headers.get('etag')).toBe('"1"');
    expect(read.body).toMatchObject({
      available: ['convene', 'arrangeAgenda', 'relocate', 'answerQuestion'],
      deadlines: { convocation: '2027-01-15T23:00:00.000Z' },
    });
    expect((await system.get(path, { as: 'membre-02' })).body).toMatchObject({ available: ['askQuestion'] });
  });

  it('is refused on a version that is no longer the one seen', async () => {
    const id = await schedule();
    const stale = { as: 'secretaire', body: {}, headers: { 'if-match': '"7"' } };
    const answer = await system.post(`/api/62/sessions/${id}/convene`, stale);
    expect(answer).toMatchObject({ status: 409, body: { type: 'urn:label-ess:state-moved-on', version: 1 } });
  });

  it('on a side road is refused with its type, which the description of the API lists', async () => {
    const { charter } = (await system.get('/api/62')).body as { charter: { id: string } };
    const thing = `/api/62/charters/${charter.id}`;
    const before = await facts(thing);
    const answer = await system.post(`${thing}/supersede`, { as: 'secretaire', body: {} });
    expect(answer).toMatchObject({ status: 422, body: { type: 'urn:label-ess:side-road' } });
    expect(await facts(thing)).toEqual(before);
    const { body } = await system.get('/api/openapi.json');
    const path = (body['paths'] as Record<string, unknown>)['/api/{council}/charters/{id}/supersede'];
    expect(JSON.stringify(path)).toContain('urn:label-ess:side-road');
  });
});

describe('what is asked wrongly', () => {
  const path = '/api/62/sessions';
  const wrong: [string, Parameters<System['post']>[1], number][] = [
    ['without a token', { body: session }, 401],
    ['with a token of nobody', { body: session, headers: { authorization: 'Bearer a.b.c' } }, 401],
    ['without the role', { as: 'candidate-01', body: session }, 404],
    ['with a role that is not enough', { as: 'membre-02', body: session }, 403],
    ['in broken JSON', { as: 'secretaire', raw: `{"${MARKER}":` }, 400],
    ['as a list', { as: 'secretaire', raw: '[]' }, 400],
    ['with an unknown field', { as: 'secretaire', body: { ...session, [MARKER]: 1 } }, 400],
    ['with another type', { as: 'secretaire', body: { ...session, heldOn: 5 } }, 400],
    [
      'with a date that does not exist',
      { as: 'secretaire', body: { ...session, heldOn: '2027-02-30' } },
      400,
    ],
    ['with an event of the machine', { as: 'secretaire', body: { type: 'xstate.stop' } }, 400],
    ['with a lone surrogate', { as: 'secretaire', raw: '{"kind":"\\ud800"}' }, 400],
    ['with NUL', { as: 'secretaire', raw: '{"kind":"\\u0000"}' }, 400],
    ['too deep', { as: 'secretaire', raw: `{"a":${'['.repeat(90_000)}${']'.repeat(90_000)}}` }, 400],
    ['too long', { as: 'secretaire', raw: JSON.stringify({ kind: 'x'.repeat(500_000) }) }, 413],
    ['without a command id', { as: 'secretaire', body: session, headers: { 'idempotency-key': '' } }, 400],
    [
      'with a command id too short',
      { as: 'secretaire', body: session, headers: { 'idempotency-key': 'a' } },
      400,
    ],
    ['as a form', { as: 'secretaire', raw: 'kind=x', headers: { 'content-type': 'text/plain' } }, 415],
    ['against a rule', { as: 'secretaire', body: { ...session, opensOn: '2026-11-25' } }, 422],
  ];
  it.each(wrong)('%s is a clear French problem, and writes nothing', async (_, sent, status) => {
    const before = (await system.get(`${path}?state=scheduled`, { as: 'secretaire' })).body[
      'items'
    ] as unknown[];
    const answer = await system.post(path, sent);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json; charset=utf-8');
    expect(answer.body['type']).toMatch(/^urn:label-ess:[a-z-]+$/);
    expect(answer.body['title']).toMatch(/^\p{Lu}.*\.$/u);
    expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`${MARKER}|xstate|DynamoDB|at .*\\.ts`));
    const after = (await system.get(`${path}?state=scheduled`, { as: 'secretaire' })).body[
      'items'
    ] as unknown[];
    expect(after).toHaveLength(before.length);
  });

  const nowhere = '00000000-0000-4000-8000-000000000000';
  it.each([
    `/api/62/sessions/${nowhere}/convene`,
    '/api/62/sessions/xstate.stop/convene',
    `/api/62/sessions/${nowhere}/__proto__`,
    `/api/62/sessions/${nowhere}/passDeadline`,
    `/api/62/applications/${nowhere}/placeOnAgenda`,
    '/api/62/constructor',
    '/api/councils%2F62/establish',
    '/api/62/sessions/../../etc/passwd',
    `/api/62/sessions/${nowhere}/schedule`,
  ])('%s is nowhere', async (address) => {
    const answer = await system.post(address, { as: 'secretaire', body: {} });
    expect(answer.status).toBe(404);
    expect(answer.body['type']).toBe('urn:label-ess:not-yours');
  });

  it.each([
    '/labels/%00',
    '/labels/%F0%9F',
    '/labels/<script>',
    '/registre?after=%27--',
    '/labels/x?on=31/02/2027',
  ])('a page at %s answers without a fault or an echo that could run', async (address) => {
    const { status, body } = await system.get(address);
    expect([400, 404]).toContain(status);
    const sent = typeof body['text'] === 'string' ? body['text'] : JSON.stringify(body);
    expect(sent.replace(/<script src="\/app\/theme-\w+\.js" async><\/script>/, '')).not.toContain('<script');
  });

  it('leaves nothing of what was typed in the logs', () => {
    expect(system.logs()).not.toContain(MARKER);
  });
});

describe('two councils on one deployment', () => {
  const profile = {
    id: '59',
    name: 'Conseil du Nord',
    shortName: 'CDESS du Nord',
    territory: 'Nord',
    department: '59',
    colleges: ['Un'],
    contact: { service: 's', phone: '03', hours: 'h', email: 'nord@exemple.fr', address: 'a' },
    remedies: { authority: 'p', court: 't', courtAddress: 'a' },
  };

  it('are made by the platform alone, once', async () => {
    expect((await system.post('/api/councils', { as: 'administratrice', body: profile })).status).toBe(404);
    expect((await system.post('/api/councils', { as: 'plateforme', body: profile })).status).toBe(201);
    expect((await system.post('/api/councils', { as: 'plateforme', body: profile })).status).toBe(422);
    expect((await system.get('/api/59')).body).toMatchObject({ id: '59', charter: null });
  });

  it('see nothing of each other', async () => {
    const id = await schedule();
    expect((await system.get(`/api/59/sessions/${id}`, { as: 'secretaire' })).status).toBe(404);
    expect((await system.get(`/api/59/sessions?state=scheduled`, { as: 'secretaire' })).status).toBe(403);
    expect((await system.post(`/api/59/sessions/${id}/convene`, { as: 'secretaire', body: {} })).status).toBe(
      404,
    );
    expect((await system.post('/api/59/sessions', { as: 'secretaire', body: session })).status).toBe(404);
  });
});

describe('what is another person’s', () => {
  it('does not exist, whether it is read, listed, moved or explained', async () => {
    const declared = await system.post('/api/62/structures', {
      as: 'candidate-02',
      body: {
        siren: '000000018',
        rna: null,
        name: 'Les Semeurs',
        representative: { name: MARKER, email: 'semeurs@exemple.fr' },
      },
    });
    expect(declared).toMatchObject({ status: 201, body: { state: 'known' } });
    const structure = String(declared.body['id']);
    const own = `/api/62/structures/${structure}`;
    const started = await system.post('/api/62/applications', {
      as: 'candidate-02',
      body: { structure, session: await schedule() },
    });
    expect(started).toMatchObject({ status: 201, body: { state: 'draft', version: 0 } });
    const draft = `/api/62/applications/${String(started.body['id'])}`;
    expect((await system.get(draft, { as: 'candidate-02' })).body).toMatchObject({
      available: ['answer', 'askAssistance', 'takeCharterInForce', 'submit', 'attachProof', 'detachProof'],
    });
    for (const path of [own, draft, `${own}/history`, `${draft}/explanation`])
      expect((await system.get(path, { as: 'candidate-03' })).status).toBe(404);
    const move = (path: string, body: object) => system.post(path, { as: 'candidate-03', body });
    expect((await move(`${own}/readRegister`, {})).status).toBe(404);
    expect((await move(`${draft}/submit`, { swornStatement: true })).status).toBe(404);
    expect((await system.get('/api/62/applications?state=draft', { as: 'candidate-03' })).status).toBe(403);
    const taken = { structure, session: await schedule() };
    expect((await system.post('/api/62/applications', { as: 'candidate-03', body: taken })).status).toBe(404);
    expect(system.logs()).not.toContain(MARKER);
  });
});

describe('signing in', () => {
  it('goes through the provider to a cookie, then to a short token, and ends', async () => {
    const jar = new Map<string, string>();
    const visit = async (address: string, init: RequestInit = {}) => {
      const url = new URL(address, system.url);
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(url, {
        ...init,
        redirect: 'manual',
        headers: { ...(init.headers as Record<string, string>), cookie },
      });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      return answer;
    };
    const follow = async (from: string, until: (answer: Response) => boolean, init: RequestInit = {}) => {
      let [address, answer] = [from, await visit(from, init)];
      for (let step = 0; step < 10 && !until(answer); step++) {
        address = answer.headers.get('location') ?? '';
        answer = await visit(address);
      }
      return { address, answer };
    };
    const form = await follow('/sign-in', ({ status }) => status === 200);
    expect(await form.answer.text()).toContain('instructrice');
    await follow(form.address, ({ headers }) => headers.get('location') === '/espace', {
      method: 'POST',
      body: 'account=instructrice',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(jar.get('__Host-session')).toMatch(/^[\w-]{43}$/);
    const given = (await (await visit('/session')).json()) as { token: string };
    const me = await fetch(`${system.url}/api/me`, { headers: { authorization: `Bearer ${given.token}` } });
    expect(await me.json()).toMatchObject({ councils: [{ council: '62', roles: [{ role: 'officer' }] }] });
    await visit('/sign-out', { method: 'POST' });
    expect((await visit('/session')).status).toBe(401);
  });
});

describe('the sheet of a council', () => {
  it('gives the rules in force, however many came before', async () => {
    const rulesOf = async () => {
      const { body } = await system.get('/api/62/councils/62', { as: 'secretaire' });
      return (body['data'] as { rules: { version: number; procedure: object; label: object } }).rules;
    };
    const { version, procedure, label } = await rulesOf();
    const body = {
      adoptedOn: '2026-11-21',
      deliberation: 'Délibération fictive n° 2026-11',
      procedure,
      label,
    };
    for (let next = version; next < 10; next++)
      expect((await system.post('/api/62/adoptRules', { as: 'secretaire', body })).status).toBe(200);
    expect((await rulesOf()).version).toBe(10);
  });
});

describe('a deadline', () => {
  it('passes once, at its instant and not before, and a reader sees it in time', async () => {
    const path = `/api/62/sessions/${await schedule()}`;
    expect((await system.moveClock('2027-01-15T22:59:00.000Z')).status).toBe(200);
    expect(await facts(path)).toHaveLength(1);
    await system.moveClock('2027-01-15T23:00:30.000Z');
    const all = await facts(path);
    expect(all.map(({ type }) => type)).toEqual(['SessionScheduled.v1', 'TimeLimitMissed.v1']);
    await system.moveClock('2027-01-16T09:00:00.000Z');
    expect(await facts(path)).toHaveLength(2);
    expect((await system.get(path, { as: 'secretaire' })).body['deadlines']).toEqual({});
  });
});
