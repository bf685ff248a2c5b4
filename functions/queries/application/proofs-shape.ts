import * as z from 'zod';
import { count, day } from '../shape-words.ts';
import { ProofRowShape } from './proof-row-shape.ts';

/** A document of a structure, as it stands. */
const OwnDocument = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  state: z.string(),
  mediaType: z.string(),
  size: count.describe('En octets.'),
  announcedOn: day,
  dated: day.nullable(),
  validUntil: day.nullable(),
  refusal: z.string().nullable(),
  replacedBy: z.string().nullable(),
  fileName: z.string().describe('Vide une fois effacé.'),
});

const Standing = z.enum(['ATTACHED', 'PROVEN', 'AT_HAND', 'MISSING', 'NOT_ASKED']);

const Kind = z.strictObject({
  kind: z.string(),
  title: z.string(),
  help: z.string().nullable(),
  validMonths: z.int().nullable(),
  required: z.boolean().describe('Si son absence rend le dossier incomplet.'),
  obtainedFrom: z.string().nullable(),
});

const OfCriterion = z.strictObject({
  id: z.string(),
  title: z.string(),
  accepts: z.array(z.string()).nullable().describe('Les genres admis ; nul : tous le sont.'),
  attached: z.array(
    ProofRowShape.extend({
      document: OwnDocument.nullable(),
      expiresBeforeSession: z.boolean(),
    }),
  ),
  provenBy: z.array(z.string()).describe('Les pièces jointes ailleurs qui le prouvent.'),
  candidates: z
    .array(OwnDocument.extend({ proves: z.boolean() }))
    .describe('Les pièces déjà envoyées qui peuvent servir.'),
  standing: Standing,
});

/** The proofs of a dossier, criterion by criterion (M16, M17). */
export const Proofs = z.strictObject({
  session: z.strictObject({ id: z.string(), heldOn: day }).nullable(),
  kinds: z.array(Kind),
  required: z
    .array(z.strictObject({ kind: z.string(), standing: Standing }))
    .describe('Les pièces sans lesquelles le dossier n’est pas complet.'),
  criteria: z.array(OfCriterion),
});
export type Proofs = z.infer<typeof Proofs>;
