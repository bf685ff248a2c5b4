import type { FactOf } from '../../events/catalogue.ts';
import type { Envelope } from '../../events/fact.ts';
import { isCompromised, type IssuerKey } from './credential/keys.ts';
import type { CredentialRecord } from './credential/records.ts';
import { requiredCredential } from './credential/required-credential.ts';
import { PublicCredential } from './public-credential.ts';
import { afterFact, firstPublicRow, PublicLabel } from './public-row.ts';

/** Everything that was made of the facts of a label, as it was found. */
export type FoundOfLabel = {
  /** What the public reads of it, and its line in the register. */
  readonly row: unknown;
  readonly line: unknown;
  readonly credentials: readonly CredentialRecord[];
  /** Ids of its credentials whose bit is set in the rows, and in the list as it is published. */
  readonly withdrawn: ReadonlySet<string>;
  readonly withdrawnInLists: ReadonlySet<string>;
  readonly certificate: unknown;
  /** The text of the credential that stands, as it is published; null when there is none. */
  readonly published: string | null;
  readonly keys: readonly IssuerKey[];
};

/** Where a label does not stand as its facts say. */
export type Difference =
  'PUBLIC_ROW' | 'REGISTER_LINE' | 'CREDENTIAL' | 'SIGNATURE' | 'BIT' | 'PUBLISHED_LIST' | 'CERTIFICATE';

type Beginning = FactOf<'LabelAwarded.v1' | 'LabelRecorded.v1'>;

/** What the public reads of a label, folded from its facts alone; null when no fact awarded it. */
const publicRowOf = (council: string, facts: readonly Envelope[]): PublicLabel | null => {
  const [first, ...others] = facts;
  if (first?.type !== 'LabelAwarded.v1' && first?.type !== 'LabelRecorded.v1') return null;
  const begun = firstPublicRow(council, first as unknown as Beginning, first.at);
  return (others as unknown as Parameters<typeof afterFact>[1][]).reduce(afterFact, begun);
};

/** Members in one order, whatever wrote them. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, inOrder(member)]),
  );
};

const isSame = (row: PublicLabel, found: unknown): boolean => {
  const read = PublicLabel.safeParse(found).data;
  return read !== undefined && JSON.stringify(inOrder(read)) === JSON.stringify(inOrder(row));
};

const has = (ids: ReadonlySet<string>, { id }: CredentialRecord): boolean => ids.has(id);

/**
 * What of a label is not what its facts say: its public row, its line, its credentials, their bits, and what of these is
 * published (P16, P17). Nothing is put right: a person looks for the cause first.
 * @param credentialIdOf the id of the credential that a fact authorises
 */
export const differencesOf = (
  label: { readonly council: string; readonly id: string },
  facts: readonly Envelope[],
  found: FoundOfLabel,
  credentialIdOf: (fact: string) => string,
): Difference[] => {
  const { council, id } = label;
  const row = publicRowOf(council, facts);
  const required = requiredCredential(council, id, facts);
  if (row === null || required === null) return ['PUBLIC_ROW'];
  const { credentials, withdrawn, withdrawnInLists, keys } = found;
  const expected = required.cause && credentialIdOf(required.cause.fact);
  const stands = credentials.find((one) => one.id === expected);
  const certificate = PublicCredential.safeParse(found.certificate).data;
  const isSignedNow =
    stands?.signed !== undefined &&
    !isCompromised(keys, stands.signed.key) &&
    stands.signed.text === found.published;
  const shown = certificate !== undefined && !certificate.revoked ? certificate.id : null;
  const told: Readonly<Record<Difference, boolean>> = {
    PUBLIC_ROW: isSame(row, found.row),
    REGISTER_LINE: isSame(row, found.line),
    CREDENTIAL: expected === null || stands !== undefined,
    SIGNATURE: stands === undefined || isSignedNow,
    BIT: credentials.every((one) => has(withdrawn, one) === (one.id !== expected)),
    PUBLISHED_LIST: credentials.every((one) => has(withdrawnInLists, one) === has(withdrawn, one)),
    CERTIFICATE: shown === expected,
  };
  return (Object.keys(told) as Difference[]).filter((part) => !told[part]);
};
