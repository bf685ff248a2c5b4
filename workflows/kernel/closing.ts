import type { RefusalReason } from './refusals.ts';

/** Why a thing is closed to somebody, but its title: a conflict that they declared, or a link that they have not settled. */
export type Closing = Extract<RefusalReason, 'conflict-declared' | 'link-declared'>;

/** What a thing is about, when that closes it too: one dossier, or all that one structure has with the council (B9). */
export type About = { application: string } | { structure: string };
