import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { SignedCredential, SignedStatusList } from '../../workflows/label/credential/credential-schema.ts';
import { issuerOf, keyUrl, statusListUrl } from '../../workflows/label/credential/issuer.ts';
import { didDocument, keysThatHold, type IssuerKey } from '../../workflows/label/credential/keys.ts';
import { LIST_LENGTH } from '../../workflows/label/credential/profile.ts';
import {
  judge,
  MOST_CREDENTIAL_BYTES,
  type Check,
  type CheckName,
  type CredentialAbout,
  type Verification,
} from '../../workflows/label/credential/verification.ts';
import { makeDocuments } from './documents.ts';
import { SENTENCES as SAID } from './verification-sentences.ts';

/** What the verification reads: the keys of the issuer and the status lists as published. It calls nobody. */
export type VerificationSources = {
  readonly origin: string;
  /** Rows of `did#keys`. */
  readonly keys: () => Promise<readonly IssuerKey[]>;
  /** The text of a published status list by its name (`r1`), or null when there is none. */
  readonly statusList: (list: string) => Promise<string | null>;
};

type Answers = Record<CheckName, Omit<Check, 'name'>>;

const pass = (sentence: string) => ({ result: 'PASS', sentence }) as const;
const fail = (sentence: string) => ({ result: 'FAIL', sentence }) as const;
const unknown = (sentence: string) => ({ result: 'UNKNOWN', sentence }) as const;

