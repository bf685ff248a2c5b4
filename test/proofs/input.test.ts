import { AMOUNTS } from '../../proofs/input/amounts.ts';
import type { Got } from '../../proofs/input/client.ts';
import { readApi } from '../../proofs/input/document.ts';
import { HOSTILE } from '../../proofs/input/hostile-strings.ts';
import { judgeManners } from '../../proofs/input/judge-manners.ts';
import { makeJudgeShape } from '../../proofs/input/judge-shape.ts';
import { proveInputWith } from '../../proofs/input.ts';
import { openApiDocument } from '../../functions/queries/openapi.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { SESSION } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const TYPED = '"><script>alert(1)</script>';
const MARKER = 'Marque-59';
const headers = {
  'content-type': 'application/problem+json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};
const problem = { type: 'urn:label-ess:not-yours', title: 'Cette page n’existe pas.', status: 404 };
const refusal: Got = { status: 404, headers, text: JSON.stringify(problem) };
const page = {
  status: 200,
  headers: { ...headers, 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" },
  text: '<p>oui</p>',
};
const faults = (got: Got): string[] => judgeManners(got, [TYPED], [MARKER]);
const refusalWith = (more: object): Got => ({ ...refusal, text: JSON.stringify({ ...problem, ...more }) });

describe('what judges an answer', () => {
  it('finds nothing in a good refusal, nor in a page that escapes what it repeats', () => {
    expect(faults(refusal)).toEqual([]);
    expect(faults({ ...page, text: '<p>&quot;&gt;&lt;script&gt;alert(1)</p>' })).toEqual([]);
    expect(faults(refusalWith({ detail: TYPED }))).toEqual([]);
  });

  const wrong: [string, Got][] = [
    ['a fault', refusalWith({ status: 503 })],
    ['a fault of the gateway', { ...refusal, status: 500 }],
    ['another status than it tells', { ...refusal, status: 422 }],
    ['a refusal in no problem document', { ...refusal, text: '{"error":"x"}' }],
    ['a refusal in plain text', { ...refusal, headers: { ...headers, 'content-type': 'text/plain' } }],
    ['a stack', refusalWith({ detail: 'Error\n    at handle (file.mjs:1:2)' })],
    ['the words of a library', refusalWith({ errors: [{ reason: 'Invalid input' }] })],
    ['the words of an engine', refusalWith({ detail: 'ValidationException' })],
    ['what is another’s', refusalWith({ detail: `de ${MARKER.toLowerCase()}` })],
    ['an echo that runs', { ...page, text: `<p>${TYPED}</p>` }],
    ['an echo in a header', { ...page, headers: { ...page.headers, location: TYPED } }],
    ['a page without a policy', { ...page, headers: { ...headers, 'content-type': 'text/html' } }],
    ['a page that may be kept', { ...page, headers: { ...page.headers, 'cache-control': 'private' } }],
    ['types that may be guessed', { ...page, headers: { ...page.headers, 'x-content-type-options': '' } }],
    ['JSON cut short', { ...refusal, text: '{"type":' }],
    ['a 401 that does not say how', { ...refusalWith({ status: 401 }), status: 401 }],
    ['a 429 that does not say when', { ...refusalWith({ status: 429 }), status: 429 }],
  ];
  it.each(wrong)('finds %s', (_, got) => {
    expect(faults(got)).not.toEqual([]);
  });

  it('finds what the document does not say', () => {
    const api = readApi(JSON.stringify(openApiDocument('https://label.exemple.fr')));
    const judge = makeJudgeShape(api);
    const read = api.operations.find(({ id }) => id === 'session.read');
    if (read === undefined) throw new Error('no such operation');
    const thing = { id: 'x', workflow: 'session', state: 'open', version: 1 };
    const { context } = thingWith(session, [sample('SessionScheduled.v1')], SESSION);
    const data = {
      ...(context as object),
      presence: [],
      replies: [],
      notified: { members: 0, inTime: 0 },
      items: [],
      leftAgendas: [],
    };
    const whole = { ...thing, data, available: [], deadlines: {}, passed: [] };
    const answer = (body: object, status = 200): string | null =>
      judge(read, {
        status,
        headers: { 'content-type': 'application/json' },
        text: JSON.stringify(body),
      });
    expect(answer(whole)).toBeNull();
    expect(answer(thing)).not.toBeNull();
    expect(answer({ ...whole, secret: 1 })).not.toBeNull();
    expect(answer({ ...whole, data: { ...data, secret: 1 } })).not.toBeNull();
    expect(answer(whole, 201)).not.toBeNull();
    expect(judge(read, refusal)).toBeNull();
    expect(judge(read, refusalWith({ type: 'urn:label-ess:already-voted' }))).not.toBeNull();
  });

  it('has enough to say that bites', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(600);
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
  });
});

describe('a system that is sent anything', () => {
  it('neither breaks, nor tells, nor moves, and takes no forged token on any route', async () => {
    const said: string[] = [];
    const say = (text: string): void => void said.push(text);
    const prove = proveInputWith(AMOUNTS.slice);
    const { problems, failed, tried, measures } = await prove({
      size: 'small',
      seed: 62,
      engine: 'embedded',
      say,
    });
    expect(problems).toEqual([]);
    expect(failed).toBe(0);
    expect(tried).toBeGreaterThan(2_000);
    expect(measures).toMatchObject({ fivexx: 0, checkerFindings: 0 });
    expect(measures['forgeries']).toBeGreaterThanOrEqual(25);
    expect(measures['routes']).toBeGreaterThanOrEqual(90);
    expect(measures['accepted']).toBeGreaterThan(10);
  }, 600_000);
});
