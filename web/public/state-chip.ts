import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import type { PublicStatus } from './views.ts';

export const STATUS_WORDS: Record<PublicStatus, string> = {
  VALID: 'En cours de validité',
  NOT_CURRENTLY_VALID: 'Pas en cours de validité',
  EXPIRED: 'Expiré',
};

const SHAPES: Record<PublicStatus, Html> = {
  VALID: icon('tick'),
  NOT_CURRENTLY_VALID: icon('triangle'),
  EXPIRED: icon('clock'),
};

const TONES: Record<PublicStatus, string> = {
  VALID: 'pass',
  NOT_CURRENTLY_VALID: 'review',
  EXPIRED: 'ended',
};

/** A state as the public reads it: a shape, a word, then a colour (OPD-03: never a reason). */
export const stateChip = (status: PublicStatus): Html =>
  html`<span class="chip ${TONES[status]}">${SHAPES[status]}${STATUS_WORDS[status]}</span>`;
