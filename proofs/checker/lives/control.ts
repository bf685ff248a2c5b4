import { listOf } from '../json.ts';
import type { Life } from './life.ts';

/** The controls of a year: announced, drawn by a seed that comes after, completed by risk (H4). */
export const controlCampaign: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
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
    },
  },
  steps: {
    'ControlCampaignAnnounced.v1': [{ from: 'new', to: ['announced'], keeps: (data) => data }],
    'ControlCampaignRevised.v1': [{ from: 'announced', keeps: (data) => data }],
    'ControlSampleDrawn.v1': [{ from: 'announced', to: ['drawn'], keeps: (data) => data }],
    'ControlRiskPicked.v1': [
      { from: 'drawn', keeps: (data, context) => ({ picked: [...listOf(context['picked']), data] }) },
    ],
    'ControlCampaignClosed.v1': [{ from: 'drawn', to: ['closed'] }],
  },
  word: ([place = '']) => place,
};
