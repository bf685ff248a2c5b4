import * as z from 'zod';
import { PublicLabel, PublicStatus } from '../../workflows/label/public-row.ts';
import { day, instant, next } from './shape-words.ts';

const { number, council, holder: structure, awardedOn, validUntil, charterVersion } = PublicLabel.shape;

/** What is public of a label, as data (OPD-04). */
const OpenData = z.strictObject({
  number,
  council,
  structure,
  status: PublicStatus.nullable().describe('Aujourd’hui.'),
  awardedOn,
  validUntil,
  charterVersion,
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
