import * as z from 'zod';

const Seconds = z.iso.datetime({ precision: 0 });
const only = <T extends string>(one: T) => z.tuple([z.literal(one)]);
const words = (max: number) => z.string().min(1).max(max);
const Address = z.url().max(300);

/** A picture in its own address: the ring percent-encoded, or a council's logo in base64. A signature covers it to the byte. */
const Picture = z
  .string()
  .max(43_000)
  .regex(
    /^data:image\/(?:svg\+xml,[A-Za-z0-9%.!~*'()_-]{1,3900}|(?:svg\+xml|png);base64,[A-Za-z0-9+/]+={0,2})$/,
  );

const Identity = z.strictObject({
  type: only('IdentityObject'),
  identityType: z.enum(['ext:siren', 'ext:siret', 'ext:rna']),
  identityHash: z.string().regex(/^[0-9A-Z]{9,14}$/),
  hashed: z.literal(false),
});

const Identifier = z.strictObject({
  type: only('IdentifierEntry'),
  identifier: z.string().regex(/^\d{9}$/),
  identifierType: z.literal('ext:siren'),
});

/**
 * The shape of our credentials, member by member, as Open Badges 3.0 constrains an `AchievementCredential`; nothing that
 * it does not name may stand in one.
 */
export const AchievementCredential = z.strictObject({
  '@context': z.tuple([
    z.literal('https://www.w3.org/ns/credentials/v2'),
    z.literal('https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'),
  ]),
  id: Address,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('OpenBadgeCredential')]),
  name: words(120),
  issuer: z.strictObject({
    id: words(300),
    type: only('Profile'),
    name: words(200),
    url: Address,
    image: z.strictObject({ id: Picture, type: z.literal('Image'), caption: words(120).optional() }),
    otherIdentifier: z.tuple([Identifier]).optional(),
  }),
  validFrom: Seconds,
  validUntil: Seconds,
  awardedDate: Seconds,
  credentialSubject: z.strictObject({
    id: Address,
    type: only('AchievementSubject'),
    name: words(200),
    identifier: z.array(Identity).max(3),
    achievement: z.strictObject({
      id: Address,
      type: only('Achievement'),
      achievementType: z.literal('Certification'),
      name: words(200),
      description: words(400),
      criteria: z.strictObject({ id: Address, narrative: words(400) }),
      inLanguage: z.literal('fr'),
      version: words(40),
    }),
  }),
  evidence: z.array(z.strictObject({ id: Address, type: only('Evidence'), name: words(120) })).max(3),
  // One object: the standard's schema refuses a list of them.
  credentialStatus: z.strictObject({
    id: Address,
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.literal('revocation'),
    statusListIndex: z.string().regex(/^(0|[1-9]\d{0,9})$/),
    statusListCredential: Address,
  }),
});
export type AchievementCredential = z.infer<typeof AchievementCredential>;

const Proof = z.strictObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  created: Seconds,
  verificationMethod: words(400),
  proofPurpose: z.literal('assertionMethod'),
  proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{60,100}$/),
});

/** Signed: the proof stands in a list of one, as the standard's schema asks. */
export const SignedCredential = AchievementCredential.extend({ proof: z.tuple([Proof]) });
export type SignedCredential = z.infer<typeof SignedCredential>;

/** What a status list says, and for how long. */
export const StatusListCredential = z.strictObject({
  '@context': z.tuple([z.literal('https://www.w3.org/ns/credentials/v2')]),
  id: Address,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('BitstringStatusListCredential')]),
  issuer: words(300),
  validFrom: Seconds,
  validUntil: Seconds,
  // Plain texts, not lists: verifiers compare them as they are.
  credentialSubject: z.strictObject({
    id: Address,
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.literal('revocation'),
    encodedList: z.string().regex(/^u[A-Za-z0-9_-]+$/),
  }),
});
export type StatusListCredential = z.infer<typeof StatusListCredential>;

export const SignedStatusList = StatusListCredential.extend({ proof: z.tuple([Proof]) });
export type SignedStatusList = z.infer<typeof SignedStatusList>;
