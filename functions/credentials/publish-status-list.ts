import { gunzipSync } from 'node:zlib';
import type { Instant } from '../../events/fact.ts';
import { SignedStatusList } from '../../workflows/label/credential/credential-schema.ts';
import { keyUrl } from '../../workflows/label/credential/issuer.ts';
import { BITS, listPartition, placeOfBit } from '../../workflows/label/credential/records.ts';
import type { makeReads } from '../adapters/read-rows.ts';
import type { CredentialSigner, PublicFiles } from '../ports.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { publishFile } from './publish-file.ts';
import { REVALIDATED, statusPath } from './public-paths.ts';
import { signDocument } from './sign-document.ts';
import { statusListOf } from './status-list.ts';

type Parts = {
  reads: ReturnType<typeof makeReads>;
  files: PublicFiles;
  signer: CredentialSigner;
  keys: IssuerKeys;
  origin: string;
};

/** The bits of a list, eight to a byte. */
export const bitsOf = ({ credentialSubject }: Pick<SignedStatusList, 'credentialSubject'>): Buffer =>
  gunzipSync(Buffer.from(credentialSubject.encodedList.slice(1), 'base64url'));

/** A published list, or null when what stands there is none. */
export const readList = (bytes: Uint8Array | undefined): SignedStatusList | null => {
  try {
    return SignedStatusList.parse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
  } catch {
    return null;
  }
};

const HALF_A_DAY = 12 * 3_600_000;
const BEFORE = 5_000;

/** A wake-up that comes late tells an earlier time than the list that stands: it takes no validity away from it. */
const latest = (at: Instant, current: SignedStatusList | null): Instant =>
  current === null
    ? at
    : (new Date(Math.max(Date.parse(at), Date.parse(current.validFrom) + BEFORE)).toISOString() as Instant);

/**
 * Publishes a status list: always rebuilt from the rows of its bits, never from the list before. One that says the same
 * bits, by the key that signs now, and was signed less than half a day ago, is left as it stands.
 */
export const makePublishStatusList =
  ({ reads, files, signer, keys, origin }: Parts) =>
  async (list: string, at: Instant): Promise<void> =>
    publishFile(files, statusPath(list), REVALIDATED, async (found) => {
      const revoked = (await reads.rows(listPartition(list), BITS)).map(placeOfBit);
      const current = readList(found?.content);
      const now = latest(at, current);
      const [key, unsigned] = await Promise.all([keys.signing(at), statusListOf(origin, list, revoked, now)]);
      const stands =
        current !== null &&
        current.proof[0].verificationMethod === keyUrl(origin, key.name) &&
        Date.parse(now) - Date.parse(current.validFrom) < HALF_A_DAY &&
        bitsOf(current).equals(bitsOf(unsigned));
      if (stands) return null;
      const created = `${now.slice(0, 19)}Z`;
      return Buffer.from(JSON.stringify(await signDocument(unsigned, { signer, origin, key, created })));
    });
