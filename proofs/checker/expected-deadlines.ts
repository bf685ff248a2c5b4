import { type JsonObject, numberOf, objectOf } from './json.ts';
import { MEETING_DEADLINES } from './meeting-clock.ts';
import { alertPassed, DOSSIER_DEADLINES } from './dossier-clock.ts';
import { LABEL_DEADLINES } from './label-clock.ts';
import { procedureOf } from './polls.ts';
import { planDue } from './plan-clock.ts';
import { rulesAbout } from './rules-about.ts';
import { addDays, addMonths, dayAt, endOfDay, startOfDay } from './paris.ts';
import { type Fact, said, type Stored } from './things.ts';

/** Minutes after which registers are asked again, by how often they were: the last goes on for thirty days. */
const RETRIES: readonly number[] = [10, 60, 1440];
const LAST_RETRY = 31;
const later = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();
const UPLOAD_MINUTES = 24 * 60;
const VERDICT_MINUTES = 30;
const MORNING_MINUTES = 8 * 60;
const UNDO_MINUTES = 10;

/** Until when a document holds was told when it was announced; no clock runs for one that has no end. */
const expiryOf = (fact: Fact, { things }: Stored): JsonObject => {
  const validUntil = things.get(fact.key)?.facts[0]?.data['validUntil'];
  return typeof validUntil === 'string' ? { expiry: endOfDay(validUntil) } : {};
};

type Expected = (fact: Fact, stored: Stored, council: string) => readonly JsonObject[];

/** C7: the morning on which it is told where the quorum stands, by the rules of the convocation; none once it is past. */
const forecastDue: Expected = (fact, stored, council) => {
  const session = stored.things.get(fact.key)?.facts ?? [];
  const convened = session.find(({ type }) => type === 'SessionConvened.v1');
  const adopted = (stored.things.get(`${council}#council#${council}`)?.facts ?? []).filter(
    ({ type, data }) => type === 'RulesAdopted.v1' && data['version'] === convened?.data['rulesVersion'],
  );
  return adopted.map(({ data }) => {
    const days = numberOf(objectOf(data['procedure'])['forecastAlertDays']);
    const quorumForecast = startOfDay(addDays(said(fact, 'heldOn'), -days));
    return quorumForecast > fact.at ? { quorumForecast } : {};
  });
};

/** What called a session, on a day or in writing: the rules that it comes under are told there. */
const CALLS = ['SessionConvened.v1', 'WrittenConsultationOrdered.v1'];
const orderOf = (fact: Fact, { things }: Stored): Fact | undefined =>
  things.get(fact.key)?.facts.find(({ type }) => CALLS.includes(type));

const minutesDue = (fact: Fact, endedOn: string, stored: Stored, council: string): string => {
  const version = numberOf(orderOf(fact, stored)?.data['rulesVersion']);
  const days = numberOf(procedureOf(stored, council, version)?.['minutesDays']);
  return endOfDay(addDays(endedOn, days));
};

/** Days before a day that counts in a control, as the rules of the council say them, or seven. */
const controlDays = (stored: Stored, council: string, at: string): number[] => {
  const rules = rulesAbout(stored, council, at);
  const told = rules.map(({ label }) => numberOf(objectOf(objectOf(label)['controls'])['reminderDays']));
  return [...new Set(told.length === 0 ? [7] : told.map((days) => days || 7))];
};

/** Whoever is asked for proofs is reminded once, as the rules say, and no longer awaited on the day after (M35). */
const controlDue = (name: string) => (fact: Fact, stored: Stored, council: string) =>
  controlDays(stored, council, fact.at).map((days) => {
    const controlReminder = startOfDay(addDays(said(fact, name), -days));
    return {
      ...(controlReminder > fact.at && { controlReminder }),
      controlAnswer: endOfDay(said(fact, name)),
    };
  });
const NO_CONTROL_DUE: JsonObject = { controlReminder: null, controlAnswer: null };

