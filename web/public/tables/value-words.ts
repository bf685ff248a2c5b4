type Words = Readonly<Record<string, string>>;

/** Values of the API in the words of a reader; a person's verdict and the engine's are told alike. */
export const VERDICT: Words = {
  PASS: 'Conforme',
  FAIL: 'Non conforme',
  REVIEW: 'À examiner',
  NOT_APPLICABLE: 'Sans objet',
  TO_IMPROVE: 'À améliorer',
};

export const NATURE: Words = { BLOCKING: 'Bloquant', PROGRESS: 'De progrès' };

export const ELIGIBILITY: Words = {
  ELIGIBLE_FORM: 'Forme éligible',
  REVIEW: 'À examiner',
  INELIGIBLE: 'Non éligible',
};

export const PROPOSAL: Words = {
  FAVOURABLE: 'Favorable',
  WITH_RESERVATIONS: 'Favorable avec réserves',
  UNFAVOURABLE: 'Défavorable',
  INELIGIBLE: 'Non éligible',
  BLOCKED: 'Critères à trancher',
};

/** What a calculation alone would propose (F8). */
export const PROPOSED: Words = {
  FAVOURABLE: 'Favorable',
  UNFAVOURABLE: 'Défavorable',
  TO_EXAMINE: 'À examiner',
};

export const OPINION: Words = { FAVOURABLE: 'Favorable', UNFAVOURABLE: 'Défavorable' };

export const OUTCOME: Words = {
  GRANTED: 'Attribué',
  GRANTED_WITH_RESERVATIONS: 'Attribué avec réserves',
  REFUSED: 'Refusé',
};

export const SILENCE: Words = { ACCEPTANCE: 'Acceptation', REJECTION: 'Rejet' };

export const SESSION_KIND: Words = {
  ORDINARY: 'Ordinaire',
  EXTRAORDINARY: 'Extraordinaire',
  SECOND_CALL: 'Seconde convocation',
  WRITTEN: 'Consultation écrite',
};

export const MEETING_KIND: Words = {
  VISIT: 'Visite',
  HEARING: 'Audition',
  WORKING_SESSION: 'Réunion de travail sur le territoire',
};

/** What a proposal would change (I7). */
export const PROPOSAL_KIND: Words = {
  CHARTER: 'La charte',
  RULES: 'Les règlements',
  OTHER: 'Autre chose',
};

/** The steps of the thread of a proposal, from a note to what became of it (M32). */
export const STEP: Words = {
  NOTED: 'Atelier noté',
  NOTE_PUBLISHED: 'Note publiée',
  PROPOSED: 'Proposition',
  AMENDED: 'Réécriture',
  LINKED: 'Reliée à un projet de charte',
  MERGED: 'Fondue dans une autre',
  WITHDRAWN: 'Retrait',
  PLACED: 'Inscription à l’ordre du jour',
  ADJOURNED: 'Renvoi',
  VOTED: 'Vote',
  ASSIGNED: 'Suite confiée',
  PROGRESSED: 'Avancement',
  COMPLETED: 'Fait',
  ABANDONED: 'Abandon',
  REMINDED: 'Rappel',
  OVERDUE: 'Date passée',
  CHARTER_DRAFTED: 'Projet de charte',
  CHARTER_CONSULTED: 'Consultation sur le projet',
  CHARTER_PLACED: 'Projet à l’ordre du jour',
  CHARTER_ADOPTED: 'Charte adoptée',
  CHARTER_ABANDONED: 'Projet de charte abandonné',
  AMENDMENT_PROPOSED: 'Amendement proposé',
  AMENDMENT_ACCEPTED: 'Amendement accepté',
  AMENDMENT_REJECTED: 'Amendement écarté',
};

/** What may be asked of many dossiers at once (B11). */
export const BULK_COMMAND: Words = {
  assign: 'Confier à un instructeur',
  takeOver: 'Prendre en charge',
  acknowledge: 'Accuser réception',
  declareComplete: 'Déclarer complet',
  startReview: 'Commencer l’examen',
  reevaluate: 'Évaluer de nouveau',
  publishReport: 'Publier le rapport',
  sendMessage: 'Écrire un message',
  writeNote: 'Écrire une note interne',
  notify: 'Notifier la décision',
  recordEliminationVisa: 'Enregistrer le visa d’élimination',
};

export const BULK_KIND: Words = { application: 'Des dossiers', misuse: 'Des signalements' };

export const ELIMINATED: Words = { APPLICATION: 'Dossier', MISUSE: 'Signalement d’usage abusif' };

export const DISPOSITION: Words = {
  DESTROY: 'Destruction, avec échantillon',
  SORT: 'Tri avec les archives',
  ARCHIVE: 'Versement aux archives',
};

export const HELD: Words = {
  APPEAL: 'Retenu : recours',
  LITIGATION: 'Retenu : contentieux',
  ARCHIVES: 'Retenu : choix des archives',
};

export const YES_NO: Words = { true: 'oui', false: 'non' };

export const LETTER_OUTCOME: Words = {
  SENT: 'Partie',
  IN_DOUBT: 'Peut-être partie',
  SETTLED: 'Réglée par une personne',
  NOT_WRITTEN: 'Pas écrite',
};

export const DELIVERY: Words = { BY_HAND: 'En main propre', POST: 'Par la poste', PHONE: 'Par téléphone' };

export const MANDATE: Words = { TITULAR: 'Titulaire', ALTERNATE: 'Suppléant' };

