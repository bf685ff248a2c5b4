import { type Json, type JsonObject, objectsOf } from '../json.ts';
import type { Life, Step } from './life.ts';

const NO_RULES: JsonObject = { answerDays: 0, noticeDays: 0, reportDays: 0 };

/** The dossiers of a meeting with one of them changed. */
const withDossier = (context: JsonObject, application: Json | undefined, changes: JsonObject): JsonObject[] =>
  objectsOf(context['dossiers']).map((one) =>
    one['application'] === application ? { ...one, ...changes } : one,
  );

const changed = ({ sequence }: JsonObject): JsonObject => ({ sequence: Number(sequence) + 1 });

const proposed = ({ dossiers, ...data }: JsonObject): JsonObject => ({
  ...data,
  dossiers: objectsOf(dossiers).map((one) => ({ ...one, comes: null, reported: false, amended: 0 })),
});

const isSession = ({ kind }: JsonObject): boolean => kind === 'WORKING_SESSION';
const others = ({ slots = [] }: JsonObject): JsonObject => ({ slots, silent: false });
const settled = ({ slot = null }: JsonObject, context: JsonObject): JsonObject => ({
  slot,
  silent: false,
  ...changed(context),
});
const reported = ({ application }: JsonObject, context: JsonObject): JsonObject => ({
  dossiers: withDossier(context, application, { reported: true }),
});
const isLast = ({ application }: JsonObject, context: JsonObject): boolean =>
  withDossier(context, application, { reported: true }).every((one) => one['reported'] === true);

const MOST_AMENDMENTS = 10;
const amendedOf = ({ application }: JsonObject, { dossiers }: JsonObject): JsonObject =>
  objectsOf(dossiers).find((one) => one['application'] === application) ?? {};
const mayAmend = (data: JsonObject, context: JsonObject): boolean => {
  const own = amendedOf(data, context);
  return own['reported'] === true && Number(own['amended']) < MOST_AMENDMENTS;
};
const amended = (data: JsonObject, context: JsonObject): JsonObject => ({
  dossiers: withDossier(context, data['application'], {
    amended: Number(amendedOf(data, context)['amended']) + 1,
  }),
});

const agreed = ['planned.agreed'];
const anywhere = (from: string): Step => ({ from });

/** A visit, a hearing or a working session, from its proposal to its report. */
export const meeting: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      kind: 'VISIT',
      dossiers: [],
      municipalities: [],
      slots: [],
      slot: null,
      remote: false,
      rules: NO_RULES,
      proposedAt: '',
      silent: false,
      sequence: 0,
    },
  },
  steps: {
    'MeetingProposed.v1': [
      {
        from: 'new',
        when: isSession,
        to: ['planned.convened'],
        keeps: (data) => ({ ...proposed(data), slot: objectsOf(data['slots'])[0] ?? null, sequence: 1 }),
      },
      { from: 'new', to: ['planned.awaiting'], keeps: proposed },
    ],
    'MeetingSlotsProposed.v1': [
      { from: 'planned.awaiting', keeps: others },
      { from: 'planned.unsuited', to: ['planned.awaiting'], keeps: others },
    ],
    'MeetingSlotChosen.v1': [{ from: 'planned.awaiting', to: agreed, keeps: settled }],
    'MeetingSlotsDeclined.v1': [
      { from: 'planned.awaiting', to: ['planned.unsuited'] },
      { from: 'planned.agreed', to: ['planned.unsuited'], keeps: (_, context) => changed(context) },
    ],
    'MeetingSlotFixed.v1': [
      { from: 'planned.awaiting', to: agreed, keeps: settled },
      { from: 'planned.unsuited', to: agreed, keeps: settled },
      { from: 'planned.agreed', keeps: settled },
      {
        from: 'planned.convened',
        keeps: (data, context) => ({
          ...settled(data, context),
          dossiers: objectsOf(context['dossiers']).map((one) => ({ ...one, comes: null })),
        }),
      },
    ],
    'MeetingPlaceChanged.v1': [
      {
        from: 'planned',
        keeps: ({ remote = false }, context) => ({ remote, ...changed(context) }),
      },
    ],
    'MeetingInvitationAnswered.v1': [
      {
        from: 'planned.convened',
        keeps: ({ application, comes = null }, context) => ({
          dossiers: withDossier(context, application, { comes }),
        }),
      },
    ],
    'MeetingSlotsUnanswered.v1': [{ from: 'planned.awaiting', keeps: () => ({ silent: true }) }],
    'MeetingReminded.v1': [anywhere('planned.agreed'), anywhere('planned.convened')],
    'MeetingReportOverdue.v1': [anywhere('planned.agreed'), anywhere('planned.convened')],
    'MeetingReported.v1': [
      { from: 'planned.agreed', to: ['reported'], keeps: reported },
      { from: 'planned.convened', when: isLast, to: ['reported'], keeps: reported },
      { from: 'planned.convened', keeps: reported },
    ],
    'MeetingReportAmended.v1': ['planned.convened', 'reported'].map((from) => ({
      from,
      when: mayAmend,
      keeps: amended,
    })),
    'MeetingCancelled.v1': [{ from: 'planned', to: ['cancelled'], keeps: (_, context) => changed(context) }],
    'MeetingAnnounced.v1': ['planned', 'reported', 'cancelled'].map(anywhere),
  },
  word: ([place = '']) => place.replace('planned.', ''),
};
