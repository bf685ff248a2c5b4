import { type Json, type JsonObject, listOf, objectOf } from '../json.ts';
import type { Life, Step } from './life.ts';

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
      closedOn: null,
      outcomes: null,
      notControlled: null,
    },
  },
  steps: {
    'ControlCampaignAnnounced.v1': [{ from: 'new', to: ['announced'], keeps: (data) => data }],
    'ControlCampaignRevised.v1': [{ from: 'announced', keeps: (data) => data }],
    'ControlSampleDrawn.v1': [{ from: 'announced', to: ['drawn'], keeps: (data) => data }],
    'ControlRiskPicked.v1': [
      { from: 'drawn', keeps: (data, context) => ({ picked: [...listOf(context['picked']), data] }) },
    ],
    'ControlPicksEnded.v1': [{ from: 'drawn', to: ['awaiting'] }],
    'ControlCampaignClosed.v1': [{ from: 'awaiting', to: ['closed'], keeps: (data) => data }],
  },
  word: ([place = '']) => place,
};

const answered: Step['keeps'] = ({ ask }, context) => ({
  awaited: listOf(context['awaited']).filter((one) => one !== ask),
});
const judged: Step['keeps'] = ({ ask = null, verdict = null }, context) => ({
  verdicts: [
    ...listOf(context['verdicts']).filter((one: Json) => objectOf(one)['ask'] !== ask),
    { ask, verdict },
  ],
});
const isWhole = ({ whole }: JsonObject): boolean => whole === true;
const missed: Step['keeps'] = () => ({ overdue: true });
const ASKED = [
  ['open.asked', 'open.toJudge'],
  ['open.mending', 'open.toConclude'],
] as const;

type Told = (data: JsonObject) => readonly [ranks: readonly Json[], stands: Json];

/** A plan is followed while something of it is awaited, and ended else. */
const followed = (told: Told): Step[] => {
  const after = (data: JsonObject, context: JsonObject): JsonObject[] => {
    const [ranks, stands] = told(data);
    return listOf(context['commitments'])
      .map(objectOf)
      .map((one, index) => (ranks.includes(index + 1) ? { ...one, stands } : one));
  };
  const isAwaited = (data: JsonObject, context: JsonObject): boolean =>
    after(data, context).some(({ stands }) => stands === 'AWAITED');
  const keeps: Step['keeps'] = (data, context) => ({ commitments: after(data, context) });
  return [
    { from: 'plan', to: ['plan.followed'], when: isAwaited, keeps },
    { from: 'plan', to: ['plan.ended'], keeps },
  ];
};

/** The control of one label: proofs are asked, judged, put right, and something follows, or nothing (H4 to H6). */
export const control: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      campaign: '',
      label: '',
      number: '',
      structure: '',
      structureName: '',
      chosenBy: 'DRAW',
      openedOn: '',
      asks: [],
      answerUntil: '',
      awaited: [],
      verdicts: [],
      overdue: false,
      outcome: null,
      commitments: [],
      reminderDays: 0,
      measure: null,
      closedOn: null,
    },
  },
  steps: {
    'ControlOpened.v1': [
      {
        from: 'new',
        to: ['open.asked'],
        keeps: (data) => ({ ...data, awaited: listOf(data['asks']).map((_, index) => index + 1) }),
      },
    ],
    'ControlAnswered.v1': [
      ...ASKED.map(([from, to]) => ({ from, to: [to], when: isWhole, keeps: answered })),
      { from: 'open', keeps: answered },
    ],
    'ControlReminded.v1': ASKED.map(([from]) => ({ from })),
    'ControlAnswerOverdue.v1': ASKED.map(([from, to]) => ({ from, to: [to], keeps: missed })),
    'ControlVerdictGiven.v1': ['open.toJudge', 'open.toConclude'].map((from) => ({ from, keeps: judged })),
    'ControlMendingAsked.v1': [
      {
        from: 'open.toJudge',
        to: ['open.mending'],
        keeps: ({ asks = [], mendUntil = '' }) => ({ awaited: asks, answerUntil: mendUntil, overdue: false }),
      },
    ],
    'ControlPlanAgreed.v1': [
      {
        from: 'open',
        to: ['plan.followed'],
        keeps: ({ commitments = [], reminderDays = 0 }) => ({
          awaited: [],
          reminderDays,
          commitments: listOf(commitments).map((dueOn) => ({ dueOn, stands: 'AWAITED' })),
        }),
      },
    ],
    'ControlPlanReminded.v1': [{ from: 'plan.followed' }],
    'ControlPlanProofGiven.v1': followed(({ commitment = null }) => [[commitment], 'PROVEN']),
    'ControlPlanOverdue.v1': followed(({ commitments = [] }) => [listOf(commitments), 'OVERDUE']),
    'ControlCommitmentJudged.v1': followed(({ commitment = null, verdict = null, again }) => [
      [commitment],
      again === true ? 'AWAITED' : verdict,
    ]),
    'ControlClosed.v1': ['open', 'plan'].map((from) => ({ from, to: ['closed'], keeps: (data) => data })),
  },
  word: ([place = '']) => place.replace(/^(?:open|plan)\./, ''),
};
