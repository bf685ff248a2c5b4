import type { Random } from '../stage/random.ts';
import type { Asked } from './asked.ts';
import { placesIn, valueAt, withValue } from './break-body.ts';
import type { Operation } from './document.ts';
import { HOSTILE } from './hostile-strings.ts';
import type { Requests } from './make-requests.ts';
import { someoneFor } from './people.ts';
import { putRequest } from './put-request.ts';

/** A place of the API where a text can be put. */
type Spot = { readonly name: string; readonly put: (text: string) => Asked | null };

const EXTRA_HEADERS = [
  'user-agent',
  'x-forwarded-for',
  'accept-language',
  'cookie',
  'referer',
  'x-request-id',
];
const EXTRA_QUERIES = [
  'state',
  'cursor',
  'on',
  'council',
  'after',
  'number',
  'constructor',
  '__proto__',
  'x',
];

/** What a client can put in a header at all; the rest is sent as bytes, elsewhere. */
const asHeader = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- what a line of headers cannot hold
  Buffer.from(text.toWellFormed().replaceAll(/[\u0000-\u0008\u000a-\u001f\u007f]/g, ''))
    .toString('latin1')
    .trim();

/** A path segment takes any text but the one that means a folder. */
const asSegment = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(/^\.+$/g, '%2E');

const changed = (asked: Asked, text: string, sent: Partial<Asked['sent']>, exists = true): Asked => ({
  ...asked,
  exists,
  described: exists,
  planted: [text],
  sent: { ...asked.sent, ...sent },
});

/** All the places of all the routes, each with a way to put a text there. */
const spotsOf = (requests: Requests, random: Random): Spot[] => {
  const base = (operation: Operation): Asked => {
    const thing = requests.thingFor(operation);
    const as = operation.signed ? someoneFor(operation, thing, random) : null;
    const body = requests.bodyFor(operation);
    const text = body === null ? null : JSON.stringify(body);
    const sent = putRequest(operation, requests.parametersFor(operation, thing), text);
    return { aim: 'hostile', operation, as, exists: true, described: true, planted: [], sent };
  };
  const inBody = (operation: Operation): Spot[] =>
    placesIn(requests.bodyFor(operation))
      .slice(0, 40)
      .map((place): Spot => ({
        name: `${operation.id} body ${place.join('.')}`,
        put: (text) => {
          const asked = base(operation);
          const body: unknown = JSON.parse(String(asked.sent.body));
          if (valueAt(body, place.slice(0, -1)) === undefined) return null;
          return changed(asked, text, { body: JSON.stringify(withValue(body, place, text)) });
        },
      }));

  const asName = (operation: Operation): Spot => ({
    name: `${operation.id} name of a field`,
    put: (text) => {
      const asked = base(operation);
      const body: unknown = JSON.parse(String(asked.sent.body));
      return changed(asked, text, { body: JSON.stringify(withValue(body, [text], 'x')) });
    },
  });

  const inPath = (operation: Operation): Spot[] =>
    operation.path.split('/').flatMap((_, at): Spot[] =>
      at === 0
        ? []
        : [
            {
              name: `${operation.id} segment ${at}`,
              put: (text) => {
                const asked = base(operation);
                const [path = '', query] = asked.sent.target.split('?');
                const segments = path.split('/').map((each, n) => (n === at ? asSegment(text) : each));
                const target = `${segments.join('/')}${query === undefined ? '' : `?${query}`}`;
                // What stands there serves those who try the local run, and is in no deployment.
                return target.startsWith('/local/') ? null : changed(asked, text, { target }, false);
              },
            },
          ],
    );

  const inQuery = (operation: Operation): Spot[] =>
    EXTRA_QUERIES.map((name): Spot => ({
      name: `${operation.id} query ${name}`,
      put: (text) => {
        const asked = base(operation);
        const [path = ''] = asked.sent.target.split('?');
        return changed(asked, text, { target: `${path}?${name}=${encodeURIComponent(text.toWellFormed())}` });
      },
    }));

  const inHeaders = (operation: Operation): Spot[] =>
    [
      ...operation.parameters.filter((one) => one.in === 'header').map(({ name }) => name),
      ...EXTRA_HEADERS,
    ].map((name): Spot => ({
      name: `${operation.id} header ${name}`,
      put: (text) => {
        const asked = base(operation);
        const headers = { ...asked.sent.headers, [name.toLowerCase()]: asHeader(text) };
        return changed(asked, text, { headers });
      },
    }));

  const all = [...requests.signed, ...requests.open];
  return all.flatMap((operation) => [
    ...(operation.body === null ? [] : [...inBody(operation), asName(operation)]),
    ...inPath(operation),
    ...(operation.method === 'GET' ? inQuery(operation) : []),
    ...inHeaders(operation),
  ]);
};

/**
 * So many requests that each put one hostile text in one place. Texts and places turn at their own pace: all texts
 * are sent, all places are reached, and the longer the run, the more of their pairs.
 */
export const hostileRequests = (requests: Requests, random: Random, many: number): Asked[] => {
  const spots = random.shuffle(spotsOf(requests, random));
  const texts = random.shuffle(HOSTILE);
  const made: Asked[] = [];
  for (let at = 0; made.length < many; at += 1) {
    // After each round of the texts the places move on by one, so that no pair comes twice too soon.
    const spot = spots[(at + Math.floor(at / texts.length)) % spots.length];
    const text = texts[at % texts.length];
    const asked = spot === undefined || text === undefined ? null : spot.put(text);
    if (asked !== null) made.push(asked);
  }
  return made;
};
