import * as z from 'zod';
import { Day, Digest, fact, Instant, MemberNumber } from './fact.ts';

/** A consultation of the council in writing is being prepared, open until the end of that day (DEL-15). */
export const WrittenConsultationPrepared = fact('WrittenConsultationPrepared.v1', { until: Day });

/** The President ordered it: members answer until its end, by the rules of procedure then in force (DEL-15, K11). */
export const WrittenConsultationOrdered = fact('WrittenConsultationOrdered.v1', {
  orderedOn: Day,
  until: Day,
  /** Members in office who are consulted, and points on which they are. */
  inOffice: z.int().min(0),
  points: z.int().min(1),
  rulesVersion: z.int().min(1),
  rulesDigest: Digest,
});

/** Whose members are told of it: those who were in office when it was ordered, and its last day. */
const told = { orderedOn: Day, until: Day };

/** Its end is near: whoever has not answered is told so. */
export const WrittenConsultationReminded = fact('WrittenConsultationReminded.v1', told);

/** Nobody answers any more: what was answered is counted, point by point. */
export const WrittenConsultationEnded = fact('WrittenConsultationEnded.v1', { endedAt: Instant });

/** A member demands that the council sit: the consultation stops, and nothing that was answered is counted (D21). */
export const SessionDemanded = fact('SessionDemanded.v1', { member: MemberNumber, ...told });

/** Of one point, who took part in writing, whatever they chose, and whether that is enough (DEL-15); in French, how. */
export const ParticipationCounted = fact('ParticipationCounted.v1', {
  round: z.int().min(1),
  tookPart: z.array(MemberNumber),
  required: z.int().min(0),
  base: z.int().min(0),
  reached: z.boolean(),
  formula: z.string().max(400),
  sentence: z.string().max(400),
});
