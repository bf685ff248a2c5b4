import { compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose';
import * as z from 'zod';
import { CouncilId, Digest, type Instant } from '../../../events/fact.ts';
import { CriterionId } from '../../../workflows/application/criterion-id.ts';
import { Answers } from '../../../workflows/application/draft/answer-values.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import { instantOf, millisecondsOf } from '../../../workflows/calendar/milliseconds.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { PartnerRow } from '../../../workflows/council/partner-row.ts';
import type { RefusalReason } from '../../../workflows/kernel/refusals.ts';
import { refusalProblem, type Problem } from '../../shell/problems.ts';
import { checkShape } from '../../shell/read-body.ts';

/** As long as a form that is full of answers, and no longer. */
export const Token = z.string().min(20).max(60_000);

const MAX_DAYS = 92;
const CLOCKS_APART = 300;
const CRITERIA = 80;

/** Only what was signed to be such a link: another token of the same partner is none. */
const Header = z.object({
  alg: z.enum(['EdDSA', 'Ed25519']),
  kid: Digest,
  typ: z.literal('prefill+jws'),
});

const Seconds = z.int().min(0).max(4_102_444_800);

/** What a partner proposes, to which council, about which structure, and until when (seconds, RFC 7519). */
const Link = z.strictObject({
  aud: CouncilId,
  iat: Seconds,
  exp: Seconds,
  number: z.string().min(1).max(40),
  answers: z
    .record(CriterionId, Answers)
    .refine((answers) => Object.keys(answers).length <= CRITERIA, { error: 'Trop de critères.' }),
});
export type Link = z.infer<typeof Link>;

type Reading = {
  council: string;
  at: Instant;
  partnerOf: (partner: string) => Promise<PartnerRow | null>;
};

const refuse = (reason: RefusalReason, detail: Record<string, unknown> = {}): Problem =>
  refusalProblem({ reason, detail });

const headerOf = (token: string): z.infer<typeof Header> => {
  try {
    return Header.parse(decodeProtectedHeader(token));
  } catch {
    throw refuse('link-unreadable');
  }
};

/** What was signed, or a refusal: the key of the partner says so, whatever the token claims. */
const signedBytes = async (token: string, { publicKey }: PartnerRow): Promise<Uint8Array> => {
  const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: publicKey }, 'EdDSA');
  try {
    return (await compactVerify(token, key, { algorithms: ['EdDSA', 'Ed25519'] })).payload;
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    throw refuse(
      error instanceof errors.JWSSignatureVerificationFailed ? 'link-tampered' : 'link-unreadable',
    );
  }
};

const linkIn = (bytes: Uint8Array): Link => {
  try {
    const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    checkShape(payload);
    return Link.parse(payload);
  } catch {
    throw refuse('link-unreadable');
  }
};

const checkTerm = ({ iat, exp }: Link, at: Instant): void => {
  const now = millisecondsOf(at) / 1000;
  if (exp <= iat || exp - iat > MAX_DAYS * 86_400 || iat > now + CLOCKS_APART)
    throw refuse('link-term-out-of-range', { days: MAX_DAYS });
  if (exp <= now) throw refuse('link-expired', { until: longDate(dateInParis(instantOf(exp * 1000))) });
};

/**
 * What a partner signed, read for one council at one instant. @throws Problem 422: unreadable, of nobody known, of a
 * partner that is one no more, tampered with, for another council, over or too long
 */
export const readLink = async (
  token: string,
  { council, at, partnerOf }: Reading,
): Promise<{ link: Link; partner: PartnerRow }> => {
  const { kid } = headerOf(token);
  const partner = await partnerOf(kid);
  if (partner === null) throw refuse('link-sender-unknown');
  if (partner.revokedOn !== null) throw refuse('link-sender-revoked');
  const link = linkIn(await signedBytes(token, partner));
  if (link.aud !== council) throw refuse('link-for-another-council');
  checkTerm(link, at);
  return { link, partner };
};
