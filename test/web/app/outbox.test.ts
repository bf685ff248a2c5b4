import * as fc from 'fast-check';
import { Offline, Problem } from '../../../web/app/api/problem.ts';
import { makeOutbox, type OutboxState, type Pending } from '../../../web/app/drafts/outbox.ts';

/** The service as an outbox meets it: versions by field, one answer a command, what was changed by somebody else told. */
const makeService = () => {
  const rows = new Map<string, { value: unknown; version: number }>();
  const receipts = new Map<string, string>();
  const written: string[] = [];
  const keyOf = ({ criterion, field }: Pending) => `${criterion}.${field}`;
  return {
    rows,
    written,
    take: (pending: Pending): void => {
      const content = JSON.stringify([keyOf(pending), pending.value, pending.version]);
      const known = receipts.get(pending.id);
      if (known !== undefined) {
        if (known !== content)
          throw new Problem(422, { type: 'urn:label-ess:command-id-reused', title: 'x' });
        return;
      }
      const row = rows.get(keyOf(pending)) ?? { value: undefined, version: 0 };
      if (row.version !== pending.version)
        throw new Problem(409, {
          type: 'urn:label-ess:answer-changed',
          title: 'Une réponse a changé pendant que vous écriviez.',
          fields: { [pending.field]: { value: row.value, version: row.version } },
        });
      receipts.set(pending.id, content);
      rows.set(keyOf(pending), { value: pending.value, version: row.version + 1 });
      written.push(content);
    },
  };
};

const makeDevice = (kept: readonly Pending[] = []) => {
  let held = kept;
  return {
    load: () => held,
    keep: (pending: readonly Pending[]) => {
      held = JSON.parse(JSON.stringify(pending)) as Pending[];
    },
    held: () => held,
  };
};

let ids = 0;
const open = (device: ReturnType<typeof makeDevice>, send: (pending: Pending) => Promise<void>) =>
  makeOutbox({ device, send, now: () => '2026-12-02T13:02:00.000Z', newId: () => `id-${(ids += 1)}` });

