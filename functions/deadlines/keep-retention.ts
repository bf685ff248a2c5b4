import type { EventBridgeEvent } from 'aws-lambda';
import { Instant } from '../../events/fact.ts';
import { DEFAULT_RETENTION } from '../../workflows/retention/retention-table.ts';
import { makeListedAccounts } from '../adapters/listed-accounts.ts';
import { makeListedDrafts } from '../adapters/listed-drafts.ts';
import { makeListedEliminations } from '../adapters/listed-eliminations.ts';
import { makeDocumentErasure } from '../adapters/s3-document-erasure.ts';
import { makeErasedList } from '../adapters/s3-erased-list.ts';
import { makeSealedRows } from '../adapters/sealed-rows.ts';
import { makeEraseAccount } from '../retention/erase-account.ts';
import { makeEraseDossier } from '../retention/erase-dossier.ts';
import { makeEraseDraft } from '../retention/erase-draft.ts';
import { makeLabelFiles } from '../retention/erase-label-file.ts';
import { makeEraseMisuse } from '../retention/erase-misuse.ts';
import { makeEraseProofs } from '../retention/erase-proofs.ts';
import { makeKeepAccounts } from '../retention/keep-accounts.ts';
import { makeKeepDrafts } from '../retention/keep-drafts.ts';
import { makeKeepEliminated } from '../retention/keep-eliminated.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { log } from '../shell/log.ts';

const { DOCUMENTS_BUCKET } = environment('DOCUMENTS_BUCKET');
const { db, tables, store, references } = deployedStore();
const drafts = makeListedDrafts(db, tables.state);
const sealed = makeSealedRows(db, tables.subjects);
const eraseProofs = makeEraseProofs({ store, eraseBytes: makeDocumentErasure(DOCUMENTS_BUCKET), sealed });
const keepDrafts = makeKeepDrafts({
  store,
  drafts,
  eraseDraft: makeEraseDraft({ store, drafts, eraseProofs }),
});
const labels = makeLabelFiles({ store, sealed });
const removes = { store, references, remove: drafts.remove, sealed };
/** What is listed of one kind: by the tables, and apart from them once it is erased. */
const listsOf = (kind: 'application' | 'misuse') => ({
  listed: makeListedEliminations(db, tables.state, kind),
  list: makeErasedList(DOCUMENTS_BUCKET, kind),
});
const [ofDossiers, ofMisuses] = [listsOf('application'), listsOf('misuse')];
const keepDossiers = makeKeepEliminated(
  makeEraseDossier({ ...removes, list: ofDossiers.list, eraseProofs, labels }),
  ofDossiers,
);
const keepMisuses = makeKeepEliminated(makeEraseMisuse({ ...removes, list: ofMisuses.list }), ofMisuses);

const listed = makeListedAccounts(db, tables.state);
const keepAccounts = makeKeepAccounts({
  store,
  references,
  listed,
  accounts: makeEraseAccount({ store, references, listed, sealed }),
});

const keepCouncil = async (council: string, now: Instant): Promise<number> => {
  const rules = await references.rulesInForce(council, now);
  const { unfiledDraft, accounts } = rules?.label.retention ?? DEFAULT_RETENTION;
  const drafts = await keepDrafts(council, unfiledDraft.months, now);
  const eliminated = (await keepDossiers(council, now)) + (await keepMisuses(council, now));
  return drafts + eliminated + (await keepAccounts(council, accounts.months, now));
};

/**
 * Each hour: what nobody filed, and nobody touched for as long as the council keeps it, is erased; so is what was filed or
 * reported, once the archives gave their visa, and the account of whoever has had no function there for as long (GDP-04, P25).
 */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<{ due: number }> => {
  const now = Instant.parse(new Date(event.time).toISOString());
  let due = 0;
  for (const { sk } of await store.rows('councils', '')) due += await keepCouncil(String(sk), now);
  if (due > 0) log('INFO', { event: 'erased', function: 'keep-retention', count: due });
  return { due };
};
