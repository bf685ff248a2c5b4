import { passDeadlineEntry } from '../../kernel/pass-deadline.ts';
import type { CommandTable } from '../../kernel/workflow.ts';

const TERM = ['renewalOpens', 'renewalReminder', 'endOfTerm', 'yearlyCheck'] as const;

export const termTable = {
  record: {
    road: 'ordinary',
    who: ['administrator', 'secretary'],
    from: [],
    to: ['current.active'],
    facts: ['LabelRecorded.v1'],
    sets: TERM,
    refusals: ['label-already-recorded', 'label-number-taken', 'term-out-of-order'],
  },
  award: {
    road: 'ordinary',
    who: ['system'],
    from: [],
    to: ['current.active'],
    facts: ['LabelAwarded.v1'],
    sets: TERM,
    refusals: [],
  },
  renew: {
    road: 'ordinary',
    who: ['system'],
    from: ['current', 'suspended'],
    to: ['current.active'],
    facts: ['LabelRenewed.v1'],
    sets: TERM,
    clears: ['checkReminder', 'formalNotice'],
    refusals: [],
  },
  passDeadline: {
    ...passDeadlineEntry(
      ['current', 'suspended'],
      ['current.renewalDue', 'current.active', 'expired', 'relinquished'],
      [],
      [
        ...TERM,
        'relinquishment',
        'checkReminder',
        'formalNotice',
        'observations',
        'suspensionEnd',
        'urgentHearing',
      ],
    ),
    facts: [
      'LabelRenewalOpened.v1',
      'LabelRenewalReminded.v1',
      'LabelRenewalAwaited.v1',
      'LabelProlonged.v1',
      'LabelExpired.v1',
      'LabelRelinquished.v1',
      'YearlyCheckSent.v1',
      'YearlyCheckReminded.v1',
      'FormalNoticeGiven.v1',
      'YearlyCheckUnanswered.v1',
      'ObservationsClosed.v1',
      'LabelReinstated.v1',
      'TimeLimitMissed.v1',
    ],
    sets: ['checkReminder', 'formalNotice'],
  },
} as const satisfies CommandTable;
