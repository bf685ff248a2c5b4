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
    from: ['decided.granted.unsent', 'decided.refused.unsent'],
    to: ['decided.granted.available', 'decided.refused.available'],
    facts: ['DecisionMadeAvailable.v1'],
    sets: ['decisionReading'],
    refusals: [],
    says: 'La décision est à lire dans l’espace de la structure, qui en est avertie par courriel. Elle est notifiée le jour où la structure l’ouvre.',
  },
  // DEC-10: the read receipt.
  consultDecision: {
    ...ordinary,
    who: ['representative'],
    from: [
      'decided.granted.available',
      'decided.granted.toDeliver',
      'decided.refused.available',
      'decided.refused.toDeliver',
    ],
    to: ['notified'],
    facts: ['DecisionNotified.v1'],
    clears: ['decisionReading'],
    refusals: [],
    says: 'La décision vous est notifiée. Lisez-la avec vos voies et délais de recours.',
  },
  recordDelivery: {
    ...ordinary,
    who: ['officer', 'secretary'],
    from: ['decided'],
    to: ['notified'],
    facts: ['DeliveryRecorded.v1', 'DecisionNotified.v1'],
    clears: ['decisionReading'],
    refusals: ['delivery-impossible'],
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
