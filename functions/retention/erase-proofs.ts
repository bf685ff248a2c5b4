import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { controlSubject } from '../../workflows/control/rows.ts';
import { document } from '../../workflows/document/document.workflow.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { EraseDocumentBytes } from '../adapters/s3-document-erasure.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import type { SealedRows } from '../adapters/sealed-rows.ts';
import type { Store } from '../ports.ts';
import { derivedId } from '../shell/digest.ts';
import { makeSystemCommand } from '../shell/system-command.ts';
import { controlsBeside, documentsOfControl, type FoundControl } from './label-file.ts';

const Attached = z.object({ document: z.uuid() });
const OfStructure = z.object({ application: z.uuid() });

export type OfDossier = { council: string; id: string; structure: string };

type Parts = {
  store: Store;
  eraseBytes: EraseDocumentBytes;
  sealed: Pick<SealedRows, 'remove' | 'has'>;
};

/**
 * Erases the proofs of a dossier, and the documents of the controls that go with it, with all their bytes and their names:
 * those that no other dossier of their structure has, and no control whose words are kept (M16).
 */
export const makeEraseProofs = ({ store, eraseBytes, sealed }: Parts) => {
  const send = makeSystemCommand(store, document, () => Promise.resolve(undefined));

  const documentsOf = async (council: string, application: string): Promise<string[]> => {
    const rows = await store.rows(thingKey(council, 'application', application), 'proof#');
    return rows.map((row) => Attached.parse(row).document);
  };

  /** What other dossiers of a structure have, and its controls that did not go. */
  const heldElsewhere = async ({ council, id, structure }: OfDossier): Promise<Set<string>> => {
    const rows = await store.rows(thingKey(council, 'structure', structure), 'application#');
    const others = rows.map((row) => OfStructure.parse(row).application).filter((each) => each !== id);
    const held = new Set<string>();
    for (const other of others) for (const found of await documentsOf(council, other)) held.add(found);
    for (const control of await controlsBeside(store, council, structure))
      if (await sealed.has(controlSubject(council, control.id)))
        for (const found of await documentsOfControl(store, council, control.id)) held.add(found);
    return held;
  };

  /** One that another dossier or control had, and with which it went meanwhile, has no more to say. */
  const isErased = async (council: string, thing: string): Promise<boolean> => {
    const row = await store.row({ pk: thingKey(council, 'document', thing), sk: 'state' });
    return String(row?.['list']).endsWith('#erased');
  };

  const eraseDocument = async (
    { council, id, structure }: OfDossier,
    thing: string,
    at: Instant,
  ): Promise<void> => {
    await eraseBytes(council, thing);
    await sealed.remove(`${council}-structure-${structure}`, `fact#${sealedAs(thing, 1)}`);
    if (await isErased(council, thing)) return;
    await send({ council, thing, name: 'erase', data: {}, at, cause: derivedId(id, thing, 'erased') });
  };

  return async (dossier: OfDossier, at: Instant, controls: readonly FoundControl[] = []): Promise<void> => {
    const { council, id } = dossier;
    const ofStructures = new Map([[dossier.structure, await documentsOf(council, id)]]);
    for (const { id: control, structure } of controls) {
      const sent = await documentsOfControl(store, council, control);
      ofStructures.set(structure, [...(ofStructures.get(structure) ?? []), ...sent]);
    }
    for (const [structure, documents] of ofStructures) {
      if (documents.length === 0) continue;
      const held = await heldElsewhere({ ...dossier, structure });
      const alone = new Set(documents.filter((each) => !held.has(each)));
      for (const each of alone) await eraseDocument({ ...dossier, structure }, each, at);
    }
  };
};
export type EraseProofs = ReturnType<typeof makeEraseProofs>;
