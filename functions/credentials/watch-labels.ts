import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Day, type Envelope, type Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { publicLabelKey, type RowKey } from '../../workflows/kernel/rows.ts';
import type { IssuerKey } from '../../workflows/label/credential/keys.ts';
import { bitKey, credentialsOf, CredentialRecord } from '../../workflows/label/credential/records.ts';
import { publicCredentialKey } from '../../workflows/label/public-credential.ts';
import { registerPartition } from '../../workflows/label/register/register-keys.ts';
import {
  differencesOf,
  type Difference,
  type FoundOfLabel,
} from '../../workflows/label/stands-as-recorded.ts';
import type { makeReads } from '../adapters/read-rows.ts';
import type { PublicFiles, Store } from '../ports.ts';
import { LARGE_PAGE, type makeListPage } from '../queries/list-page.ts';
import { atMost } from '../shell/at-most.ts';
import { derivedId } from '../shell/digest.ts';
import { credentialPath } from './public-paths.ts';
import type { PublishedList } from './watch-published.ts';

type Parts = {
  db: DynamoDBDocumentClient;
  table: string;
  reads: ReturnType<typeof makeReads>;
  facts: Store['facts'];
  files: Pick<PublicFiles, 'get'>;
  page: ReturnType<typeof makeListPage>;
};

/** Where a label stands, one list each in the index of work. */
export const LABEL_STATES = [
  'active',
  'renewalDue',
  'suspended',
  'expired',
  'revoked',
  'rescinded',
  'relinquished',
  'lapsed',
] as const;

/** Looked at in one run: a minute or two. Those that are left are for the next one. */
const MOST = 5_000;
const AT_ONCE = 8;

/** What follows a fact takes seconds; what has not followed by then is a difference. */
const SETTLED_AFTER = 10 * 60_000;

export const PLACE: RowKey = { pk: 'labelsWatched', sk: 'place' };

/** How far the round of a day has come: at which list, and from where on in it. */
const Place = z.object({ day: Day, at: z.string().nullable(), cursor: z.string().nullable() });
type Place = z.infer<typeof Place>;

type Label = { readonly council: string; readonly id: string };
type Different = { readonly number: string; readonly parts: readonly Difference[] };

const Begun = z.object({ number: z.string() });

const numberOf = (facts: readonly Envelope[]): string => Begun.safeParse(facts[0]?.data).data?.number ?? '';

/**
 * Once a day, every label of every council, a part of them in each run: whether all that was made of its facts is what
 * they say (P17). Read by pages and by keys; nothing is written but how far it came.
 */
export const makeWatchLabels = ({ db, table, reads, facts, files, page }: Parts) => {
  const found = async (
    { council, id }: Label,
    number: string,
    { lists, keys }: { lists: readonly PublishedList[]; keys: readonly IssuerKey[] },
  ): Promise<FoundOfLabel> => {
    const credentials = (await reads.rows(credentialsOf(id), '')).map((row) => CredentialRecord.parse(row));
    const shown = [publicLabelKey(number), publicCredentialKey(number)];
    const line = { pk: registerPartition(council), sk: `entry#${number}` };
    const bits = credentials.map((one) => bitKey(one.list, one.index));
    const rows = await reads.many([...shown, line, ...bits]);
    const rowAt = ({ pk, sk }: RowKey) => rows.find((row) => row['pk'] === pk && row['sk'] === sk);
    const withdrawn = new Set(
      credentials.filter((one) => rowAt(bitKey(one.list, one.index))).map((one) => one.id),
    );
    // A list that cannot be read rings by itself.
    const isOut = (one: CredentialRecord): boolean =>
      lists.find(({ name }) => name === one.list)?.isSet(one.index) ?? withdrawn.has(one.id);
    const stands = credentials.find((one) => !withdrawn.has(one.id));
    const file = stands && (await files.get(credentialPath(stands.id)));
    return {
      row: rowAt(publicLabelKey(number)),
      line: rowAt(line),
      credentials,
      withdrawn,
      withdrawnInLists: new Set(credentials.filter(isOut).map((one) => one.id)),
      certificate: rowAt(publicCredentialKey(number)),
      published: file ? Buffer.from(file.content).toString('utf8') : null,
      keys,
    };
  };

  const lookAt = async (
    label: Label,
    world: Parameters<typeof found>[2],
    now: Instant,
  ): Promise<Different> => {
    const recorded = await facts(label.council, 'label', label.id);
    const number = numberOf(recorded);
    const last = recorded.at(-1)?.at ?? now;
    if (Date.parse(now) - Date.parse(last) < SETTLED_AFTER) return { number, parts: [] };
    const idOf = (fact: string) => derivedId('credential', label.id, fact);
    return { number, parts: differencesOf(label, recorded, await found(label, number, world), idOf) };
  };

  const allLists = async (): Promise<string[]> => {
    const councils = (await reads.rows('councils', '')).map(({ sk }) => String(sk));
    return councils.flatMap((council) => LABEL_STATES.map((state) => `${council}#label#${state}`)).toSorted();
  };

  /** A new day begins with the first list; a round that is over begins no more that day. */
  const begin = async (now: Instant, lists: readonly string[]): Promise<Place> => {
    const day = dateInParis(now);
    const place = Place.safeParse(await reads.row(PLACE)).data;
    return place !== undefined && (place.day === day || place.at !== null)
      ? place
      : { day, at: lists[0] ?? null, cursor: null };
  };

  return async (
    world: Parameters<typeof found>[2],
    now: Instant,
  ): Promise<{ seen: number; different: Different[] }> => {
    const lists = await allLists();
    const { day, ...begun } = await begin(now, lists);
    let { at: list, cursor } = begun;
    const different: Different[] = [];
    let seen = 0;
    while (list !== null && seen < MOST) {
      const { keys, next } = await page(list, cursor ?? undefined, LARGE_PAGE);
      const labels = keys.map(({ pk }) => {
        const [council = '', , id = ''] = pk.split('#');
        return { council, id };
      });
      const done = await atMost(AT_ONCE, labels, (label) => lookAt(label, world, now));
      different.push(...done.filter(({ parts }) => parts.length > 0));
      seen += keys.length;
      const here: string = list;
      if (next === null) list = lists.find((one) => one > here) ?? null;
      cursor = next;
    }
    await db.send(new PutCommand({ TableName: table, Item: { ...PLACE, day, at: list, cursor } }));
    return { seen, different };
  };
};
