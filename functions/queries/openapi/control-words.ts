/** What each act of the controls of a year does, and each of the control of one label, in the infinitive (H4 to H6). */
export const CONTROL_WORDS = {
  control: {
    open: 'Ouvrir le contrôle d’un label : les preuves demandées, et pour quand',
    answer: 'Répondre à un élément demandé, par écrit ou par des pièces',
    judge: 'Dire si un élément est conforme, et pourquoi',
    askToMend: 'Demander de corriger à l’amiable ce qui n’est pas conforme',
    agreePlan: 'Convenir d’un plan : des engagements, et le jour de chacun',
    giveProof: 'Prouver qu’un engagement du plan est tenu',
    judgeCommitment: 'Dire si un engagement est tenu, et pourquoi',
    close: 'Conclure le contrôle : rien, une remarque, un plan tenu, ou une mesure',
  },
  controlCampaign: {
    announce: 'Annoncer les contrôles d’une année : la règle, la liste, et le jour du tirage au sort',
    revise: 'Annoncer autrement, avant le jour du tirage',
    draw: 'Tirer au sort les labels à contrôler',
    pick: 'Choisir un label à contrôler pour un risque, et dire lequel',
    close: 'Ne plus choisir de label cette année',
    settle: 'Terminer la campagne, quand tous ses contrôles le sont',
  },
};
