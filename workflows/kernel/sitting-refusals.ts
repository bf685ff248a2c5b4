import type { RefusalKind } from './refusal-kind.ts';

/** Why a session does not sit, or a vote does not open: for want of a quorum or of somebody in the chair. */
export const SITTING_REFUSALS = {
  'no-mandate-then': {
    status: 422,
    title:
      'Ce mandat ne couvre pas le jour de la séance, le {heldOn} : il a pris fin avant, ou commence après. Seul un membre en exercice ce jour-là siège (MAN-02).',
  },
  'titular-sits': {
    status: 422,
    title:
      'Le membre titulaire de ce siège a émargé. Une personne suppléante siège quand le titulaire ne siège pas (DEL-01).',
  },
  'seat-vacant': {
    status: 422,
    title:
      'Ce siège est vacant : une personne suppléante remplace un membre absent, pas un siège vacant (DEL-02). Pourvoyez le siège d’abord.',
  },
  'remote-not-counted': {
    status: 422,
    title:
      'Le règlement de cette séance ne compte pas présent qui participe à distance (DEL-14). Venez dans la salle, donnez pouvoir, ou laissez siéger votre suppléant.',
  },
  'remote-by-oneself': {
    status: 422,
    title:
      'Qui participe à distance émarge en se connectant à son compte : c’est ce qui l’identifie (DEL-14). Le secrétariat n’émarge que pour une personne présente dans la salle.',
  },
  'nobody-presides': {
    status: 422,
    title:
      'Personne ne préside : ni la présidence ni une vice-présidence ne siège ici, ou elles sont déportées sur ce point. Nommez une présidence de séance parmi les membres présents, en disant pourquoi.',
  },
  'not-presiding': {
    status: 422,
    title:
      'Cet acte revient à la personne qui préside, présente et non déportée. Si c’est à vous, émargez, et faites-vous nommer au besoin.',
  },
  'not-in-the-room': {
    status: 422,
    title: 'Cette personne n’a pas émargé. Choisissez un membre présent, ou faites-la émarger d’abord.',
  },
  'speech-from-outside': {
    status: 422,
    title: 'La parole se demande depuis la salle. Émargez d’abord.',
  },
  'floor-taken': {
    status: 422,
    title:
      'Le siège n° {member} a la parole. Reprenez-la d’abord : seul un rappel au règlement interrompt, et aucun n’interrompt un autre.',
  },
  'nobody-speaks': {
    status: 422,
    title: 'Personne n’a la parole. Relisez la liste : elle a pu être reprise déjà.',
  },
  'quorum-reached': {
    status: 422,
    title:
      'Le quorum est atteint : {counted} sur {base}, il en faut {required} (DEL-07). La séance s’ouvre, ou continue.',
  },
  'second-call-too-few': {
    status: 422,
    title:
      'Seconde convocation : il faut {required} membres au moins, présidence comprise ; il y en a {counted} (DEL-08). Aucun vote ne peut s’ouvrir.',
  },
  'second-call-too-soon': {
    status: 422,
    title:
      'Le délai d’une seconde convocation est de {required} jours ; il en reste {left} (DEL-08). Choisissez une date plus tardive.',
  },
  'nothing-left-on-agenda': {
    status: 422,
    title: 'Rien ne reste à l’ordre du jour : il n’y a pas de quoi convoquer de nouveau. Annulez la séance.',
  },
  'nothing-relocated': {
    status: 422,
    title:
      'Rien ne change : donnez une autre heure, un autre lieu ou un autre lien. Le jour ne change pas ; pour un autre jour, annulez la séance et programmez-en une.',
  },
  'not-your-point': {
    status: 422,
    title:
      'Ce point n’est pas à l’ordre du jour de cette séance, ou vous en êtes déporté (DEL-11). Choisissez-en un autre, ou posez une question sans point.',
  },
  'too-many-questions': {
    status: 422,
    title: 'Vous avez posé {most} questions avant cette séance. Posez les suivantes en séance.',
  },
  'no-such-question': {
    status: 422,
    title: 'Aucune question de cette séance n’a cet identifiant. Relisez la liste des questions.',
  },
  'question-answered': {
    status: 422,
    title: 'Cette question a reçu sa réponse, que les membres ont pu lire. Complétez-la en séance.',
  },
  'not-delivered-then': {
    status: 422,
    title:
      'La remise a eu lieu entre le jour de la convocation, le {from}, et aujourd’hui. Corrigez la date (DEL-04).',
  },
  'agenda-frozen': {
    status: 422,
    title:
      'Cette séance est convoquée de nouveau : son ordre du jour ne change plus (DEL-08). Choisissez une autre séance.',
  },
  'agenda-closed': {
    status: 422,
    title:
      'L’ordre du jour de la séance du {heldOn} est clos depuis le {closedOn} (MAN-06). Choisissez une autre séance ; seule la présidence ajoute un point, en écrivant l’urgence.',
  },
  'agenda-arranged-since': {
    status: 409,
    title:
      'L’ordre du jour a été rangé entre-temps (rangement n° {version}). Relisez-le, puis recommencez depuis celui-ci.',
  },
  'not-on-agenda': {
    status: 422,
    title:
      'Des points envoyés, {count} ne sont pas à l’ordre du jour de cette séance, ou l’ont quitté. Relisez-le, puis recommencez.',
  },
  'charter-not-on-agenda': {
    status: 422,
    title:
      'Cette charte n’est pas inscrite à cette séance, ou son texte a changé depuis. Inscrivez-la d’abord, depuis sa fiche.',
  },
  'rules-not-on-agenda': {
    status: 422,
    title:
      'Ce projet de règlement n’est pas inscrit à cette séance. Inscrivez-le d’abord, depuis le conseil.',
  },
  'no-minutes-yet': {
    status: 422,
    title:
      'Cette séance n’est pas levée : elle n’a pas de procès-verbal à approuver. Choisissez-en une qui est levée.',
  },
} as const satisfies Record<string, RefusalKind>;
