import { acknowledgementDue } from '../../calendar/acknowledgement-due.ts';
import { addDays, compareDates, daysBetween, earlierOf } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import type { EscalationStep } from '../../label/escalation-steps.ts';
import type { ApplicationContext } from '../application-context.ts';
import { stepReached } from '../receipt/escalation.ts';

/** What the rules give to each part of the way to a session (M12, MAN-06, B16, SIL-08). */
export type WorkPace = {
  examinationDays: number;
  agendaClosesDays: number;
  replyClosesDays: number;
  signingDays: number;
};

type Who = 'OFFICER' | 'APPLICANT' | 'SECRETARY' | 'COUNCIL' | 'PRESIDENT';

/** What is to be done next with a dossier, by whom, by which day, and why that day. */
export type NextStep = { step: string; who: Who; by: LegalDate; why: string };

export type WorkFor = {
  /** Where the dossier stands, as dotted paths. */
  places: readonly string[];
  context: ApplicationContext;
  heldOn: LegalDate;
  pace: WorkPace;
};

type Days = { agendaClosesOn: LegalDate; examineFrom: LegalDate; reportBy: LegalDate; signBy: LegalDate };

const daysOf = ({ heldOn, pace }: WorkFor): Days => {
  const agendaClosesOn = addDays(heldOn, -pace.agendaClosesDays);
  return {
    agendaClosesOn,
    examineFrom: addDays(agendaClosesOn, -pace.examinationDays),
    // B16: a report leaves one day at least to reply.
    reportBy: addDays(heldOn, -pace.replyClosesDays - 1),
    signBy: addDays(heldOn, pace.signingDays),
  };
};

const step = (name: string, who: Who, by: LegalDate, why: string): NextStep => ({ step: name, who, by, why });

const AGENDA = 'l’ordre du jour de la séance se ferme ce jour-là (MAN-06)';

/** The examination, once it has begun and until the opinion. */
const inExamination = (work: WorkFor, place: string): NextStep[] => {
  const { context, heldOn } = work;
  const { agendaClosesOn, examineFrom, reportBy, signBy } = daysOf(work);
  switch (place) {
    case 'waiting':
      return [
        step('START_REVIEW', 'OFFICER', examineFrom, 'c’est le temps que le règlement garde à l’instruction'),
      ];
    case 'inReview':
      if (context.unread) return [step('READ_AGAIN', 'OFFICER', agendaClosesOn, AGENDA)];
      return context.open.length > 0
        ? [step('SETTLE_CRITERIA', 'OFFICER', agendaClosesOn, AGENDA)]
        : [step('CONCLUDE', 'OFFICER', agendaClosesOn, AGENDA)];
    case 'awaitingVisa':
      return [step('APPROVE', 'OFFICER', agendaClosesOn, AGENDA)];
    case 'ready':
      return [
        step('PLACE_ON_AGENDA', 'SECRETARY', agendaClosesOn, AGENDA),
        ...(context.replyUntil === null
          ? [
              step(
                'PUBLISH_REPORT',
                'OFFICER',
                reportBy,
                'le demandeur doit avoir le temps de répondre (B16)',
              ),
            ]
          : []),
      ];
    case 'onAgenda':
      return [step('GIVE_OPINION', 'COUNCIL', heldOn, 'le conseil siège ce jour-là')];
    case 'opinionGiven':
      return [
        step('DECIDE', 'PRESIDENT', signBy, 'c’est le temps que le règlement garde à la signature (SIL-08)'),
      ];
    case 'settled':
      return [step('DECIDE', 'PRESIDENT', agendaClosesOn, 'un refus sans avis n’attend pas la séance')];
    default:
      return [];
  }
};

const beforeExamination = (work: WorkFor): NextStep[] => {
  const { context, places } = work;
  const isAt = (place: string): boolean => places.includes(place);
  const receivedOn = LegalDate.parse(context.receivedOn);
  const open = context.openRequest;
  return [
    ...(isAt('filed.receipt.registered')
      ? [
          step(
            'ACKNOWLEDGE',
            'OFFICER',
            acknowledgementDue(receivedOn),
            'l’accusé de réception est dû en dix jours ouvrés (ACK-02)',
          ),
        ]
      : []),
    ...(isAt('filed.completeness.unchecked')
      ? [
          step(
            'CHECK_COMPLETENESS',
            'OFFICER',
            daysOf(work).examineFrom,
            'complet ce jour-là, le dossier tient la séance (M12)',
          ),
        ]
      : []),
    ...(open === null
      ? []
      : [
          step(
            'PROVIDE_ITEMS',
            'APPLICANT',
            LegalDate.parse(open.dueOn),
            'c’est le délai donné au demandeur',
          ),
        ]),
  ];
};

/** Silence decides on its day whatever the session is: nothing is due later (SIL-01, F1). */
const withinTheLaw = ({ context: { implicitOn } }: WorkFor, next: NextStep): NextStep => {
  if (implicitOn === null || next.who === 'APPLICANT') return next;
  const silence = LegalDate.parse(implicitOn);
  return compareDates(next.by, silence) <= 0
    ? next
    : { ...next, by: earlierOf(next.by, silence), why: 'le silence vaut décision ce jour-là (SIL-01)' };
};

/** DEC-06, DEC-10: a decision binds once it is notified. */
const untilNotified = (work: WorkFor, place: string): NextStep => {
  const { notice } = work.context;
  const { signBy } = daysOf(work);
  if (place.endsWith('.toDeliver'))
    return step('DELIVER', 'OFFICER', signBy, 'personne ne l’a ouverte dans son espace (DEC-10)');
  return notice === null
    ? step('NOTIFY', 'OFFICER', signBy, 'une décision ne vaut qu’une fois notifiée (DEC-06)')
    : step(
        'READ_DECISION',
        'APPLICANT',
        LegalDate.parse(notice.consultBy),
        'la décision attend dans son espace (DEC-10)',
      );
};

/** Of all that is to be done with a dossier for it to make its session, what comes first; null when nothing is (M29). */
export const nextStepOf = (work: WorkFor): NextStep | null => {
  const decided = work.places.find((place) => place.startsWith('decided'));
  if (decided !== undefined) return untilNotified(work, decided);
  const examined = work.places.find((place) => place.startsWith('filed.examination.'));
  const steps = [...beforeExamination(work), ...inExamination(work, examined?.split('.').at(-1) ?? '')].map(
    (next) => withinTheLaw(work, next),
  );
  return steps.toSorted((a, b) => compareDates(a.by, b.by))[0] ?? null;
};

/** How much of its time has gone, in hundredths from the filing to the day it is due (B12). */
export const elapsedShare = (receivedOn: LegalDate, by: LegalDate, today: LegalDate): number => {
  const all = daysBetween(receivedOn, by);
  const gone = daysBetween(receivedOn, today);
  return all <= 0 ? 100 : Math.max(0, Math.floor((gone * 100) / all));
};

/** The last step of the escalation that it reached, as the rules of the dossier say; null before the first. */
export const alertAt = (steps: readonly EscalationStep[], elapsed: number): number | null =>
  stepReached(steps, elapsed) || null;

/** « Conclure au plus tard le 8 janvier 2027 : … » without its verb, which the page gives. */
export const whySentence = ({ by, why }: NextStep): string => `Au plus tard le ${longDate(by)} : ${why}.`;
