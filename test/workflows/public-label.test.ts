import { PublicLabel, statusOn } from '../../workflows/label/public-row.ts';
import type { Day } from '../../events/fact.ts';

const label = PublicLabel.parse({
  number: '62-ESS-2027-0001-9',
  council: '62',
  holder: { name: 'Les Semeurs', family: 'ASSOCIATION', commune: '62041', siren: '000000018', rna: null },
  awardedOn: '2027-01-21',
  validUntil: '2029-01-21',
  establishment: null,
  prolongedOn: null,
  checkedOn: '2027-01-21',
  formerNames: [],
  replaces: null,
  replacedBy: null,
  charterVersion: '2026-12-01',
  quality: 'Le Président du Département',
  recordedAt: '2027-01-21T12:00:00.000Z',
  spans: [
    { from: '2027-01-21', status: 'VALID' },
    { from: '2028-03-01', status: 'NOT_CURRENTLY_VALID' },
    { from: '2028-05-01', status: 'VALID' },
  ],
});

it.each<[string, string | null, string]>([
  ['2027-01-20', null, 'the day before the award'],
  ['2027-01-21', 'VALID', 'the day of the award'],
  ['2028-02-29', 'VALID', 'the last day before an interruption'],
  ['2028-03-01', 'NOT_CURRENTLY_VALID', 'the first day of an interruption'],
  ['2028-05-01', 'VALID', 'the day it ends'],
  ['2029-01-21', 'VALID', 'the last day of the term'],
  ['2029-01-22', 'EXPIRED', 'the day after, whether or not the system has acted'],
])('on %s a label is %s: %s (F4, M20)', (day, status) => {
  expect(statusOn(label, day as Day)).toBe(status);
});
