import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { document } from '../../workflows/document/document.workflow.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { ScanResult } from '../../workflows/document/commands.ts';
import { documentOfKey } from '../adapters/document-keys.ts';
import { makeS3DocumentBytes } from '../adapters/s3-document-bytes.ts';
import { makeBytesGiven } from '../given/document-given.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { environment } from '../shell/environment.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

/** What storage tells of an object that was put in it. */
export const ObjectCreated = z.object({
  time: z.iso.datetime({ offset: true }),
  detail: z.object({ object: z.object({ key: z.string(), 'version-id': z.string().min(1) }) }),
});

/** What the scan of an object tells. */
export const ObjectScanned = z.object({
  time: z.iso.datetime({ offset: true }),
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.string().min(1) }),
    scanResultDetails: z.object({ scanResultStatus: ScanResult }),
  }),
});

/** One version of the bytes of a document, and when it was told of. */
export type Told = { key: string; objectVersion: string; time: string };

const Listed = z.object({ listAt: Instant });

/**
 * What is told of bytes becomes commands on their document. Reception and verdict come in any order, twice, and late:
 * a verdict takes the bytes in first when that was not done yet (P11).
 */
export const makeDocumentEvents = () => {
  const { store } = deployedStore();
  const { DOCUMENTS_BUCKET } = environment('DOCUMENTS_BUCKET');
  const send = makeSystemCommand(store, document, makeBytesGiven(makeS3DocumentBytes(DOCUMENTS_BUCKET)));

  /** What follows is not dated before what it follows: the bus keeps whole seconds. Null when no document is there. */
  const placeOf = async ({ key, time }: Told) => {
    const place = documentOfKey(key);
    if (place === null) return null;
    const row = await store.row({ pk: thingKey(place.council, 'document', place.id), sk: 'state' });
    if (row === null) return null;
    const { listAt } = Listed.parse(row);
    const told = Instant.parse(new Date(time).toISOString());
    return { council: place.council, thing: place.id, at: told > listAt ? told : listAt };
  };

  const ask = async (told: Told, name: string, data: object, ...cause: string[]): Promise<boolean> => {
    const place = await placeOf(told);
    if (place === null) return false;
    await send({ ...place, name, data, cause: derivedId(name, told.key, told.objectVersion, ...cause) });
    return true;
  };

  return {
    /** False when there is no such document. */
    takeIn: (told: Told) => ask(told, 'receive', { objectVersion: told.objectVersion }),
    recordScan: (told: Told, result: ScanResult) =>
      ask(told, 'recordScan', { objectVersion: told.objectVersion, result }, result),
  };
};
