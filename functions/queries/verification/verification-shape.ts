import * as z from 'zod';
import { instant } from '../shape-words.ts';

const About = z.strictObject({
  id: z.string(),
  number: z.string(),
  holder: z.strictObject({
    name: z.string(),
    siren: z.string().nullable(),
    siret: z.string().nullable(),
    rna: z.string().nullable(),
  }),
  issuer: z.string(),
  validFrom: instant,
  validUntil: instant,
  charterVersion: z.string(),
});

/** What became of a verification: each check for itself, then what they say together (F5). */
export const VerificationData = z.strictObject({
  verified: z.boolean().describe('Vrai si, et seulement si, toutes les vérifications ont réussi.'),
  state: z.enum(['VALID', 'NOT_CURRENTLY_VALID', 'EXPIRED', 'FORGED', 'OTHER_ISSUER', 'UNVERIFIABLE']),
  checks: z.array(
    z.strictObject({
      name: z.enum(['proof', 'issuer', 'validity', 'status']),
      result: z.enum(['PASS', 'FAIL', 'UNKNOWN']),
      sentence: z.string(),
    }),
  ),
  about: About.nullable().describe('Ce que dit le titre, quand sa signature est la nôtre.'),
  checkedAt: instant,
});
