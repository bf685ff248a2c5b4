import type { Measure } from '../../../web/app/api/controls-shapes.ts';
import { offeredOn } from '../../../web/app/governance/offered-on-label.ts';

const MEASURE: Measure = {
  kind: 'SUSPENSION',
  ground: 'LOSS_OF_CONDITION',
  urgent: false,
  proposedOn: '2027-02-01',
  observationsDays: 15,
  observationsUntil: null,
  observed: false,
  hearing: 'NONE',
  decided: null,
};

type Label = Parameters<typeof offeredOn>[0];
const label = (available: readonly string[], measure: Measure | null = null): Label => ({
  available,
  data: {
    number: '62-ESS-2027-0001-9',
    holder: null,
    application: '',
    establishment: null,
    awardedOn: '2027-01-21',
    validUntil: '2029-01-21',
    check: null,
    leavesOn: null,
    changed: false,
    measure,
    reasons: null,
    heard: null,
    declared: [],
    suspension: null,
  },
});

describe('what the page of a label offers', () => {
  const secretary = ['receiveNotice', 'notifyMeasure'];

  it('is nothing to a secretary while no measure is open, whatever their rights', () => {
    expect(offeredOn(label(secretary))).toEqual([]);
  });

  it('follows the measure from its letter to its notification', () => {
    expect(offeredOn(label(secretary, MEASURE))).toEqual(['receiveNotice']);
    const heard = { ...MEASURE, observationsUntil: '2027-02-20' };
    expect(offeredOn(label(secretary, heard))).toEqual([]);
    const decided = { ...heard, decided: { on: '2027-03-01', months: 3 } };
    expect(offeredOn(label(secretary, decided))).toEqual(['notifyMeasure']);
  });

  it('is the end of a label to an officer, at any time', () => {
    const officer = ['proposeMeasure', 'recordSuccession', 'recordLapse', 'examineChange'];
    expect(offeredOn(label(officer))).toEqual(['proposeMeasure', 'recordSuccession', 'recordLapse']);
  });
});
