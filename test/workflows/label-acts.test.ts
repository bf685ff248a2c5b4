import type { Envelope } from '../../events/fact.ts';
import { actsOf, contestableUntil } from '../../workflows/label/register/acts.ts';
import { APPLICATION, instant } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';

const PUBLISHED = instant('2027-01-21T15:32:00.000Z');

/** Facts of one label, one a version. */
const lifeOf = (...facts: readonly { type: string; data: object }[]): Envelope[] =>
  facts.map((fact, n) => ({ ...fact, version: n + 1, rank: 0, at: PUBLISHED }) as unknown as Envelope);

describe('the decisions published on a label (E6)', () => {
  const awarded = sample('LabelAwarded.v1');
  const renamed = sample('LabelHolderChanged.v1');
  const renewed = sample('LabelRenewed.v1');
  const { awardedOn, validUntil, charterVersion, quality, holder } = awarded.data;

  it('are its award and its renewals, each under the name that its holder then had', () => {
    expect(actsOf(lifeOf(awarded, renamed, renewed))).toEqual([
      {
        kind: 'AWARD',
        application: APPLICATION,
        decidedOn: awardedOn,
        validUntil,
        charterVersion,
        quality,
        holder: holder.name,
        publishedAt: PUBLISHED,
      },
      {
        kind: 'RENEWAL',
        application: APPLICATION,
        decidedOn: renewed.data.renewedOn,
        validUntil: renewed.data.validUntil,
        charterVersion: renewed.data.charterVersion,
        quality: renewed.data.quality,
        holder: renamed.data.holder.name,
        publishedAt: PUBLISHED,
      },
    ]);
  });

  it('are the same in whatever order its facts are read', () => {
    const facts = lifeOf(awarded, renamed, renewed);
    expect(actsOf(facts.toReversed())).toEqual(actsOf(facts));
  });

  it('tell nothing of what suspends, takes away or ends it (OPD-03)', () => {
    const ends = [
      sample('MeasureProposed.v1'),
      sample('MeasureDecided.v1'),
      sample('LabelSuspended.v1'),
      sample('LabelRevoked.v1'),
      sample('LabelRelinquished.v1'),
    ];
    expect(actsOf(lifeOf(awarded, ...ends))).toEqual(actsOf(lifeOf(awarded)));
  });

  it('are none of a label that was awarded before this service', () => {
    expect(actsOf(lifeOf(sample('LabelRecorded.v1')))).toEqual([]);
  });

  it.each([
    // Two clear months: 21 March is a Sunday, the 22nd the day after.
    ['2027-01-21T15:32:00.000Z', '2027-03-22'],
    // Published in Paris on the 22nd already.
    ['2027-01-21T23:30:00.000Z', '2027-03-23'],
    // 11 and 12 September are a Saturday and a Sunday.
    ['2027-07-10T08:00:00.000Z', '2027-09-13'],
  ])('published at %s, may be contested by others until %s (REM-06, REM-09)', (at, last) => {
    expect(contestableUntil({ publishedAt: instant(at) })).toBe(last);
  });
});
