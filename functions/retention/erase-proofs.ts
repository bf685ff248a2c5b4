import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { document } from '../../workflows/document/document.workflow.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { EraseDocumentBytes } from '../adapters/s3-document-erasure.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import type { SealedRows } from '../adapters/sealed-rows.ts';
import type { Store } from '../ports.ts';
import { derivedId } from '../shell/digest.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const Attached = z.object({ document: z.uuid() });
const OfStructure = z.object({ application: z.uuid() });

export type OfDossier = { council: string; id: string; structure: string };

type Parts = {
  store: Store;
  eraseBytes: EraseDocumentBytes;
  sealed: Pick<SealedRows, 'remove'>;
};

/** Erases the proofs of a dossier that no other dossier of the structure has, with all their bytes and their names. */
export const makeEraseProofs = ({ store, eraseBytes, sealed }: Parts) => {
  const send = makeSystemCommand(store, document, () => Promise.resolve(undefined));

  const documentsOf = async (council: string, application: string): Promise<string[]> => {
    const rows = await store.rows(thingKey(council, 'application', application), 'proof#');
    return rows.map((row) => Attached.parse(row).document);
  };

  /** A proof is its structure's: it stays where another dossier has it (M16). */
  const onlyHere = async ({ council, id, structure }: OfDossier): Promise<string[]> => {
    const rows = await store.rows(thingKey(council, 'structure', structure), 'application#');
    const others = rows.map((row) => OfStructure.parse(row).application).filter((each) => each !== id);
    const elsewhere = new Set<string>();
    for (const other of others) for (const found of await documentsOf(council, other)) elsewhere.add(found);
    return [...new Set(await documentsOf(council, id))].filter((each) => !elsewhere.has(each));
  };

  const eraseDocument = async (
    { council, id, structure }: OfDossier,
    thing: string,
    at: Instant,
  ): Promise<void> => {
    await eraseBytes(council, thing);
    await sealed.remove(`${council}-structure-${structure}`, `fact#${sealedAs(thing, 1)}`);
    await send({ council, thing, name: 'erase', data: {}, at, cause: derivedId(id, thing, 'erased') });
  };

  return async (dossier: OfDossier, at: Instant): Promise<void> => {
    for (const each of await onlyHere(dossier)) await eraseDocument(dossier, each, at);
  };
};
export type EraseProofs = ReturnType<typeof makeEraseProofs>;
