import { BitstringStatusList } from '@digitalbazaar/vc-bitstring-status-list';
import type { Instant } from '../../events/fact.ts';
import type { StatusListCredential } from '../../workflows/label/credential/credential-schema.ts';
import { issuerOf, statusListUrl } from '../../workflows/label/credential/issuer.ts';
import { LIST_LENGTH } from '../../workflows/label/credential/profile.ts';

const HOURS_VALID = 48;
/** So that a clock a little late finds the list valid already. */
const SECONDS_BEFORE = 5;

const seconds = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** What a list says at an instant, unsigned: rebuilt from the places whose bit is set, and from nothing else. */
export const statusListOf = async (
  origin: string,
  list: string,
  revoked: readonly number[],
  now: Instant,
): Promise<StatusListCredential> => {
  const bits = new BitstringStatusList({ length: LIST_LENGTH });
  for (const index of revoked) bits.setStatus(index, true);
  const id = statusListUrl(origin, list);
  const at = Date.parse(now);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerOf(origin),
    validFrom: seconds(at - SECONDS_BEFORE * 1000),
    validUntil: seconds(at + HOURS_VALID * 3_600_000),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await bits.encode(),
    },
  };
};
