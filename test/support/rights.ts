/**
 * Who may do what, and where, written from the domain rules and from nothing in the code: the secretary prepares, the
 * officer examines, the president presides and signs, members vote, a representative acts for the own structure only,
 * a preparer answers for it and a reader reads, the auditor reads, who is asked for an opinion answers to that alone. `*` at the end of a place stands for all that is inside it.
 */
export type Cell = { may: readonly string[]; at: readonly string[] | 'start' };

const ofStructure = ['representative', 'preparer', 'reader'];
const secretariat = ['administrator', 'secretary'];
const room = { may: ['member', 'secretary'], at: ['convened', 'open'] };

/** Storage tells twice, late and in any order: it is always heard, and mostly changes nothing. */
const WHEREVER_BYTES_ARE_TOLD_OF = [
  'announced',
  'received',
  'clean',
  'expired',
  'refused',
  'neverSent',
  'replaced',
  'withdrawn',
];

export const READERS: Record<string, readonly string[]> = {
  council: ['platform', 'administrator', 'secretary', 'officer', 'president', 'auditor', 'member'],
  structure: [...ofStructure, 'officer', 'secretary', 'president', 'auditor'],
  document: [...ofStructure, 'officer', 'secretary', 'president', 'auditor'],
  charter: ['everyone'],
  application: [...ofStructure, 'officer', 'secretary', 'president', 'auditor'],
  expertise: ['expert', 'officer', 'president'],
  meeting: [...ofStructure, 'officer', 'secretary', 'president', 'auditor'],
  session: ['administrator', 'secretary', 'officer', 'president', 'auditor', 'member'],
  item: ['secretary', 'officer', 'president', 'auditor', 'member'],
  label: [...ofStructure, 'officer', 'secretary', 'president', 'auditor', 'member', 'administrator'],
};

/** Who else reads a thing while it stands there: members, from the agenda on, what they are asked to vote on. */
export const READERS_AT: Record<string, Record<string, readonly string[]>> = {
  application: {
    member: ['filed.examination.onAgenda', 'filed.examination.opinionGiven', 'decided*', 'notified'],
  },
};

