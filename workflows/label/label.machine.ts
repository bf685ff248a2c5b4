import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { LabelHolder } from '../../events/label.ts';

export const LabelContext = z.strictObject({
  number: z.string(),
  application: z.string(),
  holder: LabelHolder.nullable(),
  awardedOn: z.string(),
  validUntil: z.string(),
  charterVersion: z.string(),
});
export type LabelContext = z.infer<typeof LabelContext>;

const ended = { type: 'final' } as const;

/** A right that lives on after the request that earned it (WDR-06 to WDR-13 for its ends). */
export const labelMachine = setup({
  types: { context: {} as LabelContext, events: {} as Happening },
  actions: {
    prolong: assign(({ event, context }) =>
      event.type === 'LabelRenewed.v1'
        ? { validUntil: event.data.validUntil, charterVersion: event.data.charterVersion }
        : context,
    ),
  },
}).createMachine({
  id: 'label',
  context: {
    number: '',
    application: '',
    holder: null,
    awardedOn: '',
    validUntil: '',
    charterVersion: '',
  },
  initial: 'new',
  states: {
    new: {
      on: {
        'LabelAwarded.v1': {
          target: 'current.active',
          actions: assign(({ event: { data } }) => ({
            number: data.number,
            application: data.application,
            holder: data.holder,
            awardedOn: data.awardedOn,
            validUntil: data.validUntil,
            charterVersion: data.charterVersion,
          })),
        },
        'LabelRecorded.v1': {
          target: 'current.active',
          actions: assign(({ event: { data } }) => ({
            number: data.number,
            holder: data.holder,
            awardedOn: data.awardedOn,
            validUntil: data.validUntil,
            charterVersion: data.charterVersion,
          })),
        },
      },
    },
    current: {
      initial: 'active',
      states: {
        active: { on: { 'LabelRenewalOpened.v1': 'renewalDue' } },
        renewalDue: { on: { 'LabelRenewed.v1': { target: 'active', actions: 'prolong' } } },
      },
      on: {
        'LabelSuspended.v1': 'suspended',
        'LabelExpired.v1': 'expired',
        'LabelRevoked.v1': 'revoked',
        'LabelRescinded.v1': 'rescinded',
        'LabelRelinquished.v1': 'relinquished',
        'LabelLapsed.v1': 'lapsed',
      },
    },
    suspended: {
      on: {
        'LabelReinstated.v1': 'current.active',
        'LabelRevoked.v1': 'revoked',
        'LabelExpired.v1': 'expired',
      },
    },
    expired: ended,
    revoked: ended,
    rescinded: ended,
    relinquished: ended,
    lapsed: ended,
  },
});
