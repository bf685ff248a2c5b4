import { generateKeyPairSync, sign } from 'node:crypto';
import { signDocument } from '../../functions/credentials/sign-document.ts';
import type { Random } from '../stage/random.ts';

export type Credential = Readonly<Record<string, unknown>>;
/** `adds`: a member that has no meaning is added, which some verifiers pass over. */
export type Forgery = { readonly how: string; readonly credential: unknown; readonly adds?: true };

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type Path = readonly (string | number)[];

/** Where each text and number of a document stands. */
const leavesOf = (value: Json, path: Path = []): Path[] => {
  if (Array.isArray(value)) return value.flatMap((each: Json, at) => leavesOf(each, [...path, at]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, name]));
  return [path];
};

/** Every member of every object, deepest first. */
const membersOf = (value: Json, path: Path = []): Path[] => {
  if (Array.isArray(value)) return value.flatMap((each: Json, at) => membersOf(each, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...membersOf(each, [...path, name]),
    [...path, name],
  ]);
};

type Open = Record<string | number, unknown>;

/** A copy in which something was done at a place. */
const changedAt = (
  credential: Credential,
  path: Path,
  change: (holder: Open, last: string | number) => void,
): unknown => {
  const copy = structuredClone(credential) as Open;
  const holder = path.slice(0, -1).reduce<Open>((at, step) => at[step] as Open, copy);
  const last = path.at(-1);
  if (last !== undefined) change(holder, last);
  return copy;
};

/** Another value that looks as right: one character further. */
const otherThan = (value: unknown, random: Random): unknown => {
  if (typeof value === 'number') return value + 1;
  const text = String(value);
  const places = [...text.matchAll(/[a-z0-9]/gi)].map(({ index }) => index);
  const at = places[random.below(places.length)] ?? 0;
  const shown = text[at] ?? '';
  const next =
    shown === '9' ? '8' : shown.toLowerCase() === 'z' ? 'y' : String.fromCharCode(shown.charCodeAt(0) + 1);
  return `${text.slice(0, at)}${next}${text.slice(at + 1)}`;
};

const valueAt = (credential: Credential, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Open)[step], credential);

const named = (path: Path): string => path.join('.');

/** One value of the credential is another one, each in turn: the signature included. */
const altered = (credential: Credential, random: Random): Forgery[] =>
  leavesOf(credential as Json).map((path) => ({
    how: `altered ${named(path)}`,
    credential: changedAt(credential, path, (holder, last) => {
      holder[last] = otherThan(valueAt(credential, path), random);
    }),
  }));

const without = (credential: Credential): Forgery[] =>
  membersOf(credential as Json).map((path) => ({
    how: `without ${named(path)}`,
    credential: changedAt(credential, path, (holder, last) => void delete holder[last]),
  }));

const withMore = (credential: Credential): Forgery[] =>
  [[], ...membersOf(credential as Json).filter((path) => typeof valueAt(credential, path) === 'object')].map(
    (path: Path) => ({
      how: `with one more member in ${named(path) || 'the whole'}`,
      adds: true as const,
      credential: changedAt(credential, [...path, 'level'], (holder, last) => {
        if (Array.isArray(holder)) holder.push('Gold');
        else holder[last] = 'Gold';
      }),
    }),
  );

type Signed = { readonly issuer: { readonly id: string } };

/** By a key of the forger's own, under the name of a key of the issuer, of another that it never had, or as another issuer. */
const signedAnew = async (credential: Credential, origin: string): Promise<Forgery[]> => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signer = {
    sign: (_: string, message: Uint8Array) =>
      Promise.resolve(new Uint8Array(sign(null, message, privateKey))),
    publicKey: () => Promise.resolve(new Uint8Array(32)),
  };
  const { proof, ...bare } = credential;
  const [{ verificationMethod, created }] = proof as [{ verificationMethod: string; created: string }];
  const own = verificationMethod.split('#')[1] ?? '';
  const by = (name: string, from = origin) =>
    signDocument(bare, { signer, origin: from, key: { name, kmsKeyId: 'own' }, created });
  const elsewhere = 'https://label.exemple.fr';
  const asAnother = {
    ...bare,
    issuer: { ...(bare as unknown as Signed).issuer, id: 'did:web:label.exemple.fr' },
  };
  return [
    { how: 'signed by another key, under the name of one of the issuer', credential: await by(own) },
    { how: 'signed by a key that the issuer never had', credential: await by('key-1999-01') },
    { how: 'signed by the key of another issuer', credential: await by(own, elsewhere) },
    {
      how: 'issued and signed by another',
      credential: await signDocument(asAnother, {
        signer,
        origin: elsewhere,
        key: { name: own, kmsKeyId: 'own' },
        created,
      }),
    },
  ];
};

const proofOf = (credential: Credential): Record<string, unknown> =>
  (credential['proof'] as Record<string, unknown>[])[0] ?? {};

/** The proof of one put on another, twice, none, or of another kind. */
const reproofed = (credential: Credential, other: Credential): Forgery[] => [
  { how: 'with the proof of another credential', credential: { ...credential, proof: [proofOf(other)] } },
  { how: 'with two proofs', credential: { ...credential, proof: [proofOf(credential), proofOf(other)] } },
  { how: 'with no proof', credential: { ...credential, proof: [] } },
  ...['eddsa-jcs-2022', 'ecdsa-rdfc-2019', 'none', ''].map((cryptosuite) => ({
    how: `with a proof of kind « ${cryptosuite} »`,
    credential: { ...credential, proof: [{ ...proofOf(credential), cryptosuite }] },
  })),
  ...['authentication', 'keyAgreement'].map((proofPurpose) => ({
    how: `with a proof for ${proofPurpose}`,
    credential: { ...credential, proof: [{ ...proofOf(credential), proofPurpose }] },
  })),
  {
    how: 'with the status of another',
    credential: { ...credential, credentialStatus: other['credentialStatus'] },
  },
  {
    how: 'with the subject of another',
    credential: { ...credential, credentialSubject: other['credentialSubject'] },
  },
];

/** Every forgery of a credential that stands; `other` is one too. */
export const forge = async (
  credential: Credential,
  other: Credential,
  origin: string,
  random: Random,
): Promise<Forgery[]> => [
  ...altered(credential, random),
  ...without(credential),
  ...withMore(credential),
  ...(await signedAnew(credential, origin)),
  ...reproofed(credential, other),
];
