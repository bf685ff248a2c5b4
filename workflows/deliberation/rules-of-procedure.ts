import * as z from 'zod';

const Minutes = z.int().min(0).max(240);
const Days = z.int().min(0).max(366);
const Share = z
  .strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) })
  .refine(({ numerator, denominator }) => numerator <= denominator, {
    error: 'Une part ne dépasse pas le tout.',
  });

/** E, more for than against among the votes cast; P, more than half of the votes available; T, two thirds of the votes cast. */
export const MajorityMode = z.enum(['E', 'P', 'T']);
export type MajorityMode = z.infer<typeof MajorityMode>;

/** Null: the majority of every kind of point. */
const Own = MajorityMode.nullable().default(null);

/** By what a point of an agenda is about: a council may ask more of some kinds than of others (D5). */
const Majorities = z.strictObject({
  AWARD: Own,
  RENEWAL: Own,
  SUSPENSION: Own,
  REVOCATION: Own,
  CHARTER: Own,
  RULES: Own,
  MINUTES: Own,
  OTHER: Own,
});
export type ItemKind = keyof z.infer<typeof Majorities>;

/** What a council's rules of procedure settle about its sessions and votes. A council changes them by a vote. */
export const RulesOfProcedure = z.strictObject({
  // BOD-02, BOD-03: seats of each college, in their order; null, as many as are filled
  composition: z
    .array(z.strictObject({ seats: z.int().min(1).max(200), qualified: z.boolean() }))
    .min(1)
    .max(20)
    .nullable()
    .default(null),
  // DEL-01: whether an alternate may sit for a qualified person
  qualifiedPersonsReplaceable: z.boolean(),
  // DEL-04: days between receipt of the convocation and the session, and the number under which one is warned
  noticeDays: Days,
  noticeWarningDays: Days,
  // DEL-05
  sessionsPublic: z.boolean(),
  // DEL-06
  maxProxiesPerHolder: z.int().min(0).max(10),
  // DEL-07: CRPA R133-10 counts proxies, CGCT L3121-14 does not
  quorumMode: z.enum(['CRPA', 'CGCT']),
  // DEL-12: under CGCT L1111-6 II the recused leave the number that the quorum is a part of
  recusalLowersBase: z.boolean(),
  // DEL-08
  secondCallNoticeDays: Days,
  secondCallMinimumMembers: z.int().min(2),
  // DEL-09, D5: for every kind of point, but for those that have a majority of their own
  majorityMode: MajorityMode,
  majorities: Majorities.prefault({}),
  castingVote: z.boolean(),
  // DEL-10
  castingVoteInSecret: z.boolean(),
  secretBallotShare: Share,
  rollCallShare: Share.default({ numerator: 1, denominator: 6 }),
  minimumSecretElectorate: z.int().min(1),
  // M7: below it, a secret ballot is opened with a warning, or not at all
  smallSecretElectorate: z.enum(['WARN', 'REFUSE']).default('WARN'),
  // DEL-12
  interestLookbackYears: z.int().min(0).max(20),
  // MAN-04: months after which interests are declared anew; null, once and for all
  interestRenewalMonths: z.int().min(1).max(60).nullable().default(12),
  // DEL-14
  remoteAttendanceCounts: z.boolean(),
  // DEL-15; days before its end at which whoever has not answered is reminded
  writtenConsultationAllowed: z.boolean().default(true),
  writtenConsultationDays: Days,
  writtenConsultationReminderDays: Days.default(2),
  writtenConsultationShare: Share,
  minimumWrittenElectorate: z.int().min(3),
  // C7: days before a session at which the secretariat is told where its quorum stands
  forecastAlertDays: Days.default(7),
  // MAN-01, MAN-03
  termYears: z.int().min(1).max(12),
  absencesBeforeReplacement: z.int().min(1),
  // C2: how long a point is given that is consensual, and one that is debated
  consensusMinutes: Minutes.default(3),
  debateMinutes: Minutes.default(15),
  // D13: how long somebody speaks who was given the floor
  speakingMinutes: z.int().min(1).max(60).default(3),
  // MAN-06, MAN-07, MAN-08
  agendaClosesDays: Days,
  monthsBetweenSessions: z.int().min(0).max(12),
  minutesDays: Days,
  // M32: days before its date at which whoever carries out what was adopted is reminded of it
  reminderDays: Days.default(14),
  // SIL-08: days kept to sign and notify after the session
  signingDays: Days,
});
export type RulesOfProcedure = z.infer<typeof RulesOfProcedure>;

/** The defaults of the domain rules: the CRPA model, a majority of the votes cast. */
export const DEFAULT_RULES: RulesOfProcedure = {
  composition: null,
  qualifiedPersonsReplaceable: false,
  noticeDays: 5,
  noticeWarningDays: 12,
  sessionsPublic: false,
  maxProxiesPerHolder: 1,
  quorumMode: 'CRPA',
  recusalLowersBase: false,
  secondCallNoticeDays: 5,
  secondCallMinimumMembers: 2,
  majorityMode: 'E',
  majorities: Majorities.parse({}),
  castingVote: true,
  castingVoteInSecret: false,
  secretBallotShare: { numerator: 1, denominator: 3 },
  rollCallShare: { numerator: 1, denominator: 6 },
  minimumSecretElectorate: 5,
  smallSecretElectorate: 'WARN',
  interestLookbackYears: 3,
  interestRenewalMonths: 12,
  remoteAttendanceCounts: true,
  writtenConsultationAllowed: true,
  writtenConsultationDays: 5,
  writtenConsultationReminderDays: 2,
  writtenConsultationShare: { numerator: 1, denominator: 2 },
  minimumWrittenElectorate: 3,
  forecastAlertDays: 7,
  termYears: 5,
  absencesBeforeReplacement: 3,
  consensusMinutes: 3,
  debateMinutes: 15,
  speakingMinutes: 3,
  agendaClosesDays: 12,
  monthsBetweenSessions: 4,
  minutesDays: 15,
  reminderDays: 14,
  signingDays: 10,
};

/** The majority that a kind of point takes, and who breaks a tie (DEL-09). */
export const majorityOf = (
  { majorityMode, majorities, castingVote, castingVoteInSecret }: RulesOfProcedure,
  kind: ItemKind,
): Pick<RulesOfProcedure, 'majorityMode' | 'castingVote' | 'castingVoteInSecret'> => ({
  majorityMode: majorities[kind] ?? majorityMode,
  castingVote,
  castingVoteInSecret,
});
