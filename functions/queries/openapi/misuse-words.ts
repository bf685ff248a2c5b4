/** What each command on a report of misuse does, in French. */
export const MISUSE_WORDS = {
  record: 'Noter un signalement reçu par courrier, par téléphone ou au guichet',
  hear: 'Demander ses observations à qui est mis en cause',
  answer: 'Répondre à un signalement, ou noter la réponse arrivée par courrier',
  close: 'Fermer un signalement en disant ce qu’il devient',
  holdErasure: 'Retenir un signalement : recours, contentieux, choix des archives',
  releaseErasure: 'Lever la retenue d’un signalement',
  recordEliminationVisa: 'Enregistrer le visa d’élimination des archives',
  erase: 'Effacer un signalement',
} as const;
