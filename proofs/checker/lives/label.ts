import type { Life, Step } from './life.ts';

const endedFrom = (to: string, ...froms: readonly string[]): Step[] =>
  froms.map((from) => ({ from, to: [to] }));

/** A label: a right that lives on after the request that earned it, until one of its ends (WDR-06 to WDR-13). */
export const label: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: { number: '', application: '', holder: null, awardedOn: '', validUntil: '', charterVersion: '' },
  },
  steps: {
    'LabelAwarded.v1': [
      {
        from: 'new',
        to: ['current.active'],
        keeps: ({ quality: _quality, ...data }) => data,
      },
    ],
    'LabelRecorded.v1': [
      { from: 'new', to: ['current.active'], keeps: ({ quality: _quality, ...data }) => data },
    ],
    'LabelRenewalOpened.v1': [{ from: 'current.active', to: ['current.renewalDue'] }],
    'LabelRenewed.v1': [
      {
        from: 'current.renewalDue',
        to: ['current.active'],
        keeps: ({ validUntil, charterVersion }) => ({ validUntil, charterVersion }),
      },
    ],
    'LabelSuspended.v1': [{ from: 'current', to: ['suspended'] }],
    'LabelReinstated.v1': [{ from: 'suspended', to: ['current.active'] }],
    'LabelExpired.v1': endedFrom('expired', 'current', 'suspended'),
    'LabelRevoked.v1': endedFrom('revoked', 'current', 'suspended'),
    'LabelRescinded.v1': endedFrom('rescinded', 'current'),
    'LabelRelinquished.v1': endedFrom('relinquished', 'current'),
    'LabelLapsed.v1': endedFrom('lapsed', 'current'),
  },
  word: ([place = '']) => place.replace('current.', ''),
};