const UNCHECKED: Answers = {
  proof: unknown(SAID.notChecked),
  issuer: unknown(SAID.notChecked),
  validity: unknown(SAID.notChecked),
  status: unknown(SAID.notChecked),
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const Issued = z.object({ issuer: z.union([z.string(), z.object({ id: z.string() })]) });

const issuerNamed = (document: unknown): string | null => {
  const { data } = Issued.safeParse(document);
  if (data === undefined) return null;
  return typeof data.issuer === 'string' ? data.issuer : data.issuer.id;
};

const suite = () => new DataIntegrityProof({ cryptosuite });

/** Whether a proof holds by the keys of the issuer as they stand; when is another question, hence the instant given. */
const holds = async (document: unknown, keys: readonly IssuerKey[], origin: string, now: string) => {
  const documentLoader = makeDocuments(didDocument(origin, keys));
  const checked = { verified: true };
  const { verified } = await verifyCredential({
    credential: document,
    suite: suite(),
    documentLoader,
    now: new Date(now),
    checkStatus: async () => checked,
  });
  return verified;
};

type Read = { credential: SignedCredential; keys: readonly IssuerKey[]; now: Instant };

/** The library calls a revoked credential verified: only the bit itself is asked here. */
const isRevoked = async (credential: SignedCredential, list: SignedStatusList): Promise<boolean | null> => {
  const lists = new Map<string, unknown>([[list.id, list]]);
  const documentLoader = makeDocuments(didDocument('http://localhost', []), lists);
  const { verified, results } = await checkStatus({
    credential,
    documentLoader,
    verifyBitstringStatusListCredential: false,
  });
  return verified ? (results?.[0]?.status ?? null) : null;
};

const isWithin = (now: Instant, { validFrom, validUntil }: { validFrom: string; validUntil: string }) =>
  Date.parse(validFrom) <= Date.parse(now) && Date.parse(now) <= Date.parse(validUntil) + 999;

const checkList = async (
  { origin, statusList }: VerificationSources,
  { credential, keys, now }: Read,
): Promise<Omit<Check, 'name'>> => {
  const { statusListCredential: url, statusListIndex, id } = credential.credentialStatus;
  const name = /^[a-z0-9-]{1,20}$/.exec(url.split('/').at(-1) ?? '')?.[0];
  if (name === undefined || url !== statusListUrl(origin, name) || id !== `${url}#${statusListIndex}`)
    return unknown(SAID.otherList);
  const text = await statusList(name).catch(() => null);
  if (text === null) return unknown(SAID.noList);
  const list = SignedStatusList.safeParse(parsed(text)).data;
  if (list === undefined || list.id !== url || list.issuer !== issuerOf(origin)) return unknown(SAID.badList);
  if (!isWithin(now, list)) return unknown(SAID.oldList);
  if (Number(statusListIndex) >= LIST_LENGTH) return unknown(SAID.badList);
  if (!(await holds(list, keys, origin, now))) return unknown(SAID.badList);
  const revoked = await isRevoked(credential, list);
  if (revoked === null) return unknown(SAID.badList);
  return revoked ? fail(SAID.revoked) : pass(SAID.notRevoked);
};

const isExpired = (now: Instant, { validUntil }: SignedCredential): boolean =>
  Date.parse(now) > Date.parse(validUntil) + 999;

const checkTerm = (now: Instant, credential: SignedCredential): Omit<Check, 'name'> => {
  if (isExpired(now, credential)) return fail(SAID.expired);
  return isWithin(now, credential) ? pass(SAID.inTerm) : fail(SAID.notYet);
};

const numberIn = ({ evidence }: SignedCredential): string =>
  decodeURIComponent(evidence[0]?.id.split('/labels/')[1] ?? '');

const aboutOf = (credential: SignedCredential): CredentialAbout => {
  const { id, credentialSubject: subject, issuer, validFrom, validUntil } = credential;
  const of = (type: string) =>
    subject.identifier.find(({ identityType }) => identityType === `ext:${type}`)?.identityHash ?? null;
  return {
    id,
    number: numberIn(credential),
    holder: { name: subject.name, siren: of('siren'), siret: of('siret'), rna: of('rna') },
    issuer: issuer.name,
    validFrom,
    validUntil,
    charterVersion: subject.achievement.version,
  };
};

/** Nobody can tell any more whether a key that is out of service signed it: said so, it is not taken for an attempt. */
const whyNot = (origin: string, { proof }: SignedCredential, keys: readonly IssuerKey[]): string => {
  const named = keys.find(({ name }) => keyUrl(origin, name) === proof[0].verificationMethod);
  return named === undefined || keysThatHold([named]).length > 0 ? SAID.forged : SAID.withdrawnKey;
};

const unread = (sentence: string): Verification =>
  judge({ ...UNCHECKED, proof: unknown(sentence) }, false, null);

const verify = async (sources: VerificationSources, text: string, now: Instant): Promise<Verification> => {
  if (Buffer.byteLength(text) > MOST_CREDENTIAL_BYTES) return unread(SAID.tooLarge);
  const document = parsed(text);
  const issuer = issuerNamed(document);
  if (issuer === null) return unread(SAID.noCredential);
  if (issuer !== issuerOf(sources.origin))
    return judge({ ...UNCHECKED, issuer: fail(SAID.otherIssuer) }, false, null);
  const known = { ...UNCHECKED, issuer: pass(SAID.ours) };
  // A text of another shape than ours was signed by no key of ours: its terms are not even looked at.
  const credential = SignedCredential.safeParse(document).data;
  if (credential === undefined) return judge({ ...known, proof: fail(SAID.otherShape) }, false, null);
  const keys = await sources.keys();
  if (!(await holds(credential, keys, sources.origin, credential.validFrom)))
    return judge({ ...known, proof: fail(whyNot(sources.origin, credential, keys)) }, false, null);
  const status = await checkList(sources, { credential, keys, now });
  const validity = checkTerm(now, credential);
  return judge(
    { ...known, proof: pass(SAID.genuine), validity, status },
    isExpired(now, credential),
    aboutOf(credential),
  );
};

/**
 * Verifies a credential that somebody holds: is it genuine, from us, in its term, and still in force? Each check for
 * itself, in French; what cannot be checked is never called valid. It throws for no input and calls nobody.
 * @param text the credential as JSON, at most 64 kB
 * @param now the instant for which the answer is given
 */
export const makeVerifyCredential =
  (sources: VerificationSources) =>
  async (text: string, now: Instant): Promise<Verification> => {
    try {
      return await verify(sources, text, now);
    } catch {
      return unread(SAID.fault);
    }
  };
