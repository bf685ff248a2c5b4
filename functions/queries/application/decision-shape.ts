import * as z from 'zod';
import { ApplicationDecided, DecisionNotified } from '../../../events/application.ts';
import type { DecisionView } from '../../../web/public/decision-view.ts';
import { day, instant } from '../shape-words.ts';

const {
  outcome,
  decidedOn,
  termMonths,
  validUntil,
  followsOpinion,
  charterVersion,
  conditions,
  reasons,
  signatory,
  quality,
  signedFile,
} = ApplicationDecided.shape.data.shape;
const sentences = z.array(z.string());
const text = z.string();

/** A decision as it is read: what was signed, and apart, how it was notified (DEC-01 to DEC-10). */
export const DecisionRead = z.strictObject({
  council: z.strictObject({
    id: text,
    name: text,
    shortName: text,
    territory: text,
    colleges: z.int(),
    logo: z.exactOptional(z.strictObject({ address: text, description: text })),
    contact: z.strictObject({ service: text, phone: text, hours: text, email: text, address: text }),
  }),
  service: z.strictObject({ service: text, phone: text, hours: text, email: text, address: text }),
  territory: text,
  authority: text.describe('Qui décide ; une délégation signe en son nom.'),
  dossier: z.strictObject({
    number: text,
    structureName: text,
    receivedOn: day,
    opinion: text.nullable().describe('L’avis du conseil ; nul quand il n’en fallait pas.'),
  }),
  rules: z
    .strictObject({ version: z.int(), deliberation: text, adoptedOn: day })
    .nullable()
    .describe('Le règlement du label qui vaut pour cette demande.'),
  decision: z.strictObject({
    outcome,
    decidedOn,
    termMonths,
    validUntil,
    followsOpinion,
    charterVersion,
    conditions,
    reasons: reasons.describe('Par critère : la règle, le constat, et ce qui aurait changé la décision.'),
    signedFile: signedFile.describe(
      'Le fichier signé dans un parapheur, l’arrêté exporté dont il est le début, et leurs empreintes SHA-256 ; nul quand la décision est signée dans le service.',
    ),
  }),
  signatory: z.strictObject({
    name: text.nullable().describe('Nul une fois effacé.'),
    quality,
    ...signatory.shape,
  }),
  remedies: sentences.describe('Les voies et délais de recours, en clair.'),
  algorithm: sentences.describe('La mention du traitement algorithmique.'),
  notification: z
    .strictObject({ ...DecisionNotified.shape.data.shape, remedies: sentences })
    .nullable()
    .describe('Le jour de la notification, sa preuve et les derniers jours pour contester ; nul avant.'),
  asOf: instant.describe('Quand elle a été signée.'),
}) satisfies z.ZodType<DecisionView>;
