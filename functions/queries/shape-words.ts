import * as z from 'zod';

/** A calendar day in legal time, `YYYY-MM-DD`. */
export const day = z.iso.date();
export const instant = z.iso.datetime();
export const count = z.int().min(0);

/** What somebody wrote, which can be erased. */
export const typed = z.string().nullable().describe('Le texte ; nul s’il n’y en a pas, ou une fois effacé.');

/** Where a list goes on. */
export const next = z.string().nullable().describe('Le repère de la page suivante ; nul à la fin.');

/** An answer as it was given: what the charter asks says which type it has. */
export const answer = z.json().describe('La réponse ; nulle s’il n’y en a pas.');
