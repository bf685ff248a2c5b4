import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { EventBridgeEvent } from 'aws-lambda';
import { Instant } from '../../events/fact.ts';
import { Notice } from '../../events/notice.ts';
import type { RowItem, RowKey } from '../../workflows/kernel/rows.ts';
import { makeAside } from '../adapters/aside.ts';
import { makeDatabase } from '../adapters/database.ts';
import { versionPrefix } from '../adapters/ledger-items.ts';
import { makeNotices } from '../adapters/notices.ts';
import { makePublications, type Unpublished } from '../adapters/publications.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { receiptSortKey, shards } from '../adapters/state-items.ts';
import { environment } from '../shell/environment.ts';
import { faultName, log } from '../shell/log.ts';

const { LEDGER_TABLE, STATE_TABLE, BUS_NAME } = environment('LEDGER_TABLE', 'STATE_TABLE', 'BUS_NAME');
const db = makeDatabase();
const ledger = makeReads(db, LEDGER_TABLE);
const publications = makePublications(db, STATE_TABLE);
const aside = makeAside(db, STATE_TABLE);
const notices = makeNotices(new EventBridgeClient({ maxAttempts: 4 }), BUS_NAME);

const MINUTE = 60_000;
/** A notice takes a second; with the pace of this function, what was lost is found within ten minutes. */
const UNSEEN_FOR = 5 * MINUTE;
/** A healing that was begun and not ended is taken up by the next run. */
const GIVEN_UP_AFTER = 4 * MINUTE;
const SET_ASIDE_AFTER = 10 * MINUTE;
/** What is left in a shard after so many pages is for the next run. */
const MOST_PAGES = 10;

type Done = 'healed' | 'setAside' | 'left';

const before = (now: Instant, ms: number): Instant =>
  Instant.parse(new Date(Date.parse(now) - ms).toISOString());

/** The facts that a receipt waits for, as they stand in the ledger; one that is not there is left out. */
const unseenFacts = async ({ pk }: RowKey, { version, unpublished }: Unpublished): Promise<RowItem[]> => {
  const rows = await ledger.rows(pk, versionPrefix(version));
  return rows.filter(({ factId }) => unpublished.has(String(factId)));
};

const noticesOf = (facts: readonly RowItem[]): Notice[] =>
  facts.flatMap(({ pk, ...fact }) => Notice.safeParse({ ...fact, thing: pk }).data ?? []);

/** A fact that gives no notice does not keep back those that were written with it. */
const heal = async (key: RowKey, receipt: Unpublished, now: Instant): Promise<Done> => {
  if (!(await publications.begin(key, now, before(now, GIVEN_UP_AFTER)))) return 'left';
  const readable = noticesOf(await unseenFacts(key, receipt));
  const unreadable = receipt.unpublished.size - readable.length;
  if (unreadable > 0) log('ERROR', { event: 'facts-unreadable', count: unreadable });
  await notices.put(...readable);
  await publications.healed(key, now);
  return 'healed';
};

/** Recorded before it leaves the index: whoever is killed between the two does it again, and it is there once. */
const setAside = async (key: RowKey, receipt: Unpublished, now: Instant): Promise<Done> => {
  const facts = await unseenFacts(key, receipt);
  for (const factId of receipt.unpublished) {
    const found = facts.find((fact) => fact['factId'] === factId)?.['type'];
    const factType = typeof found === 'string' ? found : 'unknown';
    const { version } = receipt;
    await aside.put({ what: 'notice', thing: key.pk, factId, factType, version, at: now });
  }
  return (await publications.leave(key)) ? 'setAside' : 'left';
};

/** A receipt that cannot be read tells its command only; a person finds the facts of the thing by it. */
const unreadable = ({ sk }: RowKey): Unpublished => ({
  version: 1,
  unpublished: new Set([sk.slice(receiptSortKey('').length)]),
});

const reconcileOne = async (key: RowKey, now: Instant): Promise<Done> => {
  const receipt = await publications.read(key);
  if (receipt === 'gone') return 'left';
  if (receipt === 'unreadable') return setAside(key, unreadable(key), now);
  if (receipt.healedAt === undefined) return heal(key, receipt, now);
  return receipt.healedAt <= before(now, SET_ASIDE_AFTER) ? setAside(key, receipt, now) : 'left';
};

/** What fails delays nothing but itself: it stays in the index, rings, and is tried again by the next run (P12). */
const orLeft = async (work: Promise<Done[]>): Promise<Done[]> =>
  work.catch((error: unknown) => {
    log('ERROR', { event: 'publication-failed', error: faultName(error) });
    return [];
  });

const reconcileShard = async (shard: string, now: Instant): Promise<Done[]> => {
  const done: Done[] = [];
  const since = before(now, UNSEEN_FOR);
  let from: Record<string, unknown> | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { keys, next } = await publications.waiting(shard, since, from);
    for (const key of keys) done.push(...(await orLeft(reconcileOne(key, now).then((each) => [each]))));
    if (next === undefined) break;
    from = next;
  }
  return done;
};

/**
 * Every five minutes: what was committed and not seen on the bus is told again, once; what is still not seen ten
 * minutes later is set aside for a person. Both ring: the stream, the pipe or the bus has lost something.
 */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<{ due: number }> => {
  const now = Instant.parse(new Date(event.time).toISOString());
  const done = (await Promise.all(shards().map((shard) => orLeft(reconcileShard(shard, now))))).flat();
  const count = (what: Done) => done.filter((each) => each === what).length;
  const [healed, put] = [count('healed'), count('setAside')];
  if (healed > 0) log('ERROR', { event: 'healed', count: healed });
  if (put > 0) log('ERROR', { event: 'set-aside', count: put });
  return { due: healed + put };
};
