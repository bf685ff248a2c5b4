import type { Instant } from '../../events/fact.ts';
import type { SignedStatusList } from '../../workflows/label/credential/credential-schema.ts';
import { keyUrl } from '../../workflows/label/credential/issuer.ts';
import { didDocument, keysThatHold, type IssuerKey } from '../../workflows/label/credential/keys.ts';
import type { PublicFiles } from '../ports.ts';
import { DID_PATH } from './issuer-keys.ts';
import { statusPath } from './public-paths.ts';
import { bitsOf, readList } from './publish-status-list.ts';

const HOUR = 3_600_000;

/** Lists hold for 48 hours and are signed again each half-day: past this, a whole day of wake-ups was missed. */
const OLD_AFTER_HOURS = 26;

type Sources = {
  readonly files: Pick<PublicFiles, 'get'>;
  readonly origin: string;
  readonly keys: readonly IssuerKey[];
  readonly lists: readonly string[];
};

/** A list as anyone gets it, and its bits. */
export type PublishedList = { readonly name: string; readonly isSet: (place: number) => boolean };

const isFresh = (list: SignedStatusList, { origin, keys }: Sources, now: Instant): boolean => {
  const [{ verificationMethod }] = list.proof;
  const signs = keysThatHold(keys).some(({ name }) => keyUrl(origin, name) === verificationMethod);
  return signs && Date.parse(now) - Date.parse(list.validFrom) <= OLD_AFTER_HOURS * HOUR;
};

/**
 * Reads what verifiers read: the status lists and the document of the issuer.
 * @returns the lists that could be read; and the names of what is old, missing, or not what the rows say
 */
export const readPublished = async (
  sources: Sources,
  now: Instant,
): Promise<{ lists: PublishedList[]; old: string[] }> => {
  const { files, origin, keys } = sources;
  const lists: PublishedList[] = [];
  const old: string[] = [];
  for (const name of sources.lists) {
    const list = readList((await files.get(statusPath(name)))?.content);
    if (list === null || !isFresh(list, sources, now)) old.push(name);
    if (list === null) continue;
    const bits = bitsOf(list);
    // The first place is the highest bit of the first byte.
    lists.push({ name, isSet: (place) => (((bits[place >> 3] ?? 0) >> (7 - (place & 7))) & 1) === 1 });
  }
  if (keys.length > 0) {
    const document = Buffer.from((await files.get(DID_PATH))?.content ?? []).toString('utf8');
    if (document !== JSON.stringify(didDocument(origin, keys))) old.push(DID_PATH);
  }
  return { lists, old };
};