describe('answers on their way', () => {
  it('are saved one by one, and said to be', async () => {
    const service = makeService();
    const device = makeDevice();
    const seen: OutboxState['standing'][] = [];
    const outbox = open(device, async (pending) => service.take(pending));
    outbox.subscribe(() => seen.push(outbox.state().standing));
    await outbox.put({ criterion: 'GOV-02', field: 'lastGeneralMeeting', value: '2026-05-20' }, 0);
    expect(service.rows.get('GOV-02.lastGeneralMeeting')).toEqual({ value: '2026-05-20', version: 1 });
    expect(outbox.state()).toMatchObject({
      standing: 'saved',
      pending: [],
      savedAt: '2026-12-02T13:02:00.000Z',
    });
    expect(seen).toContain('saving');
    expect(device.held()).toEqual([]);
  });

  it('are known as the service took them, before any page reads them again', async () => {
    const service = makeService();
    const outbox = open(makeDevice(), async (pending) => service.take(pending));
    const asked = { criterion: 'GOV-01', field: 'votes' };
    await outbox.put({ ...asked, value: 'OTHER' }, 0);
    expect(outbox.state().known).toEqual({ 'GOV-01.votes': { version: 1, value: 'OTHER' } });
    await outbox.put(asked, 0);
    expect(outbox.state().known).toEqual({ 'GOV-01.votes': { version: 2 } });
    // Somebody else changed it, which a page read since: what is typed is typed over theirs.
    service.rows.set('GOV-01.votes', { value: 'WEIGHTED', version: 3 });
    await outbox.put({ ...asked, value: 'OTHER' }, 3);
    expect(service.rows.get('GOV-01.votes')).toEqual({ value: 'OTHER', version: 4 });
  });

  it('wait on the device without a network, and leave in order once, the latest of each alone', async () => {
    const service = makeService();
    const device = makeDevice();
    let online = false;
    const outbox = open(device, async (pending) => {
      if (!online) throw new Offline();
      service.take(pending);
    });
    for (const value of [1, 2, 3]) await outbox.put({ criterion: 'GOV-03', field: 'present', value }, 0);
    await outbox.put({ criterion: 'GOV-03', field: 'entitled', value: 84 }, 0);
    expect(outbox.state().standing).toBe('offline');
    // The first try may have arrived: it keeps its id and its content; what came after is one answer.
    expect(device.held().map(({ value }) => value)).toEqual([1, 3, 84]);
    online = true;
    await outbox.flush();
    expect(service.rows.get('GOV-03.present')).toEqual({ value: 3, version: 2 });
    expect(service.written).toHaveLength(3);
    expect(outbox.state().standing).toBe('saved');
  });

  it('are still there in a window opened again, under the ids that they had', async () => {
    const service = makeService();
    const device = makeDevice();
    const cut = open(device, async (pending) => {
      service.take(pending);
      throw new Offline();
    });
    await cut.put({ criterion: 'INT-01', field: 'purpose', value: 'Semer' }, 0);
    const again = open(makeDevice(device.held()), async (pending) => service.take(pending));
    await again.flush();
    expect(service.written).toHaveLength(1);
    expect(again.state().pending).toEqual([]);
  });

  it('show both answers when somebody else changed one, and write neither until one is chosen', async () => {
    const service = makeService();
    service.rows.set('GOV-01.votes', { value: 'OTHER', version: 1 });
    const outbox = open(makeDevice(), async (pending) => service.take(pending));
    const mine = { criterion: 'GOV-01', field: 'votes', value: 'ONE_PERSON_ONE_VOTE' };
    await outbox.put(mine, 0);
    expect(outbox.state().conflicts['GOV-01.votes']).toEqual({
      field: 'votes',
      mine: 'ONE_PERSON_ONE_VOTE',
      theirs: 'OTHER',
      version: 1,
    });
    await outbox.keepMine(mine);
    expect(service.rows.get('GOV-01.votes')).toEqual({ value: 'ONE_PERSON_ONE_VOTE', version: 2 });
    expect(outbox.state().conflicts).toEqual({});
    service.rows.set('GOV-01.votes', { value: 'OTHER', version: 3 });
    await outbox.put({ ...mine, value: 'WEIGHTED' }, 2);
    outbox.keepTheirs('GOV-01.votes');
    expect([outbox.state().conflicts, outbox.state().pending]).toEqual([{}, []]);
    await outbox.put({ ...mine, value: 'WEIGHTED' }, 2);
    expect(service.rows.get('GOV-01.votes')).toEqual({ value: 'WEIGHTED', version: 4 });
  });

  it('tell what to write when one is refused, and send the others', async () => {
    const taken: Pending[] = [];
    const outbox = open(makeDevice(), async (pending) => {
      if (pending.value === 'x')
        throw new Problem(422, {
          type: 'urn:label-ess:malformed-answer',
          title: 'Cette réponse n’a pas la forme attendue.',
          fields: { present: 'un nombre entier est attendu' },
        });
      taken.push(pending);
    });
    await outbox.put({ criterion: 'GOV-03', field: 'present', value: 'x' }, 0);
    await outbox.put({ criterion: 'GOV-03', field: 'entitled', value: 84 }, 0);
    expect(outbox.state().refusals).toEqual({ 'GOV-03.present': 'un nombre entier est attendu' });
    expect(taken).toHaveLength(1);
    await outbox.put({ criterion: 'GOV-03', field: 'present', value: 31 }, 0);
    expect(outbox.state().refusals).toEqual({});
  });

  it.each([
    [401, 'signedOut'],
    [429, 'stopped'],
    [503, 'stopped'],
  ] as const)('wait when the service answers %i', async (status, standing) => {
    const device = makeDevice();
    const outbox = open(device, async () => {
      throw new Problem(status, {});
    });
    await outbox.put({ criterion: 'GOV-03', field: 'present', value: 31 }, 0);
    expect([outbox.state().standing, device.held()]).toEqual([
      standing,
      [expect.objectContaining({ value: 31 })],
    ]);
  });

  it('lose nothing and write nothing twice, however the network fails and windows close', async () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('type' as const), field: fc.constantFrom('a', 'b'), value: fc.nat(99) }),
      fc.record({ does: fc.constantFrom('flush' as const, 'reopen' as const) }),
      fc.record({
        does: fc.constant('network' as const),
        is: fc.constantFrom('up' as const, 'down' as const, 'lost answer' as const),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const service = makeService();
        const device = makeDevice();
        let network: 'up' | 'down' | 'lost answer' = 'up';
        const send = async (pending: Pending): Promise<void> => {
          if (network === 'down') throw new Offline();
          service.take(pending);
          if (network === 'lost answer') throw new Offline();
        };
        let outbox = open(device, send);
        const versions = new Map<string, number>();
        const typed = new Map<string, number>();
        const seen = () => {
          for (const [key, { version }] of Object.entries(outbox.state().known)) versions.set(key, version);
        };
        for (const each of steps) {
          if (each.does === 'type') {
            typed.set(each.field, each.value);
            await outbox.put(
              { criterion: 'C', field: each.field, value: each.value },
              versions.get(`C.${each.field}`) ?? 0,
            );
          } else if (each.does === 'network') network = each.is;
          else if (each.does === 'flush') await outbox.flush();
          else {
            // A page that is opened reads the versions of what it shows.
            for (const [key, { version }] of service.rows) versions.set(key, version);
            outbox = open(device, send);
          }
          seen();
        }
        network = 'up';
        await outbox.flush();
        expect(outbox.state().conflicts).toEqual({});
        expect(outbox.state().pending).toEqual([]);
        for (const [field, value] of typed) expect(service.rows.get(`C.${field}`)?.value).toBe(value);
        expect(new Set(service.written).size).toBe(service.written.length);
      }),
      { numRuns: 500 },
    );
  });
});
