import { FIRST, readFrom } from '../../../web/app/api/read-pages.ts';

const PAGES: Readonly<Record<string, object>> = {
  '/api/62/appeals?state=answered': { items: [{ id: 'a1' }], next: 'more' },
  '/api/62/appeals?state=answered&cursor=more': { items: [{ id: 'a2' }], next: null },
  '/api/62/appeals?state=deemedRejected': { items: [], next: null },
  '/api/62/appeals?state=withdrawn': { items: [{ id: 'w1' }], next: null },
};
const SESSION = { token: 'jeton', expiresIn: 3600, sessionEndsIn: 3600 };

describe('what stands in several states', () => {
  const { fetch } = globalThis;
  beforeAll(() => {
    globalThis.fetch = (path) =>
      Promise.resolve(Response.json(typeof path === 'string' && path !== '/session' ? PAGES[path] : SESSION));
  });
  afterAll(() => {
    globalThis.fetch = fetch;
  });

  it('is read a page at a time, one state after the other, and nobody is given an empty page', async () => {
    const states = ['answered', 'deemedRejected', 'withdrawn'];
    const { signal } = new AbortController();
    const read: string[][] = [];
    for (let place: typeof FIRST | null = FIRST; place !== null;) {
      const page: Awaited<ReturnType<typeof readFrom<{ id: string }>>> = await readFrom(
        '/api/62/appeals',
        states,
        place,
        signal,
      );
      read.push(page.items.map(({ id }) => id));
      place = page.next;
    }
    expect(read).toEqual([['a1'], ['a2'], ['w1']]);
  });
});
