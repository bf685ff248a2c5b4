import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { isFault } from './grounds.ts';
import { BLANK_LABEL, type LabelContext } from './label-context.ts';
import { NOTHING_OPEN, onCheck, onMeasure, onSuspension } from './label-changes.ts';

const ended = { type: 'final' } as const;

/** What goes on beside, whether or not the label is suspended; and what ends it. */
const LIVING = {
  'TimeLimitMissed.v1': { actions: 'note' },
  'LabelRenewalReminded.v1': { actions: 'note' },
  'LabelRenewalAwaited.v1': { actions: 'awaitRenewal' },
  'LabelProlonged.v1': { actions: 'prolong' },
  'LabelHolderChanged.v1': { actions: 'changeHolder' },
  'YearlyCheckSent.v1': { actions: 'check' },
  'YearlyCheckReminded.v1': { guard: 'isChecked', actions: 'check' },
  'FormalNoticeGiven.v1': { guard: 'isChecked', actions: 'check' },
  'YearlyCheckUnanswered.v1': { guard: 'isChecked', actions: 'check' },
  'YearlyCheckAnswered.v1': { guard: 'isChecked', actions: 'check' },
  'ChangeDeclared.v1': { actions: 'check' },
  'ChangeExamined.v1': { guard: 'isChanged', actions: 'check' },
  'MeasureProposed.v1': { guard: 'isUnmeasured', actions: 'measure' },
  'MeasureNoticeReceived.v1': { guard: 'isUndecided', actions: 'measure' },
  'ObservationsSubmitted.v1': { guard: 'isUndecided', actions: 'measure' },
  'ObservationsClosed.v1': { guard: 'isUndecided', actions: 'note' },
  'HearingAsked.v1': { guard: 'isMeasured', actions: 'measure' },
  'HearingHeld.v1': { actions: 'measure' },
  'MeasureDecided.v1': { guard: 'isUndecided', actions: 'measure' },
  'MeasureNotified.v1': { guard: 'isDecided', actions: 'note' },
  'MeasureDropped.v1': { guard: 'isUndecided', actions: 'measure' },
  'LabelSuspended.v1': { guard: 'isDecided', target: '#label.suspended', actions: 'suspend' },
  'LabelRevoked.v1': { guard: 'isDecided', target: '#label.revoked', actions: 'revoke' },
  'LabelRescinded.v1': { guard: 'isDecided', target: '#label.rescinded', actions: 'end' },
  'RelinquishmentAsked.v1': { actions: 'leaveLater' },
  'LabelRelinquished.v1': { target: '#label.relinquished', actions: 'end' },
  'LabelLapsed.v1': { target: '#label.lapsed', actions: 'end' },
  'LabelExpired.v1': { target: '#label.expired', actions: 'end' },
} as const;

/**
 * A right that lives on after the request that earned it (WDR-06 to WDR-13 for its ends). Where it stands is a state; a
 * renewal that waits, the check of the year and a measure in preparation change nothing of that before they end, and go
 * on whether or not it is suspended: they are kept beside, one of each at most.
 */
export const labelMachine = setup({
  types: { context: {} as LabelContext, events: {} as Happening },
  guards: {
    isChecked: ({ context }) => context.check !== null,
    isChanged: ({ context }) => context.changed,
    isMeasured: ({ context }) => context.measure !== null,
    isUnmeasured: ({ context }) => context.measure === null,
    isUndecided: ({ context: { measure } }) => measure !== null && measure.decided === null,
    isDecided: ({ context: { measure } }) => measure?.decided != null,
    isRenewalOpen: ({ context }) => context.renewalOpen,
    isSanction: ({ context }) => context.sanctioned,
    isSanctionInWindow: ({ context }) => context.sanctioned && context.renewalOpen,
  },
  actions: {
    // XState counts a transition without target or action as forbidden: what is only recorded has this one.
    note: () => undefined,
    begin: assign(({ event: { type, data }, context }) =>
      type === 'LabelAwarded.v1' || type === 'LabelRecorded.v1'
        ? {
            number: data.number,
            application: 'application' in data ? data.application : '',
            holder: data.holder,
            establishment: data.establishment,
            awardedOn: data.awardedOn,
            decidedOn: data.awardedOn,
            validUntil: data.validUntil,
            charterVersion: data.charterVersion,
          }
        : context,
    ),
    renew: assign(({ event: { type, data }, context }) =>
      type === 'LabelRenewed.v1'
        ? {
            application: data.application,
            decidedOn: data.renewedOn,
            validUntil: data.validUntil,
            charterVersion: data.charterVersion,
            renewalOpen: false,
            renewal: null,
            check: null,
          }
        : context,
    ),
    openRenewal: assign({ renewalOpen: true }),
    prolong: assign(({ event: { type, data }, context }) =>
      type === 'LabelProlonged.v1' ? { validUntil: data.validUntil, renewal: data.application } : context,
    ),
    awaitRenewal: assign(({ event: { type, data } }) =>
      type === 'LabelRenewalAwaited.v1' ? { renewal: data.application } : {},
    ),
    changeHolder: assign(({ event: { type, data } }) =>
      type === 'LabelHolderChanged.v1' ? { holder: data.holder, establishment: data.establishment } : {},
    ),
    leaveLater: assign(({ event: { type, data } }) =>
      type === 'RelinquishmentAsked.v1' ? { leavesOn: data.from } : {},
    ),
    check: assign(({ event, context }) => onCheck(event, context)),
    measure: assign(({ event, context }) => onMeasure(event, context)),
    suspend: assign(({ event, context }) => onSuspension(event, context)),
    revoke: assign(({ context: { measure } }) => ({
      ...NOTHING_OPEN,
      sanctioned: measure !== null && isFault(measure.ground),
    })),
    end: assign(NOTHING_OPEN),
  },
}).createMachine({
  id: 'label',
  context: BLANK_LABEL,
  initial: 'new',
  states: {
    new: {
      on: {
        'LabelAwarded.v1': { target: 'current.active', actions: 'begin' },
        'LabelRecorded.v1': { target: 'current.active', actions: 'begin' },
      },
    },
    current: {
      initial: 'active',
      states: {
        active: { on: { 'LabelRenewalOpened.v1': { target: 'renewalDue', actions: 'openRenewal' } } },
        renewalDue: {},
      },
      on: { ...LIVING, 'LabelRenewed.v1': { target: '.active', actions: 'renew' } },
    },
    suspended: {
      on: {
        ...LIVING,
        'LabelRenewalOpened.v1': { actions: 'openRenewal' },
        'LabelRenewed.v1': { actions: 'renew' },
        'LabelReinstated.v1': [
          { guard: 'isRenewalOpen', target: 'current.renewalDue', actions: 'suspend' },
          { target: 'current.active', actions: 'suspend' },
        ],
      },
    },
    expired: ended,
    // WDR-10: a sanction may be taken back; nothing else brings a label back.
    revoked: {
      on: {
        'LabelReinstated.v1': [
          { guard: 'isSanctionInWindow', target: 'current.renewalDue', actions: 'suspend' },
          { guard: 'isSanction', target: 'current.active', actions: 'suspend' },
        ],
      },
    },
    rescinded: ended,
    relinquished: ended,
    lapsed: ended,
  },
});
