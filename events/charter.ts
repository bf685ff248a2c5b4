import * as z from 'zod';
import { Day, Digest, fact, text } from './fact.ts';

/**
 * What a text of the charter became when it was compiled: kept by its digest, with its compiled form when it proves
 * itself by its examples, else with how many faults it has.
 */
const drafted = {
  title: text(150),
  version: text(40).nullable(),
  textDigest: Digest,
  compiledDigest: Digest.nullable(),
  criteria: z.int().min(0),
  faults: z.int().min(0),
};

const Target = z.union([
  z.strictObject({ article: z.int().min(1).max(999) }),
  z.strictObject({ criterion: z.string().regex(/^[A-Z][A-Z0-9]{1,7}-\d{2}[A-Z]?$/) }),
]);
const Rank = z.int().min(1).max(9999);

export const CharterDrafted = fact('CharterDrafted.v1', drafted);

export const CharterEdited = fact('CharterEdited.v1', drafted);

/** Another text for one article or one criterion, kept by its digest; the motive is personal. */
export const AmendmentProposed = fact('AmendmentProposed.v1', {
  amendment: Rank,
  target: Target,
  replacement: Digest,
});

/** The text with the amendment in it is told by the `CharterEdited` beside. */
export const AmendmentAccepted = fact('AmendmentAccepted.v1', { amendment: Rank });

/** Why is personal: it is what a person typed. */
export const AmendmentRejected = fact('AmendmentRejected.v1', { amendment: Rank });

/** Whoever is signed in may comment until the end of that day. */
export const ConsultationOpened = fact('ConsultationOpened.v1', { until: Day });

export const CommentMade = fact('CommentMade.v1', {
  comment: Rank,
  article: z.int().min(1).max(999).nullable(),
});

/** Published beside the comment. */
export const CommentAnswered = fact('CommentAnswered.v1', { comment: Rank });

export const ConsultationClosed = fact('ConsultationClosed.v1', {});

export const CharterPlacedOnAgenda = fact('CharterPlacedOnAgenda.v1', { session: z.uuid() });

/**
 * `substance` stands for what a structure undertakes by signing it: that of the charter before, when the council voted
 * that its articles were only written better.
 */
export const CharterAdopted = fact('CharterAdopted.v1', {
  effectiveOn: Day,
  deliberation: text(120),
  /** The point that was voted; null when the deliberation is not in this service. */
  item: z.uuid().nullable(),
  wordingOnly: z.boolean(),
  substance: Digest,
});

/** The same text with the dated constants of a later table: nothing that was voted changes. */
export const ConstantsPublished = fact('ConstantsPublished.v1', {
  table: Digest,
  version: text(40),
  compiledDigest: Digest,
});

export const CharterSuperseded = fact('CharterSuperseded.v1', { by: z.uuid() });

export const CharterAbandoned = fact('CharterAbandoned.v1', {});
