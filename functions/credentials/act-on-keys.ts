import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../events/fact.ts';
import { keyUrl } from '../../workflows/label/credential/issuer.ts';
import {
  decideKeyAct,
  type KeyAct,
  type KeyChange,
  type KeyDecision,
  type KeyRefusal,
  type KeysAsTheyStand,
  type KeyUse,
} from '../../workflows/label/credential/key-acts.ts';
import { isCompromised, type IssuerKey } from '../../workflows/label/credential/keys.ts';
import type { SignedRecord } from '../../workflows/label/credential/records.ts';
import type { makeReads } from '../adapters/read-rows.ts';
import type { PublicFiles } from '../ports.ts';
import { atMost } from '../shell/at-most.ts';
import { faultName, log } from '../shell/log.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { makePublishAnew } from './publish-anew.ts';
import { statusPath } from './public-paths.ts';
import { readList } from './publish-status-list.ts';
import type { SignAnew } from './sign-anew.ts';
import { makeSignedCredentials } from './signed-credentials.ts';

type Parts = {
  db: DynamoDBDocumentClient;
  table: string;
  reads: ReturnType<typeof makeReads>;
  files: PublicFiles;
  keys: IssuerKeys;
  origin: string;
  /** Names of the keys of the deployment, in the order in which they come into service. */
  deployed: readonly string[];
  listNames: () => Promise<readonly string[]>;
  refresh: (at: Instant) => Promise<number>;
  signAnew: SignAnew;
};

export type AskedOfKeys = {
  readonly act: KeyAct;
  /** The key that is retired or compromised. */
  readonly key: string | null;
  /** Whether to do it; otherwise it is only told. */
  readonly confirmed: boolean;
  /** Where to go on, as the answer before said. */
  readonly from: string | null;
};

export type KeysActed = {
  readonly refused: KeyRefusal | null;
  /** What changes, or changed. */
  readonly changes: readonly KeyChange[];
  /** Credentials of this page that the key signed. */
  readonly found: number;
  /** Of these, how many could not be signed anew. */
  readonly failed: number;
  /** Where to go on: what was asked is not done yet. */
  readonly next: string | null;
  readonly keys: readonly IssuerKey[];
};

const inTermUntil = (records: readonly SignedRecord[], key: string, now: Instant): string | null =>
  records
    .filter((record) => record.signed.key === key && Date.parse(record.signed.validUntil) >= Date.parse(now))
    .map((record) => record.signed.validUntil)
    .toSorted()
    .at(-1) ?? null;

/** Signed anew at once: a call to the key, two writes and a file each. */
const AT_ONCE = 10;

/** What a person does to the keys of the issuer: told first, done when it is confirmed, a page of credentials at a time. */
export const makeActOnKeys = (parts: Parts) => {
  const { db, table, reads, files, keys, origin, deployed, listNames, refresh, signAnew } = parts;
  const signed = makeSignedCredentials(db, table, reads, listNames);
  const publishAnew = makePublishAnew({ db, table, files });

  const publishAll = async (at: Instant): Promise<void> => {
    await keys.publish();
    await refresh(at);
  };

  const listsSignedBy = async (key: string): Promise<string[]> => {
    const found: string[] = [];
    for (const list of await listNames()) {
      const signs = readList((await files.get(statusPath(list)))?.content)?.proof[0].verificationMethod;
      if (signs === keyUrl(origin, key)) found.push(list);
    }
    return found;
  };

  /** What could not be signed is told by the number of its label, and keeps nothing else from being signed. */
  const signOne = async (record: SignedRecord, at: Instant): Promise<boolean> => {
    try {
      const lost = isCompromised(await keys.all(), record.signed.key);
      await publishAnew(lost ? await signAnew(record, at) : record);
      return true;
    } catch (error) {
      log('ERROR', { event: 'credential-not-signed-anew', label: record.number, error: faultName(error) });
      return false;
    }
  };

  type Done = Pick<KeysActed, 'found' | 'failed' | 'next'>;

  /** Those that the key signed, and those whose new signature was not published yet: how far it went is in each row. */
  const signPage = async ({ key, confirmed, from }: AskedOfKeys, at: Instant): Promise<Done> => {
    const { records, next } = await signed(from);
    const lost = records.filter((record) => record.signed.key === key || record.unpublished === true);
    const done = confirmed ? await atMost(AT_ONCE, lost, (record) => signOne(record, at)) : [];
    return { found: lost.length, failed: done.filter((one) => !one).length, next };
  };

  const NONE: Done = { found: 0, failed: 0, next: null };

  const change = async ({ act, confirmed }: AskedOfKeys, decision: KeyDecision, at: Instant) => {
    if (decision.refused !== null || !confirmed) return;
    const { changes } = decision;
    if (changes.length > 0 && !(await keys.change(changes, at)))
      throw new Error('the keys were changed by another act');
    for (const { name, becomes } of changes)
      log('WARN', { event: 'key-changed', function: 'keys', command: act, key: name, state: becomes });
    await publishAll(at);
  };

  /** Only the last page tells that nothing stands by the key any more; one that tells otherwise is enough. */
  const lookAtUse = async (
    { key, from }: AskedOfKeys,
    now: Instant,
  ): Promise<{ use: KeyUse; done: Done }> => {
    const { records, next } = await signed(from);
    const until = inTermUntil(records, key ?? '', now);
    const over = until !== null || next === null;
    const lists = until === null && next === null ? await listsSignedBy(key ?? '') : [];
    return { use: { inTermUntil: until, lists }, done: { ...NONE, next: over ? null : next } };
  };

  const run = async (asked: AskedOfKeys, stand: KeysAsTheyStand) => {
    const { act, from } = asked;
    const { now } = stand;
    const decision = decideKeyAct(act, asked.key, stand);
    if (decision.refused !== null) return { decision, done: NONE };
    if (act === 'retire') {
      const { use, done } = await lookAtUse(asked, now);
      const decided = decideKeyAct(act, asked.key, { ...stand, use });
      if (done.next === null) await change(asked, decided, now);
      return { decision: decided, done };
    }
    if (from === null) await change(asked, decision, now);
    return { decision, done: act === 'compromise' ? await signPage(asked, now) : NONE };
  };

  return async (asked: AskedOfKeys, now: Instant): Promise<KeysActed> => {
    const { decision, done } = await run(asked, { keys: await keys.all(), deployed, now, use: null });
    const { refused } = decision;
    return {
      refused,
      changes: refused === null ? decision.changes : [],
      ...done,
      keys: await keys.all(),
    };
  };
};
