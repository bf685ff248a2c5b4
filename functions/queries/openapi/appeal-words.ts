/** What each act of an appeal does, in the infinitive (REM-01 to REM-09). */
export const APPEAL_WORDS = {
  lodge: 'Former un recours gracieux, ou enregistrer celui qui est arrivé par courrier',
  admit: 'Faire examiner un recours malgré son retard',
  observe: 'Donner les observations du titulaire sur le recours d’un tiers',
  entrust: 'Confier l’examen à un instructeur qui n’a pas instruit le dossier',
  examine: 'Rendre le rapport d’examen',
  decide: 'Signer la réponse au recours',
  notify: 'Dire comment la réponse est arrivée : par courrier, ou en main propre',
  consultAnswer: 'Ouvrir la réponse, ce qui la notifie',
  returnMail: 'Noter que le courriel qui dit la réponse disponible est revenu',
  withdraw: 'Retirer son recours',
};
