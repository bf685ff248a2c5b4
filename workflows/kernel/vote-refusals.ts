import type { RefusalKind } from './refusal-kind.ts';

/** Why an act on a vote beside its opening, its ballots and its closing is not carried out. */
export const VOTE_REFUSALS = {
  'roll-call-required': {
    status: 422,
    title:
      '{asking} des {attending} membres présents demandent un scrutin public (DEL-10). Ouvrez le vote par appel nominal.',
  },
  'conditions-of-no-dossier': {
    status: 422,
    title: 'Seul l’avis sur un dossier prend des conditions. Pour ce point, écrivez-les dans la question.',
  },
  'condition-day-impossible': {
    status: 422,
    title:
      'Une condition échoit après la séance du {heldOn}, et pendant la durée du label. Remplacez le {dueOn} par une date comprise dans ces limites, au plus tard le {last}.',
  },
  'roll-call-outside': {
    status: 422,
    title: 'Un scrutin public se demande depuis la salle. Émargez d’abord.',
  },
  'another-round': {
    status: 422,
    title: 'Ce point en est au tour de vote n° {round}. Relisez la fiche, puis recommencez pour ce tour.',
  },
  'secret-vote-not-entered': {
    status: 422,
    title: 'Le vote est secret : personne ne saisit les voix des autres.',
  },
  'not-in-electorate': {
    status: 422,
    title: 'Ces membres n’ont pas de voix sur ce point : {members}. Retirez-les de la saisie.',
  },
  'voted-themselves': {
    status: 422,
    title:
      'Parmi les membres nommés, {count} ont déjà voté en ligne. Leur vote compte tel quel : retirez-les de la saisie.',
  },
  'voted-in-room': {
    status: 409,
    title:
      'Votre voix a été relevée en séance. Si ce relevé est faux, dites-le à la présidence avant la fermeture du vote.',
  },
  'paper-count-confirmed': {
    status: 422,
    title: 'Le relevé des bulletins papier est déjà confirmé par deux personnes.',
  },
  'no-paper-count': {
    status: 422,
    title:
      'Aucun relevé de bulletins papier n’attend de confirmation. Une première personne le saisit d’abord.',
  },
  'second-person-needed': {
    status: 422,
    title: 'Vous avez saisi ce relevé : une autre personne recompte les bulletins et le confirme.',
  },
  'paper-counts-differ': {
    status: 422,
    title: 'Les deux relevés ne disent pas la même chose. Recomptez ensemble, puis saisissez de nouveau.',
  },
  'paper-count-unconfirmed': {
    status: 422,
    title:
      'Un relevé de bulletins papier attend d’être confirmé par une autre personne. Confirmez-le, ou videz-le, puis fermez le vote.',
  },
  'block-under-way': {
    status: 422,
    title:
      'Un vote groupé est en cours. Relevez-le et fermez-le d’abord, ou attendez que ses points s’ouvrent.',
  },
  'no-such-block': {
    status: 422,
    title: 'Le vote groupé n° {block} n’en est pas là. Relisez la fiche de la séance.',
  },
  'not-consensual': {
    status: 422,
    title:
      'Des points nommés, {count} ne sont pas rangés parmi les consensuels. Rangez-les d’abord dans cette liste, ou votez-les seuls.',
  },
  'measure-debated': {
    status: 422,
    title:
      'Une mesure sur un label se débat et se vote seule : son titulaire peut être entendu. Rangez-la dans la liste B ({count} à déplacer).',
  },
  'block-hands-missing': {
    status: 422,
    title: 'Le vote à main levée n’est pas encore relevé. Relevez-le, puis fermez le vote groupé.',
  },
  'pulled-from-block': {
    status: 422,
    title: 'Un membre demande que ce point soit voté seul. Ouvrez son vote à part.',
  },
  'pull-from-outside': {
    status: 422,
    title: 'Un point se retire d’un vote groupé depuis la salle. Émargez d’abord.',
  },
  'recused-on-point': {
    status: 422,
    title: 'Vous êtes déporté sur ce point : vous n’y prenez aucune part (DEL-11).',
  },
  'opinion-followed': {
    status: 422,
    title: 'Ce vote ne peut plus être annulé : la décision est prise, ou le dossier a quitté la séance.',
  },
  'rounds-exhausted': {
    status: 422,
    title:
      'Ce point a déjà été voté {most} fois. Son dernier vote reste : inscrivez le dossier à une autre séance.',
  },
  'annulment-under-way': {
    status: 422,
    title:
      'L’annulation du vote précédent s’enregistre encore sur le dossier. Recommencez dans quelques secondes.',
  },
  'opinion-annulled': {
    status: 422,
    title: 'Le vote qui a donné cet avis a été annulé. Attendez l’avis du nouveau vote.',
  },
} as const satisfies Record<string, RefusalKind>;
