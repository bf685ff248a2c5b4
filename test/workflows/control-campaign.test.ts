import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { controlCampaign } from '../../workflows/control-campaign/control-campaign.workflow.ts';
import type { Followed } from '../../workflows/control-campaign/commands.ts';
import { drawSample, labelsInFrame } from '../../workflows/control-campaign/draw.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { PublicLabel } from '../../workflows/label/public-row.ts';
import { actorWith, CAMPAIGN, DIGEST, instant, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { CONTROL_CAMPAIGN_GIVEN, LABEL_STANDING } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given, readAs } from '../support/scenario.ts';

const officer = actorWith('officer');
const ANNOUNCED = [sample('ControlCampaignAnnounced.v1')];
const DRAWN = [...ANNOUNCED, sample('ControlSampleDrawn.v1')];
const PICKED = [...DRAWN, sample('ControlRiskPicked.v1')];
const ENDED = [...PICKED, sample('ControlPicksEnded.v1')];

const ask = (
  facts: Parameters<typeof given>[1],
  name: keyof typeof CONTROL_CAMPAIGN_GIVEN | 'close',
  { data = {}, beside = {}, at = '2026-12-10' }: { data?: object; beside?: object; at?: string } = {},
) =>
  given(controlCampaign, facts, CAMPAIGN).when(name, {
    as: officer,
    at,
    data: { ...SAMPLE_COMMANDS.controlCampaign[name], ...data },
    given: name === 'close' ? undefined : { ...CONTROL_CAMPAIGN_GIVEN[name], ...beside },
  });