export const OPEN: Record<string, Record<string, Cell>> = {
  council: {
    establish: { may: ['platform'], at: 'start' },
    adoptRules: { may: secretariat, at: ['established'] },
    seatMember: { may: secretariat, at: ['established'] },
    endMandate: { may: secretariat, at: ['established'] },
    renewMandate: { may: secretariat, at: ['established'] },
    invite: { may: ['platform', 'administrator'], at: ['established'] },
    acceptInvitation: { may: ['everyone'], at: ['established'] },
    adoptRouting: { may: secretariat, at: ['established'] },
    registerPartner: { may: ['administrator'], at: ['established'] },
    revokePartner: { may: ['administrator'], at: ['established'] },
  },
  structure: {
    declare: { may: ['everyone'], at: 'start' },
    readRegister: { may: ['representative', 'officer', 'system'], at: ['declared', 'known*'] },
    recordRegister: { may: ['officer'], at: ['declared', 'known*'] },
    declareValue: { may: ['representative', 'preparer'], at: ['declared', 'known*'] },
    contestRegister: { may: ['representative'], at: ['known*'] },
    settleContest: { may: ['officer'], at: ['known*'] },
    recordCeased: { may: ['officer'], at: ['known*'] },
    invite: { may: ['representative', 'officer'], at: ['declared', 'known*'] },
    acceptInvitation: { may: ['everyone'], at: ['declared', 'known*'] },
    withdrawInvitation: { may: ['representative', 'officer'], at: ['declared', 'known*'] },
    removePerson: { may: ['representative'], at: ['declared', 'known*'] },
    leave: { may: ofStructure, at: ['declared', 'known*'] },
    offerTransfer: { may: ['representative'], at: ['declared', 'known*'] },
    withdrawTransfer: { may: ofStructure, at: ['declared', 'known*'] },
    acceptTransfer: { may: ['preparer', 'reader'], at: ['declared', 'known*'] },
    signCharter: { may: ['representative'], at: ['declared', 'known*'] },
    recordCharterSignature: { may: ['officer'], at: ['declared', 'known*'] },
    passDeadline: { may: ['system'], at: ['declared', 'known*'] },
  },
  document: {
    announce: { may: ['representative', 'preparer', 'officer'], at: 'start' },
    receive: { may: ['system'], at: [...WHEREVER_BYTES_ARE_TOLD_OF] },
    recordScan: { may: ['system'], at: [...WHEREVER_BYTES_ARE_TOLD_OF] },
    replace: { may: ['representative', 'preparer', 'officer'], at: ['clean', 'expired'] },
    withdraw: { may: ['representative', 'preparer'], at: ['announced', 'received', 'clean'] },
    passDeadline: { may: ['system'], at: ['announced', 'received', 'clean'] },
  },
  charter: {
    draft: { may: ['secretary'], at: 'start' },
    edit: { may: ['secretary'], at: ['drafted', 'onAgenda'] },
    proposeAmendment: {
      may: ['secretary', 'officer', 'president', 'member'],
      at: ['drafted', 'consultation'],
    },
    acceptAmendment: { may: ['secretary'], at: ['drafted'] },
    rejectAmendment: { may: ['secretary'], at: ['drafted'] },
    openConsultation: { may: ['secretary'], at: ['drafted'] },
    comment: { may: ['everyone'], at: ['consultation'] },
    answerComment: { may: ['secretary'], at: ['consultation', 'drafted'] },
    closeConsultation: { may: ['secretary'], at: ['consultation'] },
    placeOnAgenda: { may: ['secretary'], at: ['drafted'] },
    adopt: { may: ['secretary', 'president'], at: ['drafted', 'onAgenda'] },
    abandon: { may: ['secretary'], at: ['drafted', 'onAgenda'] },
    publishConstants: { may: ['administrator', 'secretary'], at: ['adopted'] },
    passDeadline: { may: ['system'], at: ['consultation'] },
  },
  application: {
    start: { may: ['representative', 'officer'], at: 'start' },
    answer: { may: ['representative', 'preparer', 'officer'], at: ['draft'] },
    attachProof: {
      may: ['representative', 'preparer', 'officer'],
      at: ['draft', 'filed.completeness.incomplete'],
    },
    detachProof: { may: ['representative', 'preparer', 'officer'], at: ['draft'] },
    askAssistance: { may: ['representative'], at: ['draft'] },
    takeCharterInForce: { may: ['representative', 'preparer', 'officer'], at: ['draft'] },
    submit: { may: ['representative', 'officer'], at: ['draft'] },
    acknowledge: { may: ['officer'], at: ['filed.receipt.registered'] },
    declareComplete: {
      may: ['officer'],
      at: ['filed.completeness.unchecked', 'filed.completeness.incomplete'],
    },
    startReview: { may: ['officer'], at: ['filed.examination.waiting'] },
    reevaluate: { may: ['officer'], at: ['filed.examination.inReview'] },
    resolveCriterion: { may: ['officer'], at: ['filed.examination.inReview'] },
    correctAnswers: {
      may: ['representative', 'preparer'],
      at: ['filed.examination.waiting', 'filed.examination.inReview'],
    },
    markLooked: { may: ['officer'], at: ['filed*', 'decided*'] },
    proposeCommitment: {
      may: ['representative', 'preparer', 'officer'],
      at: ['filed.examination.inReview'],
    },
    acceptCommitment: { may: ['representative', 'officer'], at: ['filed.examination.inReview'] },
    concludeReview: { may: ['officer'], at: ['filed.examination.inReview'] },
    approveReview: { may: ['officer'], at: ['filed.examination.awaitingVisa'] },
    reopenReview: {
      may: ['officer'],
      at: ['filed.examination.awaitingVisa', 'filed.examination.ready', 'filed.examination.settled'],
    },
    publishReport: { may: ['officer'], at: ['filed.examination.ready', 'filed.examination.onAgenda'] },
    reply: { may: ['representative'], at: ['filed.examination.ready', 'filed.examination.onAgenda'] },
    assign: { may: ['officer', 'secretary'], at: ['filed*', 'decided*'] },
    takeOver: { may: ['officer'], at: ['filed*', 'decided*'] },
    route: { may: ['system'], at: ['filed*', 'decided*'] },
    declareConflict: { may: ['officer'], at: ['filed*', 'decided*'] },
    placeOnAgenda: { may: ['system'], at: ['filed.examination.ready'] },
    receiveOpinion: { may: ['system'], at: ['filed.examination.onAgenda'] },
    resendReceipt: {
      may: ['representative', 'preparer', 'officer'],
      at: ['filed*', 'decided*', 'implicitlyAccepted', 'implicitlyRejected*'],
    },
    requestMissingItems: { may: ['officer'], at: ['filed*'] },
    provideItem: { may: ['representative', 'preparer', 'officer'], at: ['filed.completeness.incomplete'] },
    declareInadmissible: { may: ['officer'], at: ['filed*'] },
    withdraw: { may: ['representative'], at: ['filed*'] },
    requestCertificate: { may: ['representative'], at: ['implicitlyAccepted'] },
    requestReasons: { may: ['representative'], at: ['implicitlyRejected.unexplained'] },
    giveReasons: { may: ['officer'], at: ['implicitlyRejected.questioned'] },
    decide: { may: ['president'], at: ['filed*'] },
    defer: { may: ['president'], at: ['filed.examination.opinionGiven'] },
    notify: { may: ['officer', 'secretary'], at: ['decided*'] },
    passDeadline: { may: ['system'], at: ['filed*', 'implicitlyRejected*'] },
    sendMessage: { may: ['representative', 'preparer', 'officer', 'secretary'], at: ['filed*', 'decided*'] },
    writeNote: { may: ['officer'], at: ['filed*', 'decided*'] },
    markRead: { may: ['representative', 'preparer', 'officer', 'secretary'], at: ['filed*', 'decided*'] },
  },
  expertise: {
    request: { may: ['officer'], at: 'start' },
    accept: { may: ['everyone'], at: ['asked.invited'] },
    giveOpinion: { may: ['expert'], at: ['asked.accepted'] },
    attach: { may: ['officer'], at: ['answered', 'silent'] },
    cancel: { may: ['officer'], at: ['asked*'] },
    passDeadline: { may: ['system'], at: ['asked*'] },
  },
  meeting: {
    propose: { may: ['officer'], at: 'start' },
    proposeSlots: { may: ['officer'], at: ['planned.awaiting', 'planned.unsuited'] },
    chooseSlot: { may: ['representative', 'preparer'], at: ['planned.awaiting'] },
    declineSlots: { may: ['representative', 'preparer'], at: ['planned.awaiting', 'planned.agreed'] },
    fixSlot: { may: ['officer'], at: ['planned*'] },
    answerInvitation: { may: ['representative', 'preparer'], at: ['planned.convened'] },
    recordReport: { may: ['officer'], at: ['planned.agreed', 'planned.convened'] },
    cancel: { may: ['officer'], at: ['planned*'] },
    passDeadline: { may: ['system'], at: ['planned*'] },
  },
  session: {
    schedule: { may: ['secretary'], at: 'start' },
    convene: { may: ['secretary', 'president'], at: ['scheduled'] },
    checkIn: room,
    checkOut: room,
    giveProxy: room,
    withdrawProxy: room,
    open: { may: ['president'], at: ['convened'] },
    close: { may: ['president'], at: ['open'] },
    passDeadline: { may: ['system'], at: ['scheduled'] },
  },
  item: {
    place: { may: ['secretary', 'officer'], at: 'start' },
    recuse: { may: ['member', 'secretary'], at: ['placed'] },
    openVote: { may: ['president'], at: ['placed'] },
    // A ballot is one write on one slot: it never passes here.
    castBallot: { may: ['member'], at: [] },
    closeVote: { may: ['president'], at: ['voteOpen'] },
    withdrawWithDossier: { may: ['system'], at: ['placed'] },
  },
  label: {
    record: { may: secretariat, at: 'start' },
    award: { may: ['system'], at: 'start' },
    passDeadline: { may: ['system'], at: ['current*', 'suspended'] },
  },
};

/** Acts that exist in law and are refused for now, to those who could ask for them. */
export const SIDE: Record<string, Record<string, readonly string[]>> = {
  council: { withdrawRole: ['administrator'], seatAlternate: ['secretary'], declareInterests: ['member'] },
  charter: { supersede: ['secretary'] },
  session: {
    cancel: ['president'],
    adjourn: ['president'],
    secondConvocation: ['secretary'],
    approveMinutes: ['secretary'],
  },
  item: { withdraw: ['secretary'], adjourn: ['president'], redoVote: ['president'] },
  label: {
    renew: ['representative'],
    suspend: ['president'],
    reinstate: ['president'],
    revoke: ['president'],
    rescind: ['president'],
    relinquish: ['representative'],
    recordLapse: ['officer'],
  },
};
