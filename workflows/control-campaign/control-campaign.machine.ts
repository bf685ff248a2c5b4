import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { ControlCampaignClosed, Frame } from '../../events/control-campaign.ts';

const Day = z.string();

/** What decisions on the controls of a year need; why some were picked is sealed elsewhere. */
export const ControlCampaignContext = z.strictObject({
  year: z.int(),
  announcedOn: Day,
  size: z.int(),
  awardedUntil: Day.nullable(),
  seedOn: Day,
  frame: Frame.nullable(),
  drawnOn: Day.nullable(),
  seedOf: Day.nullable(),
  seed: z.string().nullable(),
  /** Numbers of the labels that chance drew, in the order in which it did. */
  sample: z.array(z.string()),
  picked: z.array(z.strictObject({ label: z.string(), number: z.string() })),
  closedOn: Day.nullable(),
  /** How many controls came to what, and how many labels were over before theirs: once all are over. */
  outcomes: ControlCampaignClosed.shape.data.shape.outcomes.nullable(),
  notControlled: z.int().nullable(),
});
export type ControlCampaignContext = z.infer<typeof ControlCampaignContext>;

const blank: ControlCampaignContext = {
  year: 0,
  announcedOn: '',
  size: 0,
  awardedUntil: null,
  seedOn: '',
  frame: null,
  drawnOn: null,
  seedOf: null,
  seed: null,
  sample: [],
  picked: [],
  closedOn: null,
  outcomes: null,
  notControlled: null,
};

/** The controls of a year: announced whole, drawn by a seed that comes after, completed by risk, over with the last of them (H4). */
export const controlCampaignMachine = setup({
  types: { context: {} as ControlCampaignContext, events: {} as Happening },
  actions: {
    announce: assign(({ event }) =>
      event.type === 'ControlCampaignAnnounced.v1' || event.type === 'ControlCampaignRevised.v1'
        ? event.data
        : {},
    ),
    draw: assign(({ event }) => (event.type === 'ControlSampleDrawn.v1' ? event.data : {})),
    pick: assign(({ context, event }) =>
      event.type === 'ControlRiskPicked.v1' ? { picked: [...context.picked, event.data] } : {},
    ),
    close: assign(({ event }) => (event.type === 'ControlCampaignClosed.v1' ? event.data : {})),
  },
}).createMachine({
  id: 'controlCampaign',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { 'ControlCampaignAnnounced.v1': { target: 'announced', actions: 'announce' } } },
    announced: {
      on: {
        'ControlCampaignRevised.v1': { actions: 'announce' },
        'ControlSampleDrawn.v1': { target: 'drawn', actions: 'draw' },
      },
    },
    drawn: {
      on: {
        'ControlRiskPicked.v1': { actions: 'pick' },
        'ControlPicksEnded.v1': 'awaiting',
      },
    },
    awaiting: { on: { 'ControlCampaignClosed.v1': { target: 'closed', actions: 'close' } } },
    closed: { type: 'final' },
  },
});
