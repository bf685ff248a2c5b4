import type { JsonObject } from '../json.ts';
import type { Life } from './life.ts';

const isLate = ({ late }: JsonObject): boolean => late === true;
const filed = (data: JsonObject): JsonObject => data;
const entrusted = ({ examiner }: JsonObject): JsonObject => ({ examiner, proposes: null });

/** An appeal, from its receipt to its answer or to two months of silence (REM-01 to REM-05). */
export const appeal: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      structure: '',
      structureName: '',
      against: null,
      subject: null,
      by: 'STRUCTURE',
      receivedOn: '',
      postmarkedOn: null,
      decidedOn: '',
      notifiedOn: null,
      remedies: null,
      late: false,
      factsAt: { rule: 'RULING', on: null },
      silenceOn: '',
      courtIfSilentOn: '',
      observationsUntil: null,
      observed: false,
      examiner: null,
      proposes: null,
      outcome: null,
      effect: null,
      ruledOn: null,
      electronic: false,
      toPost: false,
      answeredOn: null,
      courtDeadline: null,
    },
  },
  steps: {
    'AppealFiled.v1': [
      { from: 'new', when: isLate, to: ['pending.late'], keeps: filed },
      { from: 'new', to: ['pending.admitted'], keeps: filed },
    ],
    'AppealAcknowledged.v1': [
      { from: 'pending', keeps: ({ silenceOn, courtIfSilentOn }) => ({ silenceOn, courtIfSilentOn }) },
    ],
    'AppealAdmitted.v1': [{ from: 'pending.late', to: ['pending.admitted'] }],
    'AppealHolderInvited.v1': [
      {
        from: 'pending.admitted',
        to: ['pending.hearing'],
        keeps: ({ observationsUntil }) => ({ observationsUntil }),
      },
    ],
    'AppealObserved.v1': [
      { from: 'pending.hearing', to: ['pending.heard'], keeps: () => ({ observed: true }) },
    ],
    'AppealHolderSilent.v1': [{ from: 'pending.hearing', to: ['pending.heard'] }],
    'AppealEntrusted.v1': ['admitted', 'heard', 'examining', 'examined'].map((place) => ({
      from: `pending.${place}`,
      to: ['pending.examining'],
      keeps: entrusted,
    })),
    'AppealExamined.v1': [
      { from: 'pending.examining', to: ['pending.examined'], keeps: ({ proposes }) => ({ proposes }) },
    ],
    'AppealDecided.v1': [
      {
        from: 'pending',
        to: ['decided'],
        keeps: ({ outcome, effect, decidedOn, electronic }) => ({
          outcome,
          effect,
          ruledOn: decidedOn,
          electronic,
        }),
      },
    ],
    'AppealMailReturned.v1': [{ from: 'decided', keeps: () => ({ electronic: false }) }],
    'AppealAnswerToPost.v1': [{ from: 'decided', keeps: () => ({ toPost: true }) }],
    'AppealDeemedRejected.v1': [
      {
        from: 'pending',
        to: ['deemedRejected'],
        keeps: ({ courtDeadline }) => ({ courtDeadline }),
      },
    ],
    'AppealWithdrawn.v1': [{ from: 'pending', to: ['withdrawn'] }],
    'AppealAnswered.v1': [
      {
        from: 'decided',
        to: ['answered'],
        keeps: ({ notifiedOn, courtDeadline }) => ({ answeredOn: notifiedOn, toPost: false, courtDeadline }),
      },
    ],
  },
  word: ([place = '']) => place.replace('pending.', ''),
};
