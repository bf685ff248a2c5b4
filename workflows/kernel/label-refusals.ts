import type { RefusalKind } from './refusal-kind.ts';

/** Why an act in the life of a label is not carried out. */
export const LABEL_REFUSALS = {
  'renewal-not-open': {
    status: 422,
    title: 'Le renouvellement de ce label se demande à partir du {opensOn}.',
  },
  'renewal-over': {
    status: 422,
    title: 'Ce label n’est plus en vigueur : il ne se renouvelle pas. Déposez une nouvelle demande.',
  },
  'no-check-open': {
    status: 422,
    title:
      'Aucun point annuel n’attend de réponse. Pour signaler un changement, déclarez-le : la fiche le propose.',
  },
  'no-change-declared': {
    status: 422,
    title: 'Aucun changement déclaré n’attend d’être examiné.',
  },
  'holder-unchanged': {
    status: 422,
    title:
      'Le titulaire est déjà celui-là, sous ce nom et à ce siège. Faites d’abord relire la structure dans les registres.',
  },
  'relinquishment-recorded': {
    status: 422,
    title: 'Une renonciation est déjà enregistrée, pour le {leavesOn}.',
  },
  'measure-open': {
    status: 422,
    title:
      'Une mesure est déjà en préparation pour ce label. Menez-la à son terme, ou classez-la sans suite.',
  },
  'no-measure-open': { status: 422, title: 'Aucune mesure n’est en préparation pour ce label.' },
  'measure-decided': {
    status: 422,
    title: 'Cette mesure est décidée : elle se notifie, et ne se discute plus ici.',
  },
  'measure-not-decided': {
    status: 422,
    title: 'Cette mesure n’est pas encore décidée : elle ne peut pas être notifiée.',
  },
  'measure-not-urgent': {
    status: 422,
    title:
      'Une mesure individuelle ne s’ajoute pas en urgence à l’ordre du jour. Inscrivez-la à une séance dont l’ordre du jour est encore ouvert.',
  },
  'letter-impossible': { status: 422, title: 'Cette lettre ne peut pas s’être passée ainsi : {fault}' },
  'letter-not-delivered': {
    status: 422,
    title:
      'Cette lettre n’est pas arrivée : elle ne fait courir aucun délai. Envoyez-en une autre à la bonne adresse, ou remettez-la en main propre.',
  },
  'ground-not-open': {
    status: 422,
    title:
      'Une telle mesure ne peut pas reposer sur ce motif. Choisissez un autre motif, ou une autre mesure.',
  },
  'condition-not-stated': {
    status: 422,
    title:
      'Cette mesure repose sur une condition que la décision d’attribution ne pose pas. Nommez un critère bloquant du dossier, ou une condition de la décision.',
  },
  'check-not-unanswered': {
    status: 422,
    title:
      'Le point annuel a reçu sa réponse, ou la mise en demeure court encore : ce motif n’est pas ouvert.',
  },
  'too-late-to-undo': {
    status: 422,
    title:
      'Une attribution illégale s’abroge ou se retire dans les quatre mois de sa décision : c’était possible jusqu’au {last}.',
  },
  'urgency-for-suspension-only': {
    status: 422,
    title: 'Seule une suspension peut être prononcée en urgence. Suivez la procédure contradictoire.',
  },
  'suspended-too-often': {
    status: 422,
    title: 'Cette suspension a déjà été renouvelée autant que le règlement le permet : {renewals} fois.',
  },
  'suspension-too-long': {
    status: 422,
    title: 'Dites la durée de la suspension en mois : {months} au plus, selon le règlement du label.',
  },
  'notice-day-impossible': {
    status: 422,
    title:
      'La lettre est arrivée avant le jour de ce qu’elle annonce : relisez les dates de son avis de réception.',
  },
  'notice-received': {
    status: 422,
    title: 'La réception de cette lettre est déjà enregistrée. Le délai de réponse court jusqu’au {until}.',
  },
  'notice-not-received': {
    status: 422,
    title:
      'La structure n’a pas encore reçu la lettre qui annonce la mesure : enregistrez d’abord sa réception.',
  },
  'observations-awaited': {
    status: 422,
    title:
      'La structure peut présenter ses observations jusqu’au {until}. La décision se prend après, ou dès qu’elles sont arrivées.',
  },
  'hearing-asked': {
    status: 422,
    title: 'L’audition est déjà demandée : la date sera proposée par le service.',
  },
  'no-hearing-asked': { status: 422, title: 'Aucune audition n’est demandée ni due pour ce label.' },
  'hearing-awaited': {
    status: 422,
    title: 'La structure a demandé à être entendue : la décision se prend après l’audition.',
  },
  'council-not-heard': {
    status: 422,
    title:
      'Le conseil donne son avis avant une telle mesure. Inscrivez-la à l’ordre du jour d’une séance, puis nommez le point voté.',
  },
  'not-a-sanction': {
    status: 422,
    title:
      'Seule une sanction peut être rapportée, tant que le terme du label n’est pas passé. Une nouvelle demande reste possible.',
  },
} as const satisfies Record<string, RefusalKind>;
