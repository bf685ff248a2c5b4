import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;

export const decisionTable = {
  placeOnAgenda: {
    ...ordinary,
    who: ['system'],
    from: ['filed.examination.ready'],
    to: ['filed.examination.onAgenda'],
    facts: ['ApplicationPlacedOnAgenda.v1'],
    clears: ['agenda', 'agendaStep'],
    refusals: [],
  },
  leaveAgenda: {
    ...ordinary,
    who: ['system'],
    from: ['filed.examination.onAgenda'],
    to: ['filed.examination.ready'],
    facts: ['ApplicationLeftAgenda.v1'],
    refusals: ['unknown-reference'],
  },
  receiveOpinion: {
    ...ordinary,
    who: ['system'],
    from: ['filed.examination.onAgenda'],
    to: ['filed.examination.opinionGiven'],
    facts: ['OpinionReceived.v1'],
    refusals: ['unknown-reference'],
  },
  // D14: its vote was annulled.
  annulOpinion: {
    ...ordinary,
    who: ['system'],
    from: ['filed.examination.opinionGiven'],
    to: ['filed.examination.onAgenda'],
    facts: ['OpinionAnnulled.v1'],
    refusals: ['unknown-reference'],
  },
  decide: {
    ...ordinary,
    who: ['president'],
    from: ['filed'],
    to: ['decided.granted', 'decided.refused'],
    facts: ['ApplicationDecided.v1'],
    clears: [
      'implicitDecision',
      'implicitDecisionStep',
      'acknowledgement',
      'acknowledgementStep',
      'agenda',
      'agendaStep',
      'reply',
    ],
    refusals: [
      'opinion-required',
      'rules-missing',
      'outcome-not-open',
      'reasons-required',
      'opinion-annulled',
    ],
    signed: true,
  },
  notify: {
    ...ordinary,
    who: ['officer', 'secretary'],
    from: ['decided'],
    to: ['notified'],
    facts: ['DecisionNotified.v1'],
    refusals: [],
  },
  // F1: the clock of silence goes on.
  defer: {
    ...ordinary,
    who: ['president'],
    from: ['filed.examination.opinionGiven'],
    to: ['filed.examination.ready'],
    facts: ['DecisionDeferred.v1'],
    refusals: ['silence-has-decided', 'opinion-annulled'],
    signed: true,
  },
} as const satisfies CommandTable;
