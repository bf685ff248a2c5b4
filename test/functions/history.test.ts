import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Envelope } from '../../events/fact.ts';
import { chained } from '../../functions/adapters/chain.ts';
import { makeFactPages } from '../../functions/adapters/fact-pages.ts';
import { toLedgerItem } from '../../functions/adapters/ledger-items.ts';
import { makeHistory } from '../../functions/queries/history.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { actorWith, APPLICATION, instant } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const NOTES = 450;
const AT = {
  council: '62',
  workflow: 'application',
  thing: APPLICATION,
  at: instant('2026-12-01'),
  command: 'c',
};

let engine: TestEngine;
let read = 0;
let facts: Envelope[];
let history: ReturnType<typeof makeHistory>;

/** A filing acknowledged at once, then notes: two facts in the first version, one in each of the others. */
const chain = (): Envelope[] => {
  const bodies = [
    ...[sample('ApplicationSubmitted.v1'), sample('ApplicationAcknowledged.v1')].map((body) => ({
      body,
      version: 1,
    })),
    ...Array.from({ length: NOTES }, (_, n) => ({ body: sample('NoteWritten.v1'), version: n + 2 })),
  ];
  const made: Envelope[] = [];
  for (const { body, version } of bodies) {
    const last = made.at(-1);
    const rank = last?.version === version ? 1 : 0;
    const by = { kind: 'system', cause: 'test' } as const;
    made.push(chained({ ...AT, version, by }, rank, body, null, last?.hash ?? null));
  }
  return made;
};

beforeAll(async () => {
  engine = await openEngine();
  facts = chain();
  for (let at = 0; at < facts.length; at += 100) {
    const TransactItems = facts
      .slice(at, at + 100)
      .map((fact) => ({ Put: { TableName: engine.tables.ledger, Item: toLedgerItem(fact) } }));
    await engine.db.send(new TransactWriteCommand({ TransactItems }));
  }
  const pages = makeFactPages(engine.db, engine.tables.ledger);
  history = makeHistory(
    async (asked) => {
      const page = await pages(asked);
      read += page.facts.length;
      return page;
    },
    { among: () => Promise.resolve([]) },
  );
});
afterAll(() => engine.stop());

const thing = thingWith(application, [sample('ApplicationSubmitted.v1')], APPLICATION);
const reader = (actor = actorWith('officer')) => ({ council: '62', workflow: application, actor });
const first = async (cursor?: string) => history(reader(), thing, cursor);

describe('the history of a thing', () => {
  it('is told a page at a time, each fact once and in its order; an answer reads its own page', async () => {
    const told = [];
    const pages = [];
    let cursor: string | undefined;
    do {
      read = 0;
      const page = await first(cursor);
      told.push(...page.facts);
      pages.push(read);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(told.map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
    expect(pages).toEqual([200, 200, 52]);
  });

  it('goes on after a fact within a version', async () => {
    const [second] = (await first('1.0')).facts;
    expect(second).toMatchObject({ version: 1, rank: 1, type: 'ApplicationAcknowledged.v1' });
  });

  it('hangs together for whom notes are hidden: of each, its place alone', async () => {
    const { facts: seen } = await history(reader(actorWith('representative')), thing, '1.0');
    expect(seen.slice(0, 2).map((fact) => 'type' in fact)).toEqual([true, false]);
    expect(seen.every(({ previous }, n) => n === 0 || previous === seen[n - 1]?.hash)).toBe(true);
  });

  it.each(['x', '1', '1.', '0000000001#000', '1.0.0', '12345678901.0'])(
    'begins nowhere at %s',
    async (cursor) => {
      await expect(first(cursor)).rejects.toMatchObject({ status: 400 });
    },
  );
});
