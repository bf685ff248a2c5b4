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
export const LabelData = OpenData.extend({ readAt: instant, on: OnDay.optional() });

/** A page of the register. */
export const RegisterData = z.strictObject({
  licence: z.url(),
  readAt: instant,
  labels: z.array(OpenData),
  next,
});
