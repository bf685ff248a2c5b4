import type { RefusalKind } from './refusal-kind.ts';

/** Why what concerns a secret ballot is not carried out. */
export const SECRET_BALLOT_REFUSALS = {
  'secret-ballot-asked': {
    status: 422,
    title:
      'Assez de membres présents demandent le scrutin secret (DEL-10). Ouvrez ce vote à bulletin secret.',
  },
  'secret-ballot-not-asked': {
    status: 422,
    title:
      'Le scrutin secret est demandé par {asking} membre(s) présent(s) ; il en faut {required} (DEL-10). Ouvrez ce vote à main levée, ou faites noter les demandes.',
  },
  'secrecy-illusory': {
    status: 422,
    title:
      'Avec {available} voix, un scrutin secret laisserait deviner les votes : le règlement en demande {least}. Ouvrez ce vote à main levée.',
  },
  'ballot-kind-differs': {
    status: 422,
    title: 'Votre bulletin n’est pas de la sorte que ce vote attend. Rechargez la page, puis votez.',
  },
  'ballot-copied': {
    status: 409,
    title: 'Ce bulletin est déjà dans l’urne, et il n’y entre qu’une fois. Rechargez la page, puis votez.',
  },
  'ballot-not-secret': {
    status: 422,
    title: 'Ce vote ne s’est pas tenu à bulletin secret : il n’y a pas d’urne à consulter ni à recompter.',
  },
  'second-scrutineer-missing': {
    status: 422,
    title: 'Vous avez déjà demandé ce nouveau comptage. Un autre membre doit le demander aussi.',
  },
  'box-differs': {
    status: 422,
    title:
      'L’urne contient {ballots} bulletin(s) pour {voted} émargement(s) : rien n’est proclamé. Appelez qui administre le service.',
  },
  'box-destroyed': {
    status: 422,
    title:
      'Les bulletins de ce vote ont été détruits après les délais de recours. Le résultat proclamé reste.',
  },
} as const satisfies Record<string, RefusalKind>;
