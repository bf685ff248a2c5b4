import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { type LocalRun, startLocal } from '../../local/run.ts';
import { makeFixture } from './fixture.ts';

type Seen = { sk: { S: string }; version?: { N: string }; tries?: { N: string }; at?: { S: string } };

// oxlint-disable-next-line typescript/no-explicit-any -- each test says what it awaits of the answer
const read = async (url: string, path: string): Promise<any> => (await fetch(`${url}${path}`)).json();
const post = (url: string, path: string, body: unknown) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const until = async <T>(find: () => Promise<T | undefined>): Promise<T> => {
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    await wait(5);
  }
};
const quiet = (url: string) =>
  until(async () => ((await read(url, '/local/ready')).quiet === true ? true : undefined));
const seen = async (url: string, id: string): Promise<Seen | undefined> =>
  ((await read(url, '/seen')) as Seen[]).find(({ sk }) => sk.S === id);

describe('a run of a synthesized template', () => {
  const fixture = makeFixture();
  let run: LocalRun;
  beforeAll(async () => {
    run = await startLocal({ ...fixture, clockStart: '2026-12-01T09:00:00Z', quiet: true });
  });
  afterAll(() => run.stop());

  it('gives a function the event of an HTTP API and writes its answer back', async () => {
    const response = await fetch(`${run.url}/things/a%20b?x=1&x=2&y=%C3%A9`, {
      headers: { Cookie: 'c=1; d=2', 'X-Up': 'é'.normalize('NFD').slice(0, 1) },
    });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.get('x-a')).toBe('1');
    const event = (await response.json()) as { headers: object; requestContext: { http: object } };
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /things/{id}',
      rawPath: '/things/a b',
      rawQueryString: 'x=1&x=2&y=%C3%A9',
      queryStringParameters: { x: '1,2', y: 'é' },
      pathParameters: { id: 'a b' },
      cookies: ['c=1', 'd=2'],
      isBase64Encoded: false,
    });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event.requestContext.http).toMatchObject({ method: 'GET', path: '/things/a b' });
  });

  it('keeps bytes as base64, and text as it is', async () => {
    const url = `${run.url}/x`;
    const send = async (type: string, body: Buffer): Promise<unknown> =>
      await (
        await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(body) })
      ).json();
    expect(await send('application/pdf', Buffer.from([255, 0]))).toMatchObject({
      body: '/wA=',
      isBase64Encoded: true,
    });
    expect(await send('application/json', Buffer.from('{}'))).toMatchObject({
      body: '{}',
      isBase64Encoded: false,
    });
  });

  it('has the limits of the gateway', async () => {
    const big = await fetch(`${run.url}/x`, { method: 'POST', body: new Uint8Array(10 * 1024 * 1024 + 1) });
    expect(big.status).toBe(413);
    expect((await fetch(`${run.url}/x`, { headers: { 'x-long': 'a'.repeat(10_240) } })).status).toBe(431);
    const [malformed] = (await once(
      httpRequest(`${run.url}/x%zz`.replace('localhost', '127.0.0.1')).end(),
      'response',
    )) as [{ statusCode: number; resume: () => void }];
    malformed.resume();
    expect(malformed.statusCode).toBe(400);
  });

  it('answers 500 without a word of what was thrown', async () => {
    const response = await fetch(`${run.url}/throw`);
    expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  it('gives a function its own environment and the time of the clock, nothing of ours', async () => {
    const { names, time } = await read(run.url, '/environment');
    expect(names).not.toContain('PATH');
    expect(names).toEqual(expect.arrayContaining(['LEDGER_TABLE', 'STATE_TABLE', 'AWS_ACCESS_KEY_ID']));
    expect(new Date(time).toISOString()).toMatch(/^2026-12-/);
  });

  it('refuses a call that the role does not allow', async () => {
    expect(await read(run.url, '/forbidden')).toMatchObject({
      status: 400,
      __type: expect.stringContaining('AccessDeniedException'),
    });
  });

  it('brings each fact written to its reaction, and tries again', async () => {
    await post(run.url, '/facts', { id: 'plain', type: 'Plain.v1' });
    await post(run.url, '/facts', { id: 'flaky', type: 'Flaky.v1' });
    expect(await until(() => seen(run.url, 'flaky'))).toMatchObject({
      version: { N: '1' },
      tries: { N: '3' },
    });
    expect(await until(() => seen(run.url, 'plain'))).toMatchObject({ tries: { N: '1' } });
  });

  it('keeps what no try could deliver, and delays nothing else', async () => {
    await post(run.url, '/facts', { id: 'poison', type: 'Poison.v1' });
    await post(run.url, '/facts', { id: 'after', type: 'Plain.v1' });
    await until(() => seen(run.url, 'after'));
    await quiet(run.url);
    const { deadLetters } = await read(run.url, '/local/dead-letters');
    expect(deadLetters).toMatchObject([{ event: { detail: { factId: 'poison' } } }]);
  });

  it('moves time forward only, and sweeps until nothing is due', async () => {
    const moved = await post(run.url, '/local/clock', { now: '2027-01-01T08:00:00Z' });
    expect(((await moved.json()) as { now: string }).now).toMatch(/^2027-01-01T08:00:00/);
    for (const id of ['sweep-2', 'sweep-1', 'sweep-0']) {
      expect((await seen(run.url, id))?.at?.S).toBe('2027-01-01T08:00:00Z');
    }
    for (const body of [{ now: '2026-12-24T08:00:00Z' }, { now: 'demain' }, {}]) {
      const refused = await post(run.url, '/local/clock', body);
      expect(refused.status).toBe(400);
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('offers fictional people, and a page that runs no script', async () => {
    const { accounts } = await read(run.url, '/local/accounts');
    expect(accounts).toHaveLength(70);
    expect(new Set(accounts.map(({ email }: { email: string }) => email)).size).toBe(70);
    const page = await fetch(`${run.url}/local/mailbox`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`${run.url}/local/token?as=${encodeURIComponent('É!')}`)).status).toBe(400);
  });

  it('signs a person in with a code and PKCE, and gives an id token', async () => {
    const verifier = 'v'.repeat(43);
    const challenge = Buffer.from(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)),
    ).toString('base64url');
    const jar = new Map<string, string>();
    const visit = async (path: string, init: RequestInit = {}) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(new URL(path, run.url), {
        redirect: 'manual',
        ...init,
        headers: { cookie },
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      return response;
    };
    const redirect_uri = `${run.url}/sign-in/callback`;
    const ask = new URLSearchParams({
      client_id: 'label-ess-local',
      response_type: 'code',
      scope: 'openid email profile',
      redirect_uri,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });
    const form = (await visit(`/oidc/auth?${ask.toString()}`)).headers.get('location') ?? '';
    expect(await (await visit(form)).text()).toContain('secrétaire du conseil (secretaire)');
    const chosen = await visit(form, {
      method: 'POST',
      body: new URLSearchParams({ account: 'secretaire' }),
    });
    const back = (await visit(chosen.headers.get('location') ?? '')).headers.get('location') ?? '';
    const code = new URL(back).searchParams.get('code') ?? '';
    const exchanged = await fetch(`${run.url}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'label-ess-local',
        code,
        redirect_uri,
        code_verifier: verifier,
      }),
    });
    const { id_token } = (await exchanged.json()) as { id_token: string };
    const keys = createLocalJWKSet(await read(run.url, '/oidc/jwks'));
    const { payload } = await jwtVerify(id_token, keys, { issuer: `${run.url}/oidc` });
    expect(payload).toMatchObject({
      sub: 'secretaire',
      email: expect.stringMatching(/^[a-z.]+@exemple\.fr$/),
    });
  });

  it('lets nobody else use its data', async () => {
    await expect(startLocal({ ...fixture, quiet: true })).rejects.toThrow('servent déjà');
  });

  it('keeps its provider’s key for its owner alone', () => {
    expect(statSync(join(fixture.dataDir, 'keys', 'provider.json')).mode & 0o777).toBe(0o600);
  });
});

describe('a run that is killed', () => {
  it('delivers at its next start what it had not delivered, on the time it had', async () => {
    const fixture = makeFixture();
    const hold = join(fixture.templates, 'react', 'hold');
    writeFileSync(hold, '');
    const child = spawn(
      process.execPath,
      [resolve('test/local/run-fixture.ts'), fixture.templates, fixture.dataDir],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const url = line.toString().trim();
    await post(url, '/facts', { id: 'held', type: 'Slow.v1' });
    await post(url, '/facts', { id: 'free', type: 'Plain.v1' });
    await until(() => seen(url, 'free'));
    await wait(250);
    child.kill('SIGKILL');
    await once(child, 'exit');
    rmSync(hold);
    const checkpoint = join(fixture.dataDir, 'checkpoint-Fixture-Ledger.json');
    expect(existsSync(checkpoint) ? readFileSync(checkpoint, 'utf8') : '{}').toBe('{}');
    const run = await startLocal({ ...fixture, quiet: true });
    try {
      expect(await until(() => seen(run.url, 'held'))).toMatchObject({ version: { N: '1' } });
      await quiet(run.url);
    } finally {
      await run.stop();
    }
    expect(JSON.parse(readFileSync(checkpoint, 'utf8'))).toEqual({
      [`shardId-00000001-Fixture-Ledger`]: '2',
    });
  });
});
