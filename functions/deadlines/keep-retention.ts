import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { dateInParis, endOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { isOver, lastDayThatMayBeOver } from '../../workflows/retention/retained-until.ts';
import { DEFAULT_RETENTION } from '../../workflows/retention/retention-table.ts';
import { makeListedDrafts } from '../adapters/listed-drafts.ts';
import { makeDocumentErasure } from '../adapters/s3-document-erasure.ts';
import { makeEraseDraft } from '../retention/erase-draft.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { faultName, log } from '../shell/log.ts';

const { DOCUMENTS_BUCKET } = environment('DOCUMENTS_BUCKET');
const { db, tables, store, references } = deployedStore();
const drafts = makeListedDrafts(db, tables.state);
const eraseDraft = makeEraseDraft({
  store,
  drafts,
  eraseBytes: makeDocumentErasure(DOCUMENTS_BUCKET),
  eraseSealed: async (fact, subject) => {
    const Key = { pk: `subject#${subject}`, sk: `fact#${fact}` };
    await db.send(new DeleteCommand({ TableName: tables.subjects, Key }));
  },
});

const Draft = z.object({
  structure: z.uuid(),
  session: z.uuid(),
  changes: z.int(),
  editedAt: Instant,
  open: z.boolean(),
  erasing: z.boolean().default(false),
});

/** Whether it was erased. What was filed, or worked on, since it was found is left. */
const look = async (key: RowKey, months: number, now: Instant): Promise<boolean> => {
  const row = await store.row(key);
  if (row === null) return false;
  const { structure, session, changes, editedAt, open, erasing } = Draft.parse(row);
  if (!open && !erasing) return false;
  const seen = { changes, editedAt };
  if (!erasing && !isOver(dateInParis(editedAt), months, dateInParis(now))) {
    if (row['listAt'] !== editedAt) await drafts.listAgain(key, seen);
    return false;
  }
  if (!erasing && !(await drafts.close(key, seen))) return false;
  const [council = '', , id = ''] = key.pk.split('#');
  await eraseDraft({ council, id, structure, session }, now);
  return true;
};

/** One that fails delays nothing but itself: it stays listed, rings, and is tried again by the next run. */
const orLeft = async (work: Promise<boolean>): Promise<boolean> =>
  work.catch((error: unknown) => {
    log('ERROR', { event: 'erasure-failed', function: 'keep-retention', error: faultName(error) });
    return false;
  });

const keepCouncil = async (council: string, now: Instant): Promise<number> => {
  const rules = await references.rulesInForce(council, now);
  const { months } = (rules?.label.retention ?? DEFAULT_RETENTION).unfiledDraft;
  const last = endOfDayInParis(lastDayThatMayBeOver(months, dateInParis(now)));
  let erased = 0;
  for (const key of await drafts.upTo(council, last)) if (await orLeft(look(key, months, now))) erased += 1;
  return erased;
};

/** Each hour: what nobody filed, and nobody touched for as long as the council keeps it, is erased (GDP-04, P25). */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<{ due: number }> => {
  const now = Instant.parse(new Date(event.time).toISOString());
  let due = 0;
  for (const { sk } of await store.rows('councils', '')) due += await keepCouncil(String(sk), now);
  if (due > 0) log('INFO', { event: 'erased', function: 'keep-retention', count: due });
  return { due };
};
