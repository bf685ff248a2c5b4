import * as z from 'zod';
import { Day, Digest, fact, Instant, text } from './fact.ts';

/** What an expert concludes; never called an opinion, which is the council's alone (DEC-11, DEL-16). */
export const Position = z.enum(['NO_OBJECTION', 'RESERVATIONS', 'OBJECTION']);
export type Position = z.infer<typeof Position>;

/** What a council's rules make of an expert's silence on the day that was set. */
export const Silence = z.enum(['NO_OBJECTION', 'NO_ANSWER']);
export type Silence = z.infer<typeof Silence>;

/**
 * A person from outside is asked what they think of a dossier, before a day. They are shown the question and what
 * stands here: the structure's name or null, and the criteria that the officer chose. Who, where to write, the question
 * and the code of the invitation are personal. What silence will mean is that of the rules bound to the dossier.
 */
export const ExpertiseRequested = fact('ExpertiseRequested.v1', {
  application: z.uuid(),
  structure: z.uuid(),
  structureName: text(150).nullable(),
  criteria: z.array(z.string().min(1).max(20)).max(60),
  compiledDigest: Digest,
  dueOn: Day,
  silence: Silence,
  invitation: Digest,
  expiresAt: Instant,
});

/** The link was used once, by whoever held it. */
export const ExpertiseAccepted = fact('ExpertiseAccepted.v1', { person: z.uuid() });

/** Half of the time is over: the person is reminded. */
export const ExpertiseReminded = fact('ExpertiseReminded.v1', { dueOn: Day });

/** The day is over without an answer. Silence is told for what it is: it is nobody's opinion (DEL-16). */
export const ExpertiseFellDue = fact('ExpertiseFellDue.v1', { silence: Silence });

/** The answer; its text is personal and sealed. */
export const ExpertiseAnswered = fact('ExpertiseAnswered.v1', { position: Position, late: z.boolean() });

/** From here on, whoever reads the dossier reads the answer, or the silence. */
export const ExpertiseAttached = fact('ExpertiseAttached.v1', {});

/** The service waits for it no more. */
export const ExpertiseCancelled = fact('ExpertiseCancelled.v1', {});