describe('the controls of a year', () => {
  it('are announced whole, with the list, before their seed exists; the public reads it at once', () => {
    const { facts, rows } = ask([], 'announce').thenFacts('ControlCampaignAnnounced.v1');
    expect(facts[0]?.data).toEqual({
      year: 2026,
      announcedOn: '2026-12-10',
      size: 2,
      awardedUntil: null,
      seedOn: '2026-12-20',
      frame: { labels: 3, digest: DIGEST },
    });
    expect(rows).toMatchObject([{ key: { pk: '62#draws', sk: 'draw#2026' }, item: { drawn: null } }]);
  });

  it.each([
    ['2026-12-16', false],
    ['2026-12-17', true],
  ])('may have %s as the day of their seed, announced on 10 December: %s', (seedOn, may) => {
    const asked = ask([], 'announce', { data: { seedOn } });
    if (may) asked.thenFacts('ControlCampaignAnnounced.v1');
    else asked.thenRefused('seed-too-soon', { earliest: '17\u00a0décembre 2026' });
  });

  it('are not announced where no label is in force', () => {
    ask([], 'announce', { beside: { frame: null } }).thenRefused('no-label-to-draw');
  });

  it.each([
    ['2026-12-19T22:59:59.999Z', true],
    ['2026-12-19T23:00:00.000Z', false],
  ])('are announced otherwise at %s, before the day of the seed begins in Paris: %s', (when, may) => {
    const asked = ask(ANNOUNCED, 'revise', { at: instant(when), data: { seedOn: '2026-12-28' } });
    if (may) asked.thenFacts('ControlCampaignRevised.v1');
    else asked.thenRefused('seed-day-come');
  });

  it('stay those of their year: nobody begins another until chance suits them', () => {
    ask(ANNOUNCED, 'revise', { data: { seedOn: '2027-01-04' } }).thenRefused('seed-in-another-year', {
      year: 2026,
    });
    ask(ANNOUNCED, 'revise', { data: { seedOn: '2026-12-11' } }).thenRefused('seed-too-soon');
    ask(ANNOUNCED, 'revise', { beside: { frame: null } }).thenRefused('no-label-to-draw');
  });

  it('are drawn once the checkpoint is published, and all that draws them again is public', () => {
    ask(ANNOUNCED, 'draw', { beside: { drawn: null } }).thenRefused('seed-not-published', {
      seedOn: '20\u00a0décembre 2026',
    });
    const { facts, rows } = ask(ANNOUNCED, 'draw', { at: '2026-12-21' }).thenFacts('ControlSampleDrawn.v1');
    const { frame, ...drawn } = sample('ControlSampleDrawn.v1').data as { frame?: never };
    expect(frame).toBeUndefined();
    expect(facts[0]?.data).toEqual(drawn);
    expect(rows).toMatchObject([{ key: { sk: 'draw#2026' }, item: { year: 2026, drawn } }]);
  });

  it('are completed by what the service fears, which no row and no fact tells', () => {
    const { facts, rows } = ask(DRAWN, 'pick').thenFacts('ControlRiskPicked.v1');
    expect(facts[0]?.data).toEqual({ label: uuid('8'), number: '62-ESS-2026-0003-2' });
    expect(facts[0]?.personal?.values).toEqual({
      ground: 'Ses comptes n’ont pas été déposés depuis deux ans.',
    });
    expect(JSON.stringify([facts[0]?.data, rows])).not.toMatch(/comptes/);
    expect(rows).toEqual([]);
  });

  it('name nobody twice, and nobody whose label is over', () => {
    const number = '62-ESS-2026-0001-6';
    ask(DRAWN, 'pick', { beside: { label: { number, valid: true } } }).thenRefused('already-to-control', {
      number,
    });
    ask(PICKED, 'pick').thenRefused('already-to-control');
    ask(DRAWN, 'pick', { beside: { label: { number: '62-ESS-2026-0003-2', valid: false } } }).thenRefused(
      'label-not-in-force',
    );
    ask(DRAWN, 'pick', { beside: { label: null } }).thenRefused('unknown-reference');
  });

  it('are of as many labels as the council says, whoever announces them', () => {
    const { facts } = ask([], 'announce', { beside: { size: 9 } }).thenFacts('ControlCampaignAnnounced.v1');
    expect(facts[0]?.data).toMatchObject({ size: 9 });
    expect(() => readAs(controlCampaign, 'announce', { size: 1, seedOn: '2026-12-20' })).toThrow();
  });

  it('wait for their controls once the service picks nobody else', () => {
    ask(PICKED, 'close', { at: '2027-01-15' }).thenFacts('ControlPicksEnded.v1');
    ask(ENDED, 'pick').thenRefused('not-in-this-state');
    ask(PICKED, 'settle').thenRefused('not-in-this-state');
  });

  it.each<[string, Followed, number]>([
    ['goes on', { opened: true, outcome: null }, 1],
    ['is still to be opened', { opened: false, inForce: true }, 1],
  ])('are not over while one %s', (_, one, waiting) => {
    const followed = [{ opened: true, outcome: 'NONE' }, one];
    ask(ENDED, 'settle', { beside: { followed } }).thenRefused('controls-under-way', { waiting });
  });

  it('are over with the last of them, counted by what they came to, for the service alone (OPD-03)', () => {
    const followed: Followed[] = [
      { opened: true, outcome: 'NONE' },
      { opened: true, outcome: 'MEASURE' },
      { opened: true, outcome: 'NONE' },
      { opened: false, inForce: false },
    ];
    const { facts, next, rows } = ask(ENDED, 'settle', { beside: { followed }, at: '2027-03-01' }).thenFacts(
      'ControlCampaignClosed.v1',
    );
    const counted = {
      closedOn: '2027-03-01',
      outcomes: { NONE: 2, REMARK: 0, PLAN: 0, MEASURE: 1 },
      notControlled: 1,
    };
    expect(facts[0]?.data).toEqual(counted);
    expect(next.context).toMatchObject(counted);
    expect(rows).toEqual([]);
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const { row } = LABEL_STANDING;
const valid = (number: string, more: Partial<PublicLabel> = {}): PublicLabel => ({
  ...(row as PublicLabel),
  number,
  ...more,
});
const today = LegalDate.parse('2027-06-01');

describe('the list among which lots are drawn', () => {
  it('holds the labels that the public reads as valid, by their numbers', () => {
    const labels = [
      valid('62-ESS-2026-0009-0'),
      valid('62-ESS-2026-0002-4', { spans: [{ from: today, status: 'NOT_CURRENTLY_VALID' }] }),
      valid('62-ESS-2026-0003-2', { validUntil: LegalDate.parse('2027-05-31') }),
      valid('62-ESS-2026-0001-6', { validUntil: today }),
    ];
    expect(labelsInFrame(labels, today, null)).toEqual(['62-ESS-2026-0001-6', '62-ESS-2026-0009-0']);
  });

  it('may leave out those awarded lately', () => {
    const labels = [valid('A', { awardedOn: LegalDate.parse('2027-01-31') }), valid('B')];
    expect(labelsInFrame(labels, today, '2027-01-30')).toEqual(['B']);
    expect(labelsInFrame(labels, today, '2027-01-31')).toEqual(['A', 'B']);
  });
});

const anyFrame = fc.uniqueArray(fc.stringMatching(/^62-ESS-20\d\d-\d{4}-\d$/), {
  minLength: 1,
  maxLength: 60,
});
const anySeed = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);

describe('a draw', () => {
  it('is the same whatever the order of the list, and takes as many as it says', () => {
    fc.assert(
      fc.property(anyFrame, anySeed, fc.integer({ min: 1, max: 70 }), (numbers, seed, size) => {
        const drawn = drawSample(numbers, { seed, size }, sha256);
        expect(drawSample(numbers.toReversed(), { seed, size }, sha256)).toEqual(drawn);
        expect(drawn).toHaveLength(Math.min(size, numbers.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(numbers).toEqual(expect.arrayContaining(drawn));
      }),
    );
  });

  it('of more is the same and then others: what is asked for never tells whom it spares', () => {
    fc.assert(
      fc.property(anyFrame, anySeed, fc.integer({ min: 1, max: 30 }), (numbers, seed, size) => {
        const few = drawSample(numbers, { seed, size }, sha256);
        expect(drawSample(numbers, { seed, size: size + 10 }, sha256).slice(0, few.length)).toEqual(few);
      }),
    );
  });
});

expectAllRefusalsMet(controlCampaign);