/** Which deadlines each type of fact sets (an instant) or clears (null); the others leave them alone. */
const DEADLINES: Readonly<Record<string, Expected>> = {
  'ConsultationOpened.v1': (fact) => [{ consultationEnd: endOfDay(said(fact, 'until')) }],
  'ConsultationClosed.v1': () => [{ consultationEnd: null }],
  // A4: registers that did not all answer are asked again, ten minutes later at first.
  'StructureDeclared.v1': ({ at }) => [{}, { registerRetry: later(at, RETRIES[0] ?? 0) }],
  'RegisterRead.v1': ({ at }) => [
    {},
    { registerRetry: null },
    ...RETRIES.map((minutes) => ({ registerRetry: later(at, minutes) })),
  ],
  'RegisterReadingDue.v1': () => [{ registerRetry: null }],
  'RegisterDidNotAnswer.v1': (fact) => {
    const attempt = numberOf(fact.data['attempt']);
    const minutes = RETRIES[Math.min(attempt, RETRIES.length - 1)] ?? 0;
    return attempt > LAST_RETRY ? [{}] : [{ registerRetry: later(fact.at, minutes) }];
  },
  'StructureCeased.v1': () => [{ registerRetry: null }],
  'ExpertiseRequested.v1': (fact) => {
    const answerDue = endOfDay(said(fact, 'dueOn'));
    const half = Math.floor((Date.parse(fact.at) + Date.parse(answerDue)) / 2);
    return [{ halfTime: new Date(half).toISOString(), answerDue }];
  },
  'ExpertiseReminded.v1': () => [{ halfTime: null }],
  'ExpertiseFellDue.v1': () => [{ halfTime: null, answerDue: null }],
  'ExpertiseAnswered.v1': () => [{ halfTime: null, answerDue: null }],
  'ExpertiseCancelled.v1': () => [{ halfTime: null, answerDue: null }],
  // REM-02: two months of silence; REM-05: the days of the holder.
  'AppealFiled.v1': (fact) => [{ silence: endOfDay(addMonths(said(fact, 'receivedOn'), 2)) }],
  'AppealHolderInvited.v1': (fact) => [{ hearing: endOfDay(said(fact, 'observationsUntil')) }],
  'AppealObserved.v1': () => [{ hearing: null }],
  'AppealHolderSilent.v1': () => [{ hearing: null }],
  // R112-20: fifteen days, in the space of whoever agreed to it; the service is reminded to post it otherwise.
  'AppealDecided.v1': (fact) => [
    {
      silence: null,
      hearing: null,
      [fact.data['electronic'] === true ? 'answerReading' : 'answerPosting']: endOfDay(
        addDays(said(fact, 'decidedOn'), 15),
      ),
    },
  ],
  'AppealMailReturned.v1': (fact) => [
    { answerReading: null, answerPosting: endOfDay(addDays(said(fact, 'returnedOn'), 15)) },
  ],
  'AppealAnswerToPost.v1': () => [{ answerPosting: null }],
  'AppealAnswered.v1': () => [{ answerReading: null, answerPosting: null }],
  'AppealDeemedRejected.v1': () => [{ silence: null, hearing: null }],
  'AppealWithdrawn.v1': () => [{ silence: null, hearing: null }],
  // M23: the days of the rules, as each fact says them.
  'MisuseReported.v1': (fact) => [{ misuseExamination: endOfDay(said(fact, 'examineBy')) }],
  'MisuseHearingOpened.v1': (fact) => [
    {
      misuseExamination: null,
      misuseAnswer: endOfDay(said(fact, 'answerUntil')),
      misuseClosing: endOfDay(said(fact, 'closeBy')),
    },
  ],
  'MisuseAnswered.v1': () => [{ misuseAnswer: null }],
  'MisuseUnanswered.v1': () => [{ misuseAnswer: null }],
  'MisuseOverdue.v1': (fact) => [
    said(fact, 'limit') === 'EXAMINATION' ? { misuseExamination: null } : { misuseClosing: null },
  ],
  'MisuseClosed.v1': () => [{ misuseExamination: null, misuseAnswer: null, misuseClosing: null }],
  'ControlOpened.v1': controlDue('answerUntil'),
  'ControlMendingAsked.v1': controlDue('mendUntil'),
  // Whole and late, it clears what was cleared before.
  'ControlAnswered.v1': ({ data }) => (data['whole'] === true ? [NO_CONTROL_DUE, {}] : [{}]),
  'ControlReminded.v1': () => [{ controlReminder: null }],
  'ControlAnswerOverdue.v1': () => [NO_CONTROL_DUE],
  'ControlPlanAgreed.v1': (fact, stored) => [{ ...NO_CONTROL_DUE, ...planDue(fact, stored) }],
  'ControlPlanReminded.v1': (fact, stored) => [planDue(fact, stored)],
  'ControlPlanProofGiven.v1': (fact, stored) => [planDue(fact, stored)],
  'ControlPlanOverdue.v1': (fact, stored) => [planDue(fact, stored)],
  'ControlCommitmentJudged.v1': (fact, stored) => [planDue(fact, stored)],
  'ControlClosed.v1': () => [{ ...NO_CONTROL_DUE, planReminder: null, planProof: null }],
  'ApplicationDecided.v1': () => [{ implicitDecision: null, acknowledgement: null, reply: null }],
  'ImplicitDecisionReached.v1': () => [{ implicitDecision: null, acknowledgement: null, reply: null }],
  'ReportPublished.v1': (fact) => [{ reply: endOfDay(said(fact, 'replyUntil')) }],
  'ReplyClosed.v1': () => [{ reply: null }],
  'SessionScheduled.v1': (fact, stored, council) =>
    rulesAbout(stored, council, fact.at).map((rules) => {
      const days = numberOf(objectOf(rules['procedure'])['noticeDays']);
      const convocation = startOfDay(addDays(said(fact, 'heldOn'), -days));
      return convocation > fact.at ? { convocation } : {};
    }),
  // MAN-08: minutes are sent within so many days of the closing.
  'SessionClosed.v1': (fact, stored, council) => [
    { minutes: minutesDue(fact, dayAt(fact.at), stored, council) },
  ],
  'MinutesCirculated.v1': () => [{ minutes: null }],
  'MinutesOverdue.v1': () => [{ minutes: null }],
  'MinutesApproved.v1': () => [{ minutes: null }],
  // DEL-15: whole days, and a reminder in the morning, as many days before as its rules say.
  'WrittenConsultationOrdered.v1': (fact, stored, council) => {
    const until = said(fact, 'until');
    const rules = procedureOf(stored, council, numberOf(fact.data['rulesVersion']));
    const days = numberOf(rules?.['writtenConsultationReminderDays']);
    const reminder = later(startOfDay(addDays(until, -days)), MORNING_MINUTES);
    return [{ consultation: endOfDay(until), consultationReminder: reminder > fact.at ? reminder : null }];
  },
  'WrittenConsultationReminded.v1': () => [{ consultationReminder: null }],
  'WrittenConsultationEnded.v1': (fact, stored, council) => {
    const ordered = orderOf(fact, stored);
    const minutes = ordered === undefined ? null : minutesDue(fact, said(ordered, 'until'), stored, council);
    return [{ consultation: null, consultationReminder: null, minutes }];
  },
  'SessionDemanded.v1': () => [{ consultation: null, consultationReminder: null }],
  'SessionConvened.v1': (fact, stored, council) =>
    forecastDue(fact, stored, council).map((due) => ({ convocation: null, ...due })),
  'SessionReconvened.v1': (fact, stored, council) => forecastDue(fact, stored, council),
  'SessionOpened.v1': () => [{ quorumForecast: null }],
  'SessionAdjourned.v1': () => [{ quorumForecast: null }],
  'QuorumForecastMade.v1': () => [{ quorumForecast: null }],
  // What an earlier call voted has its minutes.
  'SessionCancelled.v1': (fact, stored, council) => {
    const sat = stored.things.get(fact.key)?.facts.some(({ type }) => type === 'SessionOpened.v1') === true;
    const due = sat ? { minutes: minutesDue(fact, dayAt(fact.at), stored, council) } : {};
    return [{ convocation: null, quorumForecast: null, ...due }];
  },
  'DocumentAnnounced.v1': (fact) => [{ upload: later(fact.at, UPLOAD_MINUTES) }],
  'DocumentReceived.v1': (fact) => [{ upload: null, verdict: later(fact.at, VERDICT_MINUTES) }],
  'DocumentFoundClean.v1': (fact, stored) => [{ verdict: null, ...expiryOf(fact, stored) }],
  'DocumentRefused.v1': () => [{ verdict: null }],
  'DocumentScanLate.v1': () => [{ verdict: null }],
  'DocumentNeverSent.v1': () => [{ upload: null }],
  'DocumentReplaced.v1': () => [{ expiry: null }],
  'DocumentWithdrawn.v1': () => [{ upload: null, verdict: null, expiry: null }],
  'DocumentExpired.v1': () => [{ expiry: null }],
  'DocumentErased.v1': () => [{ upload: null, verdict: null, expiry: null }],
  // M32: in the morning, some days before the date, and once it is over.
  'ImplementationAssigned.v1': (fact) => {
    const dueOn = said(fact, 'dueOn');
    const day = startOfDay(addDays(dueOn, -numberOf(fact.data['reminderDays'])));
    const reminder = later(day, MORNING_MINUTES);
    return [{ reminder: reminder > fact.at ? reminder : null, implementationDue: endOfDay(dueOn) }];
  },
  'ImplementationCompleted.v1': () => [{ reminder: null, implementationDue: null }],
  'ImplementationAbandoned.v1': () => [{ reminder: null, implementationDue: null }],
  'ImplementationReminded.v1': () => [{ reminder: null }],
  'ImplementationOverdue.v1': () => [{ implementationDue: null }],
  // B11: ten minutes to undo it.
  'BulkActionHeld.v1': ({ at }) => [{ carryOut: later(at, UNDO_MINUTES) }],
  'BulkActionUndone.v1': () => [{ carryOut: null }],
  'BulkActionReleased.v1': () => [{ carryOut: null }],
  'BulkActionFellDue.v1': () => [{ carryOut: null }],
  'TimeLimitMissed.v1': (fact) => [{ [said(fact, 'limit')]: null }],
};

