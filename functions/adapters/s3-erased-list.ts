import type * as z from 'zod';
import { EliminationVisaRecorded } from '../../events/retention.ts';
import { makeObjectCalls } from './s3-objects.ts';

const Visa = EliminationVisaRecorded.shape.data;
type Visa = z.infer<typeof Visa>;

const VERSION = /<Version>(.*?)<\/Version>/gs;
const textIn = (xml: string, name: string): string =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';

/** One that was erased: its id, and where its visa is written. */
export type Listed = { id: string; key: string; version: string };

/**
 * What was erased of one kind, kept apart from the tables: a backup of them that is put back knows nothing of it (P25). An entry
 * holds no more than the id of a dossier, or of a report of misuse, and the visa of the archives.
 */
export const makeErasedList = (bucket: string, workflow: 'application' | 'misuse') => {
  const call = makeObjectCalls(bucket);
  const folderOf = (council: string): string => `erased/${council}/${workflow}/`;

  const page = async (council: string, after: string): Promise<{ entries: Listed[]; next: string }> => {
    const marker = after === '' ? '' : `&key-marker=${encodeURIComponent(after)}`;
    const query = `?versions&prefix=${encodeURIComponent(folderOf(council))}${marker}`;
    const answer = await call(query, { method: 'GET' });
    if (!answer.ok) throw new Error(`the list of what was erased cannot be read (${answer.status})`);
    const text = await answer.text();
    const entries = [...text.matchAll(VERSION)].map(([, version = '']) => {
      const key = textIn(version, 'Key');
      return { id: key.split('/')[3] ?? '', key, version: textIn(version, 'VersionId') };
    });
    return { entries, next: textIn(text, 'NextKeyMarker') };
  };

  return {
    async add(council: string, id: string, visa: Visa): Promise<void> {
      const body = JSON.stringify(visa);
      const answer = await call(`${folderOf(council)}${id}`, { method: 'PUT', body });
      if (!answer.ok) throw new Error(`what was erased cannot be listed (${answer.status})`);
    },

    /** Each once, in the order of their ids. */
    async all(council: string): Promise<Listed[]> {
      const found = new Map<string, Listed>();
      let after = '';
      do {
        const { entries, next } = await page(council, after);
        for (const entry of entries) if (!found.has(entry.id)) found.set(entry.id, entry);
        after = next;
      } while (after !== '');
      return [...found.values()];
    },

    async visaOf({ key, version }: Listed): Promise<Visa> {
      const answer = await call(`${key}?versionId=${encodeURIComponent(version)}`, { method: 'GET' });
      if (!answer.ok) throw new Error(`the visa of what was erased cannot be read (${answer.status})`);
      return Visa.parse(await answer.json());
    },
  };
};
export type ErasedList = ReturnType<typeof makeErasedList>;
