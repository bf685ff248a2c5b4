import type { RefusalReason } from './refusals.ts';

/** What refuses somebody who has an interest in a thing (B9, MAN-04, DEL-11). */
export const CLOSINGS = [
  'conflict-declared',
  'link-declared',
  'link-to-holder',
] as const satisfies readonly RefusalReason[];

/**
 * Why a thing is closed to somebody, but its title: a conflict that they declared, a link that they have not settled, or
 * one that they have with the holder of a label, where no dossier is left on which to settle it.
 */
export type Closing = (typeof CLOSINGS)[number];

/**
 * What a thing is about, when that closes it too (B9): one dossier; all that one structure has with the council; the label
 * that a structure holds, with the dossier that earned it if one did; or a label, whose holder is read in its state.
 */
export type About =
  { application: string } | { structure: string } | { holder: string; earnedBy: string } | { label: string };
