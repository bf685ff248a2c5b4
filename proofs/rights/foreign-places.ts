import type { Answer } from './answer.ts';
import type { Town } from './town.ts';

export const UNKNOWN: Answer = { status: 404, type: 'not-yours' };
export const ROLE_REQUIRED: Answer = { status: 403, type: 'role-required' };
export const ALLOWED: Answer = { status: 'ok', type: null };

/** What is asked of the whole of another council, and what it must answer. */
export const placesOf = (there: Town, here: Town): [path: string, expected: Answer][] => {
  const cursor = Buffer.from(
    JSON.stringify({
      pk: `${there.council}#application#${there.ready}`,
      sk: 'state',
      list: `${there.council}#application#ready`,
      listAt: '2026-01-01T00:00:00.000Z',
    }),
  ).toString('base64url');
  const lists = ['council', 'structure', 'document', 'application', 'session', 'item', 'label'].map(
    (kind): [string, Answer] => [`/api/${there.council}/${kind}s?state=ready`, ROLE_REQUIRED],
  );
  return [
    ...lists,
    [`/api/${there.council}/councils/${there.council}`, UNKNOWN],
    [`/api/${there.council}/councils/${there.council}/history`, UNKNOWN],
    [`/api/${here.council}/councils/${there.council}`, UNKNOWN],
    [`/api/${here.council}/councils/${there.council}/history`, UNKNOWN],
    [`/api/${here.council}/charters?state=ready&cursor=${cursor}`, { status: 400, type: 'malformed' }],
    ['/api/me', ALLOWED],
    ['/api/me/data', ALLOWED],
    ['/registre', ALLOWED],
    ['/labels.json', ALLOWED],
    ['/labels.csv', ALLOWED],
    [`/api/${there.council}`, ALLOWED],
  ];
};