/** Every way in which a fact may set and clear deadlines. */
export const expectedDeadlines = (stored: Stored, council: string, fact: Fact): readonly JsonObject[] => {
  const ofOneKind = DOSSIER_DEADLINES[fact.type] ?? MEETING_DEADLINES[fact.type];
  if (ofOneKind !== undefined) return [ofOneKind(fact, stored)];
  const expected = DEADLINES[fact.type] ?? LABEL_DEADLINES[fact.type];
  return expected?.(fact, stored, council) ?? [{}];
};

/** What a deadline becomes when it passes. */
export const PASSED: Readonly<Record<string, string>> = {
  consultationEnd: 'ConsultationClosed.v1',
  acknowledgement: 'TimeLimitMissed.v1',
  implicitDecision: 'ImplicitDecisionReached.v1',
  acknowledgementAlert: 'LimitApproached.v1',
  acknowledgementStep: 'LimitEscalated.v1',
  implicitDecisionStep: 'LimitEscalated.v1',
  agenda: 'TimeLimitMissed.v1',
  agendaStep: 'LimitEscalated.v1',
  reasonsStep: 'LimitEscalated.v1',
  missingItems: 'MissingItemsOverdue.v1',
  reasons: 'TimeLimitMissed.v1',
  reply: 'ReplyClosed.v1',
  decisionReading: 'TimeLimitMissed.v1',
  convocation: 'TimeLimitMissed.v1',
  consultation: 'WrittenConsultationEnded.v1',
  consultationReminder: 'WrittenConsultationReminded.v1',
  quorumForecast: 'QuorumForecastMade.v1',
  minutes: 'MinutesOverdue.v1',
  halfTime: 'ExpertiseReminded.v1',
  answerDue: 'ExpertiseFellDue.v1',
  slotChoice: 'MeetingSlotsUnanswered.v1',
  dayBefore: 'MeetingReminded.v1',
  reportDue: 'MeetingReportOverdue.v1',
  reminder: 'ImplementationReminded.v1',
  implementationDue: 'ImplementationOverdue.v1',
  carryOut: 'BulkActionFellDue.v1',
  answerReading: 'TimeLimitMissed.v1',
  answerPosting: 'AppealAnswerToPost.v1',
  silence: 'AppealDeemedRejected.v1',
  hearing: 'AppealHolderSilent.v1',
  misuseExamination: 'MisuseOverdue.v1',
  misuseClosing: 'MisuseOverdue.v1',
  misuseAnswer: 'MisuseUnanswered.v1',
  controlReminder: 'ControlReminded.v1',
  controlAnswer: 'ControlAnswerOverdue.v1',
  planReminder: 'ControlPlanReminded.v1',
  planProof: 'ControlPlanOverdue.v1',
  renewalOpens: 'LabelRenewalOpened.v1',
  endOfTerm: 'LabelExpired.v1',
  renewalReminder: 'LabelRenewalReminded.v1',
  relinquishment: 'LabelRelinquished.v1',
  yearlyCheck: 'YearlyCheckSent.v1',
  checkReminder: 'YearlyCheckReminded.v1',
  formalNotice: 'YearlyCheckUnanswered.v1',
  observations: 'ObservationsClosed.v1',
  suspensionEnd: 'LabelReinstated.v1',
  urgentHearing: 'TimeLimitMissed.v1',
  registerRetry: 'RegisterReadingDue.v1',
  upload: 'DocumentNeverSent.v1',
  verdict: 'DocumentScanLate.v1',
  expiry: 'DocumentExpired.v1',
};

/** What else some of them become, by what lies beside: a renewal that waits, reminders that were all sent. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'LabelProlonged.v1': 'endOfTerm',
  'LabelRenewalAwaited.v1': 'renewalReminder',
  'FormalNoticeGiven.v1': 'checkReminder',
};

/** Every type of fact that a deadline becomes. */
export const PASSING: readonly string[] = [...new Set([...Object.values(PASSED), ...Object.keys(OTHERWISE)])];

/** Which deadline a fact is the passing of, when it is one of those that pass so. */
export const passedBy = (fact: Fact): string | undefined => {
  if (fact.type === 'LimitApproached.v1') return alertPassed(fact);
  if (fact.type === 'LimitEscalated.v1') return `${said(fact, 'limit')}Step`;
  if (fact.type === 'MisuseOverdue.v1')
    return said(fact, 'limit') === 'EXAMINATION' ? 'misuseExamination' : 'misuseClosing';
  const other = OTHERWISE[fact.type];
  if (other !== undefined) return other;
  const name =
    fact.type === 'TimeLimitMissed.v1'
      ? said(fact, 'limit')
      : Object.keys(PASSED).find((each) => PASSED[each] === fact.type);
  return name !== undefined && PASSED[name] === fact.type ? name : undefined;
};
