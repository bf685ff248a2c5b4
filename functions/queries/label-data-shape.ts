import * as z from 'zod';
import { PublicLabel, PublicStatus } from '../../workflows/label/public-row.ts';
import { day, instant, next } from './shape-words.ts';

const { number, council, holder: structure, awardedOn, validUntil, charterVersion } = PublicLabel.shape;
const { establishment, prolongedOn, checkedOn, formerNames, replaces, replacedBy } = PublicLabel.shape;

/** What is public of a label, as data (OPD-04). */
const OpenData = z.strictObject({
  number,
  council,
  structure,
  status: PublicStatus.nullable().describe('Aujourd’hui.'),
  awardedOn,
  validUntil,
  charterVersion,
  establishment: establishment.describe('Le seul établissement couvert ; null pour toute la structure.'),
  prolongedOn: prolongedOn.describe(
    'Depuis quand il est prolongé, parce que son renouvellement attend le conseil.',
  ),
  checkedOn: checkedOn.describe('Dernière vérification.'),
  formerNames,
  replaces: replaces.describe('Le label qu’il remplace.'),
  replacedBy: replacedBy.describe('Le label qui le remplace.'),
});

const OnDay = z.strictObject({ date: day, status: z.enum([...PublicStatus.options, 'BEFORE_AWARD']) });

/** One label, and how it stood on the day that was asked (M20). */
export const LabelData = OpenData.extend({
  history: PublicLabel.shape.spans.describe(
    'À partir de chaque jour, cet état ; expiré après « validUntil ».',
  ),
  certificate: z
    .strictObject({ id: z.url(), statusList: z.url(), shortCode: z.string() })
    .nullable()
    .describe('Le titre numérique en vigueur ; nul s’il n’y en a pas.'),
  readAt: instant,
  on: OnDay.optional().describe('L’état du jour demandé.'),
  statement: z
    .string()
    .nullable()
    .optional()
    .describe(
      'La même réponse signée (JWS, EdDSA, clé de « statementKey ») ; nulle pour un jour à venir, ou quand la clé ne répond pas.',
    ),
  statementKey: z
    .strictObject({ kid: z.string(), url: z.url() })
    .nullable()
    .optional()
    .describe('La clé publique (JWK) qui vérifie « statement » : son nom, et où la lire.'),
});

/** A page of the register. */
export const RegisterData = z.strictObject({
  licence: z.url(),
  readAt: instant,
  labels: z.array(OpenData),
  next,
});

const { name, family, siren, rna } = structure.shape;

/** Labels that a buyer compares (G6). */
export const Shortlist = z.strictObject({
  readAt: instant,
  labels: z.array(
    z.strictObject({
      number,
      structure: z.strictObject({ name, family, siren, rna }),
      status: PublicStatus,
      awardedOn,
      validUntil,
      certificate: z.url().nullable().describe('Le titre en vigueur ; nul s’il n’y en a pas.'),
      criteria: z.url().describe('Les critères sous lesquels le label a été attribué.'),
    }),
  ),
  unknown: z.array(z.string()).describe('Les numéros sous lesquels il n’y a pas de label.'),
});

/** Municipalities with their labels (RFC 7946). */
export const RegisterPlaces = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      geometry: z
        .strictObject({ type: z.literal('Point'), coordinates: z.array(z.number()).length(2) })
        .nullable(),
      properties: z.strictObject({
        commune: z.string().nullable(),
        name: z.string().nullable(),
        valid: z.int().min(0),
        labels: z.array(z.strictObject({ number, name, status: PublicStatus.nullable(), validUntil })),
      }),
    }),
  ),
  licence: z.url(),
  readAt: instant,
  whole: z.boolean().describe('Faux quand il y en a d’autres : prenez alors le fichier du jour.'),
});
