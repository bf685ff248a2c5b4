import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { campaignKey } from '../../workflows/application/draft/draft.ts';
import { document } from '../../workflows/document/document.workflow.ts';
import { thingKey, type RowItem, type RowKey } from '../../workflows/kernel/rows.ts';
import type { ListedDrafts } from '../adapters/listed-drafts.ts';
import type { EraseDocumentBytes } from '../adapters/s3-document-erasure.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import type { Store } from '../ports.ts';
import { derivedId } from '../shell/digest.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const Attached = z.object({ document: z.uuid() });
const OfStructure = z.object({ application: z.uuid() });

type ClosedDraft = { council: string; id: string; structure: string; session: string };

type Parts = {
  store: Store;
  drafts: ListedDrafts;
  eraseBytes: EraseDocumentBytes;
  /** Removes what was sealed with one fact of a subject. */
  eraseSealed: (fact: string, subject: string) => Promise<void>;
};

const keyOf = ({ pk, sk }: RowItem): RowKey => ({ pk: String(pk), sk: String(sk) });

/**
 * Erases a draft that was closed for it: the proofs that no other dossier of the structure has, with all their bytes and
 * their names, then its answers, then the draft. Its own row goes last: whoever is killed before is taken up by the next run.
 */
export const makeEraseDraft = ({ store, drafts, eraseBytes, eraseSealed }: Parts) => {
  const send = makeSystemCommand(store, document, () => Promise.resolve(undefined));

  const documentsOf = async (council: string, application: string): Promise<string[]> => {
    const rows = await store.rows(thingKey(council, 'application', application), 'proof#');
    return rows.map((row) => Attached.parse(row).document);
  };

  /** A proof is its structure's: it stays where another dossier has it (M16). */
  const onlyHere = async ({ council, id, structure }: ClosedDraft): Promise<string[]> => {
    const rows = await store.rows(thingKey(council, 'structure', structure), 'application#');
    const others = rows.map((row) => OfStructure.parse(row).application).filter((each) => each !== id);
    const elsewhere = new Set<string>();
    for (const other of others) for (const found of await documentsOf(council, other)) elsewhere.add(found);
    return [...new Set(await documentsOf(council, id))].filter((each) => !elsewhere.has(each));
  };

  const eraseDocument = async (
    { council, id, structure }: ClosedDraft,
    thing: string,
    at: Instant,
  ): Promise<void> => {
    await eraseBytes(council, thing);
    await eraseSealed(sealedAs(thing, 1), `${council}-structure-${structure}`);
    await send({ council, thing, name: 'erase', data: {}, at, cause: derivedId(id, thing, 'erased') });
  };

  return async (draft: ClosedDraft, at: Instant): Promise<void> => {
    const { council, id, structure, session } = draft;
    for (const each of await onlyHere(draft)) await eraseDocument(draft, each, at);
    const rows = await store.rows(thingKey(council, 'application', id), '');
    const [own, beside] = [rows.filter(({ sk }) => sk === 'draft'), rows.filter(({ sk }) => sk !== 'draft')];
    for (const row of beside) await drafts.remove(keyOf(row));
    await drafts.remove(campaignKey(council, structure, session));
    for (const row of own) await drafts.remove(keyOf(row));
  };
};
