import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Instant, type Envelope } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { RowItem, RowKey } from '../../../workflows/kernel/rows.ts';
import type { AboutLabel } from '../../../workflows/label/register/about-label.ts';
import { changesOf, territoriesEver } from '../../../workflows/label/register/changes.ts';
import {
  aboutLabelKey,
  changesPartition,
  changeSortKey,
  placePartition,
  registerPartition,
  searchedAs,
  shardKey,
} from '../../../workflows/label/register/register-keys.ts';
import { lineOf, placeOf } from '../../../workflows/label/register/register-line.ts';
import type { PublicLabel } from '../../../workflows/label/public-row.ts';
import { sectionOf } from '../../../workflows/structure/activity-sections.ts';
import { municipalityName } from '../../../workflows/structure/municipality-names-62.ts';
import { territoriesOf } from '../../../workflows/structure/territories.ts';
import { FAMILY_WORDS } from '../../../web/public/family-words.ts';
import type { EssFamily } from '../../../web/public/views.ts';
import type { makeSearchIndex } from '../../adapters/search-index.ts';
import type { Indexed } from '../../search/index-keys.ts';

/** A label as it stands at a version, with all that led there. */
export type LabelNow = {
  readonly label: PublicLabel;
  readonly about: AboutLabel;
  readonly version: number;
  readonly facts: readonly Envelope[];
};

/** How a label is found: by the name and numbers of its holder, its place, its form and its activity. */
export const indexedOf = ({ label, about }: Pick<LabelNow, 'label' | 'about'>): Indexed => {
  const { name, family, siren, rna } = label.holder;
  const code = placeOf(label);
  const words = [
    code === null ? null : municipalityName(code),
    FAMILY_WORDS[family as EssFamily].split(' ')[0],
    sectionOf(about.activity)?.name,
  ];
  const commune = { code: code ?? '', name: words.filter((word) => word != null).join(' ') };
  return { id: label.number, name, siren, rna, commune };
};

/** All rows that are copies of a label, but the one that says that they are written. */
export const rowsOf = (now: LabelNow, told: number): (RowKey & RowItem)[] => {
  const { label, version, facts } = now;
  const { number, council } = label;
  const here = territoriesOf(label.holder.commune);
  // Of the last fact: what is to come is written when it comes.
  const lastDay = dateInParis(facts.at(-1)?.at ?? Instant.parse(label.recordedAt));
  const ever = new Set([...territoriesEver(facts), ...here]);
  const changes = changesOf(number, facts).filter((change) => change.version > told);
  return [
    { ...shardKey(council, number), ...lineOf(label, lastDay), version },
    ...[...ever].map((code) => ({
      pk: placePartition(council, code),
      sk: number,
      number,
      version,
      // Kept, so that what is told late does not bring it back.
      ...(!here.includes(code) && { gone: true }),
    })),
    ...changes.flatMap(({ territories, ...change }) =>
      [null, number, ...territories].map((of) => ({
        pk: changesPartition(council, of),
        sk: changeSortKey(change),
        ...change,
      })),
    ),
  ];
};

type Deployed = {
  db: DynamoDBDocumentClient;
  table: string;
  index: Pick<ReturnType<typeof makeSearchIndex>, 'write'>;
};

/** What a later version wrote stays. */
const unlessNewer = async (sent: Promise<unknown>): Promise<void> => {
  try {
    await sent;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/** Writes the copies of a label at a version of it; what a later version wrote stays, and the entry comes last. */
export const makeLabelRows = ({ db, table, index }: Deployed) => {
  const put = (Item: RowKey & RowItem & { version?: unknown }, condition: string): Promise<void> =>
    unlessNewer(
      db.send(
        new PutCommand({
          TableName: table,
          Item,
          ConditionExpression: `attribute_not_exists(pk) OR version ${condition} :version`,
          ExpressionAttributeValues: { ':version': Item.version },
        }),
      ),
    );

  /** Named attribute by attribute: in that partition, no other is in reach of who writes it. */
  const putAbout = ({ label, about, version }: LabelNow): Promise<void> =>
    unlessNewer(
      db.send(
        new UpdateCommand({
          TableName: table,
          Key: aboutLabelKey(label.number),
          UpdateExpression: 'SET sources = :sources, activity = :activity, acts = :acts, version = :version',
          ConditionExpression: 'attribute_not_exists(pk) OR version <= :version',
          ExpressionAttributeValues: {
            ':sources': about.sources,
            ':activity': about.activity,
            ':acts': about.acts,
            ':version': version,
          },
        }),
      ),
    );

  return {
    /** `told`: the version up to which its changes are known to be written. */
    async write(now: LabelNow, told: number): Promise<void> {
      const { label, version } = now;
      await index.write(searchedAs(label.council), indexedOf(now), version);
      await putAbout(now);
      await Promise.all(rowsOf(now, told).map((row) => put(row, '<=')));
      const key = { pk: registerPartition(label.council), sk: `entry#${label.number}` };
      await put({ ...key, ...label, version }, '<');
    },
  };
};
