import { documentKey } from './document-keys.ts';
import { makeObjectCalls } from './s3-objects.ts';

/** What a page of versions tells of each: its key and its name, whether it is an object or the mark of a removal. */
const VERSION = /<(Version|DeleteMarker)>(.*?)<\/\1>/gs;
const textIn = (xml: string, name: string): string =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';

/** More than ever came under one key: somebody looks at it. */
const MOST_PAGES = 10;

/**
 * Erases the bytes of a document: every version that ever came under its key, so that nothing of it is left (GDP-04).
 * Told again, it finds none. Says how many went.
 */
export const makeDocumentErasure = (bucket: string) => {
  const call = makeObjectCalls(bucket);

  const versionsOf = async (key: string): Promise<string[]> => {
    const answer = await call(`?versions&prefix=${encodeURIComponent(key)}`, { method: 'GET' });
    if (!answer.ok) throw new Error(`the versions of a document cannot be listed (${answer.status})`);
    const page = await answer.text();
    return [...page.matchAll(VERSION)]
      .filter(([, , version = '']) => textIn(version, 'Key') === key)
      .map(([, , version = '']) => textIn(version, 'VersionId'));
  };

  const remove = async (key: string, version: string): Promise<void> => {
    const answer = await call(`${key}?versionId=${encodeURIComponent(version)}`, { method: 'DELETE' });
    if (!answer.ok && answer.status !== 404)
      throw new Error(`a version of a document cannot be erased (${answer.status})`);
  };

  return async (council: string, id: string): Promise<number> => {
    const key = documentKey(council, id);
    let erased = 0;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const versions = await versionsOf(key);
      if (versions.length === 0) return erased;
      for (const version of versions) await remove(key, version);
      erased += versions.length;
    }
    throw new Error('the versions of a document do not end');
  };
};
export type EraseDocumentBytes = ReturnType<typeof makeDocumentErasure>;
