import { frenchDate, parisDay } from './french.ts';
import type { SealForm } from './seals.ts';
import type { LabelPageView, PublicStatus, StatusOnDay } from './views.ts';

const FORMS: Record<PublicStatus | 'BEFORE_AWARD', SealForm> = {
  VALID: 'valid',
  NOT_CURRENTLY_VALID: 'not-valid',
  EXPIRED: 'expired',
  BEFORE_AWARD: 'not-valid',
};

const ANSWERS_TODAY: Record<PublicStatus, (until: string) => string> = {
  VALID: () => 'Oui, ce label est en cours de validité.',
  NOT_CURRENTLY_VALID: () => 'Non, ce label n’est pas en cours de validité.',
  EXPIRED: (until) => `Non, ce label a expiré le ${until}.`,
};

const ANSWERS_ON_DAY: Record<StatusOnDay['status'], (day: string, isToday: boolean) => string> = {
  VALID: (day, isToday) => `Oui, le ${day}, ce label ${isToday ? 'est' : 'était'} en cours de validité.`,
  NOT_CURRENTLY_VALID: (day, isToday) =>
    `Non, le ${day}, ce label ${isToday ? 'n’est' : 'n’était'} pas en cours de validité.`,
  EXPIRED: (day, isToday) => `Non, le ${day}, ce label ${isToday ? 'est' : 'était'} expiré.`,
  BEFORE_AWARD: (day) => `Non, le ${day}, ce label n’était pas encore attribué.`,
};

/** What the page answers, on the day asked for or else today; nobody can say what a coming day will be. */
export const labelAnswer = (view: LabelPageView): { form: SealForm; sentence: string } => {
  const { on, readAt, status, validUntil } = view;
  if (on === undefined)
    return { form: FORMS[status], sentence: ANSWERS_TODAY[status](frenchDate(validUntil)) };
  const now = parisDay(readAt);
  if (on.date > now)
    return {
      form: 'unknown',
      sentence: `On ne peut pas encore le dire : le ${frenchDate(on.date)} est à venir.`,
    };
  return {
    form: FORMS[on.status],
    sentence: ANSWERS_ON_DAY[on.status](frenchDate(on.date), on.date === now),
  };
};
