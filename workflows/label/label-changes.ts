import type { Happening } from '../../events/catalogue.ts';
import type { LabelContext } from './label-context.ts';

type Change = (event: Happening, context: LabelContext) => Partial<LabelContext>;

/** Of a label that is over, nothing waits. */
export const NOTHING_OPEN = {
  renewal: null,
  leavesOn: null,
  suspension: null,
  check: null,
  changed: false,
  measure: null,
} as const satisfies Partial<LabelContext>;

/** The questionnaire of the year, and what the holder declares of itself. */
export const onCheck: Change = ({ type, data }, { check }) => {
  switch (type) {
    case 'YearlyCheckSent.v1':
      return { check: { sentOn: data.sentOn, reminders: 0, noticeUntil: null, unanswered: false } };
    case 'YearlyCheckReminded.v1':
      return { check: check && { ...check, reminders: data.reminder } };
    case 'FormalNoticeGiven.v1':
      return { check: check && { ...check, noticeUntil: data.until } };
    case 'YearlyCheckUnanswered.v1':
      return { check: check && { ...check, unanswered: true } };
    case 'YearlyCheckAnswered.v1':
      return { check: null, ...(data.changes.length > 0 && { changed: true }) };
    case 'ChangeDeclared.v1':
      return { changed: true };
    case 'ChangeExamined.v1':
      return { changed: false };
    default:
      return {};
  }
};

/** A measure, from its proposal to its decision. */
export const onMeasure: Change = ({ type, data }, { measure }) => {
  if (type === 'MeasureProposed.v1') {
    const { kind, ground, urgent, proposedOn, observationsDays } = data;
    const open = { observationsUntil: null, observed: false, hearing: 'NONE' as const, decided: null };
    return { measure: { kind, ground, urgent, proposedOn, observationsDays, ...open } };
  }
  if (measure === null) return {};
  switch (type) {
    case 'MeasureNoticeReceived.v1':
      return { measure: { ...measure, observationsUntil: data.observationsUntil } };
    case 'ObservationsSubmitted.v1':
      return { measure: { ...measure, observed: true } };
    case 'HearingAsked.v1':
      return { measure: { ...measure, hearing: 'ASKED' } };
    case 'HearingHeld.v1':
      return { measure: { ...measure, hearing: 'HELD' } };
    case 'MeasureDecided.v1':
      return { measure: { ...measure, decided: { on: data.decidedOn, months: data.months } } };
    case 'MeasureDropped.v1':
      return { measure: null };
    default:
      return {};
  }
};

/** WDR-12: it follows one that had not ended, or is the first of a row; its end ends the row. */
export const onSuspension: Change = ({ type, data }, { suspension }) => {
  switch (type) {
    case 'LabelSuspended.v1': {
      const { suspendedOn, endsOn } = data;
      const since = suspension?.since ?? suspendedOn;
      return { measure: null, suspension: { since, endsOn, times: (suspension?.times ?? 0) + 1 } };
    }
    case 'LabelReinstated.v1':
      return { suspension: null, sanctioned: false, validUntil: data.validUntil };
    default:
      return {};
  }
};
