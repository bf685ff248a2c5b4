import type { Frame } from '../../events/control-campaign.ts';
import type { Day, Instant } from '../../events/fact.ts';
import { addDays } from '../calendar/date-arithmetic.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { RowWrite } from '../kernel/rows.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { ControlCampaignGiven, controlCampaignCommands, Rule } from './commands.ts';
import type { ControlCampaignContext } from './control-campaign.machine.ts';
import { countOutcomes, waitingFor } from './count-outcomes.ts';
import { labelSubject } from '../label/label-subject.ts';
import { publicDrawKey, type PublicDraw } from './rows.ts';

/** Days in which whoever wants keeps the announcement, and checkpoints cover it, before its seed exists. */
export const DAYS_BEFORE_SEED = 7;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** What is announced on a day, or why it may not be. */
const announcement = (
  { awardedUntil, seedOn }: Rule,
  { size, frame }: ControlCampaignGiven['announce'],
  at: Instant,
): Outcome<{ announcedOn: Day; size: number; frame: Frame } & Rule> => {
  const announcedOn = dateInParis(at);
  const earliest = addDays(announcedOn, DAYS_BEFORE_SEED);
  if (seedOn < earliest) return refused('seed-too-soon', { earliest: longDate(earliest) });
  if (frame === null) return refused('no-label-to-draw');
  return accepted({ announcedOn, size, awardedUntil, seedOn, frame });
};

/** What the public reads, written with the facts that it tells. */
const shown = (council: string, draw: PublicDraw): RowWrite => ({
  kind: 'put',
  key: publicDrawKey(council, draw.year),
  item: draw,
});

export const controlCampaignProposers: Proposers<
  typeof controlCampaignCommands,
  ControlCampaignContext,
  ControlCampaignGiven
> = {
  announce: ({ data, thing: { council }, given, at }) => {
    const announced = announcement(data, given, at);
    if (!announced.ok) return announced;
    const year = yearOf(data.seedOn);
    return accepted({
      facts: [{ type: 'ControlCampaignAnnounced.v1', data: { year, ...announced.value } }],
      rows: [shown(council, { year, ...announced.value, drawn: null })],
    });
  },

  // Whoever saw the seed could choose the list that suits them: from its day on, nothing of it moves.
  revise: ({ data, thing: { council, context }, given, at }) => {
    const { year, seedOn } = context;
    if (dateInParis(at) >= seedOn) return refused('seed-day-come');
    if (yearOf(data.seedOn) !== year) return refused('seed-in-another-year', { year });
    const announced = announcement(data, given, at);
    if (!announced.ok) return announced;
    return accepted({
      facts: [{ type: 'ControlCampaignRevised.v1', data: announced.value }],
      rows: [shown(council, { year, ...announced.value, drawn: null })],
    });
  },

  draw: ({ thing: { council, context }, given: { drawn }, at }) => {
    const { year, announcedOn, size, awardedUntil, seedOn, frame } = context;
    if (drawn === null || frame === null)
      return refused('seed-not-published', { seedOn: longDate(LegalDate.parse(seedOn)) });
    const { seedOf, seed, sample } = drawn;
    const told = { drawnOn: dateInParis(at), seedOf, seed, sample: [...sample] };
    return accepted({
      facts: [{ type: 'ControlSampleDrawn.v1', data: told }],
      rows: [shown(council, { year, announcedOn, size, awardedUntil, seedOn, frame, drawn: told })],
    });
  },

  pick: ({ data: { label, ground }, thing, given }) => {
    if (given.label === null) return refused('unknown-reference', { field: 'label' });
    const { number, valid } = given.label;
    if (!valid) return refused('label-not-in-force');
    const { sample, picked } = thing.context;
    if (sample.includes(number) || picked.some((one) => one.label === label))
      return refused('already-to-control', { number });
    return accepted({
      facts: [
        {
          type: 'ControlRiskPicked.v1',
          data: { label, number },
          personal: { subject: labelSubject(thing.council, label), values: { ground } },
        },
      ],
    });
  },

  close: ({ at }) =>
    accepted({ facts: [{ type: 'ControlPicksEnded.v1', data: { endedOn: dateInParis(at) } }] }),

  settle: ({ given: { followed }, at }) => {
    const waiting = waitingFor(followed);
    if (waiting > 0) return refused('controls-under-way', { waiting });
    return accepted({
      facts: [
        {
          type: 'ControlCampaignClosed.v1',
          data: { closedOn: dateInParis(at), ...countOutcomes(followed) },
        },
      ],
    });
  },
};