export const SIDE: Words = { APPLICANT: 'Le demandeur', SERVICE: 'Le service' };

export const PROOF_STANDING: Words = {
  ATTACHED: 'Jointe',
  PROVEN: 'Prouvé par une autre pièce',
  AT_HAND: 'Disponible, à joindre',
  MISSING: 'Manquante',
  NOT_ASKED: 'Non demandée',
};

export const REQUESTED_KIND: Words = { DOCUMENT: 'Pièce', ANSWERS: 'Réponses' };

export const FILE_REFUSAL: Words = {
  OTHER_CONTENT: 'Un autre fichier que celui annoncé',
  WRONG_TYPE: 'Un type de fichier qui n’est pas admis',
  UNREADABLE: 'Illisible',
  PROTECTED: 'Protégé par un mot de passe',
  ACTIVE_CONTENT: 'Contenu actif',
  THREAT: 'Menace détectée',
  NOT_SCANNABLE: 'Impossible à contrôler',
};

export const POSITION: Words = {
  NO_OBJECTION: 'Sans objection',
  RESERVATIONS: 'Avec réserves',
  OBJECTION: 'Objection',
  NO_ANSWER: 'Sans réponse',
};

/** Who acts for a council or a structure, as people name them. */
export const ROLE: Words = {
  administrator: 'Administration du conseil',
  secretary: 'Secrétariat',
  officer: 'Instruction',
  president: 'Présidence',
  auditor: 'Audit',
  member: 'Membre du conseil',
  representative: 'Représente la structure',
  preparer: 'Prépare pour la structure',
  reader: 'Lit pour la structure',
  expert: 'Personne consultée',
};

export const NEXT_STEP: Words = {
  ACKNOWLEDGE: 'Accuser réception',
  CHECK_COMPLETENESS: 'Vérifier que le dossier est complet',
  PROVIDE_ITEMS: 'Fournir ce qui est demandé',
  START_REVIEW: 'Commencer l’instruction',
  READ_AGAIN: 'Relire après une correction',
  SETTLE_CRITERIA: 'Trancher les critères ouverts',
  CONCLUDE: 'Conclure l’instruction',
  APPROVE: 'Viser l’instruction',
  PLACE_ON_AGENDA: 'Inscrire à l’ordre du jour',
  PUBLISH_REPORT: 'Publier le rapport',
  GIVE_OPINION: 'Rendre l’avis',
  DECIDE: 'Signer la décision',
  NOTIFY: 'Mettre la décision à disposition',
  READ_DECISION: 'Lire la décision',
  DELIVER: 'Envoyer la décision par courrier',
};

export const NEXT_WHO: Words = {
  OFFICER: 'L’instruction',
  APPLICANT: 'Le demandeur',
  SECRETARY: 'Le secrétariat',
  COUNCIL: 'Le conseil',
  PRESIDENT: 'La présidence',
};

export const CONTEST_ACT: Words = { CONTESTED: 'Contestée', SETTLED: 'Tranchée' };

export const CHANGE: Words = { ADDED: 'Ajoutée', REMOVED: 'Retirée' };

/** What became of a part of a charter, and of words. */
export const CHARTER_CHANGE: Words = { ADDED: 'Ajout', REMOVED: 'Suppression', CHANGED: 'Modification' };
export const WORD_CHANGE: Words = { SAME: 'Inchangé', ADDED: 'Ajouté', REMOVED: 'Supprimé' };

export const UNDELIVERED_KIND: Words = {
  mail: 'Courriel en doute',
  reaction: 'Suite',
  notice: 'Annonce',
  deadline: 'Échéance',
};

/** What an appeal is against, by whom, how it was answered and what follows (REM-01, REM-05). */
export const APPEAL_SUBJECT: Words = {
  REFUSAL: 'Un refus',
  IMPLICIT_REJECTION: 'Un rejet par le silence',
  CONDITIONS: 'Des conditions',
  AWARD: 'Une attribution',
  MEASURE: 'Une mesure sur un label',
};
export const APPELLANT: Words = { STRUCTURE: 'La structure', THIRD_PARTY: 'Un tiers' };
export const APPEAL_OUTCOME: Words = {
  UPHELD: 'Accueilli',
  REJECTED: 'Rejeté',
  INADMISSIBLE: 'Irrecevable',
};
export const APPEAL_EFFECT: Words = {
  REOPENS: 'Le dossier est décidé de nouveau',
  LABEL_ACT: 'Un acte est attendu sur le label',
  NONE: 'Aucune',
};

/** Of whom a report of misuse speaks, and what became of it (M23). */
export const MENTIONED_AS: Words = {
  HOLDER: 'Le titulaire d’un label',
  OTHER: 'Quelqu’un qui n’a pas de label',
};
export const MISUSE_OUTCOME: Words = {
  UNFOUNDED: 'Sans suite',
  CEASED: 'L’usage a cessé',
  MEASURE_PROPOSED: 'Une mesure est proposée',
  TRANSMITTED: 'Mise en demeure de cesser',
};
/** How a label came to be controlled. */
export const CHOSEN_BY = { DRAW: 'Par tirage au sort', RISK: 'Par le service' } as const;

/** What follows from a control (H6). */
export const CONTROL_OUTCOME = {
  NONE: 'Rien',
  REMARK: 'Une remarque',
  PLAN: 'Un plan, tenu',
  MEASURE: 'Une mesure proposée',
} as const;
