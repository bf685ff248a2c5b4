import * as z from 'zod';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { PublicLabel } from '../../workflows/label/public-row.ts';
import { aboutLabel } from '../../workflows/label/register/about-label.ts';
import { territoriesEver } from '../../workflows/label/register/changes.ts';
import { registerPartition } from '../../workflows/label/register/register-keys.ts';
import { publicLabelKey } from '../../workflows/kernel/rows.ts';
import { territoriesOf } from '../../workflows/structure/territories.ts';
import { StructureContext } from '../../workflows/structure/structure.machine.ts';
import { makeSearchIndex } from '../adapters/search-index.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeRowPages } from '../adapters/row-pages.ts';
import { makeS3PublicFiles } from '../adapters/s3-public-files.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeFileRows } from './register/file-rows.ts';
import { makePublishFiles } from './register/publish-files.ts';
import { makeLabelRows } from './register/label-rows.ts';

const { db, tables, store, references } = deployedStore();
const rows = makeLabelRows({ db, table: tables.state, index: makeSearchIndex(db, tables.state) });

const { SITE_BUCKET, PUBLIC_ORIGIN } = environment('SITE_BUCKET', 'PUBLIC_ORIGIN');
const files = makePublishFiles({
  rows: makeFileRows(makeReads(db, tables.state), makeRowPages(db, tables.state)),
  files: makeS3PublicFiles(SITE_BUCKET),
  origin: PUBLIC_ORIGIN,
});

const Written = z.object({ version: z.int() });

/** What registers say of who holds the label, if one was read. */
const registerOf = async (council: string, structure: string | undefined) => {
  if (structure === undefined) return null;
  const found = await references.state(council, 'structure', structure);
  return found === null ? null : StructureContext.parse(found.context).register;
};

/**
 * A council's register: what is public about each label at its latest version, as it is listed, searched, mapped and told.
 * Rows are a function of the label's facts and files a function of rows: a late, repeated or misplaced notice changes nothing (P17).
 */
export const handler = reactionHandler('publish-register', store, async ({ council, thing }) => {
  const found = await references.state(council, 'label', thing);
  if (found === null) throw new Error('a label without its state');
  const { number, holder } = LabelContext.parse(found.context);
  const [row, entry, facts, register] = await Promise.all([
    store.row(publicLabelKey(number)),
    store.row({ pk: registerPartition(council), sk: `entry#${number}` }),
    store.facts(council, 'label', thing),
    registerOf(council, holder?.structure),
  ]);
  const label = PublicLabel.parse(row);
  const told = Written.safeParse(entry).data?.version ?? 0;
  await rows.write({ label, about: aboutLabel(register, facts), version: found.version, facts }, told);
  await files.changed({
    council,
    number,
    territories: [...new Set([...territoriesEver(facts), ...territoriesOf(label.holder.commune)])],
  });
});
