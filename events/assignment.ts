import * as z from 'zod';
import { fact } from './fact.ts';
import { InterestKind } from './interest.ts';

/** By which line of which version of the routing; no line is whoever follows all others. */
export const Routed = z.strictObject({
  version: z.int().min(1),
  line: z.int().min(1).nullable(),
  /** Who is away, when whoever stands in for them follows it (B7). */
  insteadOf: z.uuid().nullable(),
});
export type Routed = z.infer<typeof Routed>;

/** Who follows a dossier: the officer was named, took it over, or the routing of the council says so (B7). */
export const ApplicationAssigned = fact('ApplicationAssigned.v1', {
  officer: z.uuid(),
  routed: Routed.nullable(),
});

/** Whoever says so is personally concerned: from here on the dossier is closed to them, but its title (B9). */
export const ConflictDeclared = fact('ConflictDeclared.v1', {
  interest: InterestKind,
});

/** Linked to the structure by what they declared, they knew it and opened the dossier all the same; why is sealed (B9). */
export const OpenedDespiteLink = fact('OpenedDespiteLink.v1', {});

/** The secretariat lets somebody open a dossier in spite of a link that they declared (B9). */
export const LinkLifted = fact('LinkLifted.v1', { person: z.uuid() });
