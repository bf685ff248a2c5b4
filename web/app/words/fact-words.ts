import { frenchDate } from '../../public/french.ts';
import { OPINION, OUTCOME, PROPOSAL, VERDICT } from '../../public/tables/value-words.ts';
import { heldInWords } from './control-words.ts';
import { inWords } from './in-words.ts';

type Data = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const on = (value: unknown, words: string): string =>
  typeof value === 'string' ? ` ${words} ${frenchDate(value)}` : '';
const code = (words: Readonly<Record<string, string>>, value: unknown): string =>
  inWords(words, text(value), 'à lire dans la décision').toLowerCase();

const LIMITS: Readonly<Record<string, string>> = {
  acknowledgement: 'l’accusé de réception',
  implicitDecision: 'la décision',
  agenda: 'l’ordre du jour',
  reasons: 'les motifs du rejet',
  missingItems: 'les éléments manquants',
};
const limitOf = ({ limit }: Data): string => inWords(LIMITS, text(limit), 'ce qui est attendu');

const LEFT: Readonly<Record<string, string>> = { ADJOURNED: 'le point est reporté' };

/** What each fact of a dossier says in its record: what was done, with what it settled. */
const FACTS: Readonly<Record<string, (data: Data) => string>> = {
  'ApplicationSubmitted.v1': ({ receivedOn }) => `Demande déposée${on(receivedOn, ', reçue le')}`,
  'ApplicationAcknowledged.v1': ({ implicitDecisionOn }) =>
    `Accusé de réception${on(implicitDecisionOn, ' : le silence décide le')}`,
  'ReceiptResent.v1': () => 'Récépissé envoyé de nouveau',
  'MissingItemsRequested.v1': ({ dueOn }) => `Éléments manquants demandés${on(dueOn, 'pour le')}`,
  'MissingItemProvided.v1': () => 'Élément manquant reçu',
  'MissingItemsOverdue.v1': () => 'Les éléments demandés ne sont pas venus à temps',
  'ApplicationFoundComplete.v1': ({ completeOn, implicitDecisionOn }) =>
    `Dossier complet${on(completeOn, 'depuis le')}${on(implicitDecisionOn, ' : le silence décide le')}`,
  'ApplicationFoundInadmissible.v1': () => 'Demande déclarée non recevable',
  'ApplicationWithdrawn.v1': () => 'Demande retirée par la structure',
  'LimitApproached.v1': (data) => `Le terme approche pour ${limitOf(data)}${on(data['dueOn'], ': le')}`,
  'LimitEscalated.v1': (data) => `Rappel sur ${limitOf(data)}${on(data['dueOn'], ', à rendre le')}`,
  'TimeLimitMissed.v1': (data) => `Le délai est passé pour ${limitOf(data)}`,
  'ReviewStarted.v1': () => 'Examen commencé',
  'DossierReevaluated.v1': () => 'Critères calculés de nouveau',
  'CriterionEvaluated.v1': ({ criterion, verdict, explanation }) =>
    `${text(criterion)} calculé : ${code(VERDICT, verdict)}. ${text(explanation)}`,
  'CriterionResolved.v1': ({ criterion, verdict }) =>
    `${text(criterion)} tranché par une personne : ${code(VERDICT, verdict)}`,
  'AnswersCorrected.v1': ({ criterion }) => `Réponses corrigées à ${text(criterion)}`,
  'CommitmentProposed.v1': ({ criterion, dueOn }) =>
    `Engagement proposé sur ${text(criterion)}${on(dueOn, 'pour le')}`,
  'CommitmentAccepted.v1': ({ criterion, dueOn }) =>
    `Engagement convenu sur ${text(criterion)}${on(dueOn, 'pour le')}`,
  'ReviewConcluded.v1': ({ proposal }) => `Examen conclu : proposition ${code(PROPOSAL, proposal)}`,
  'ReviewApproved.v1': () => 'Examen visé par une seconde personne',
  'ReviewReopened.v1': () => 'Examen rouvert',
  'ReportPublished.v1': ({ replyUntil }) => `Rapport publié${on(replyUntil, ', réponse ouverte jusqu’au')}`,
  'ReplyReceived.v1': () => 'Réponse de la structure au rapport',
  'ReplyClosed.v1': () => 'Le temps de répondre au rapport est passé',
  'ApplicationAssigned.v1': ({ routed }) =>
    routed === null ? 'Dossier pris en charge ou confié' : 'Dossier confié selon la répartition du conseil',
  'ConflictDeclared.v1': () => 'Conflit d’intérêts déclaré',
  'OpenedDespiteLink.v1': () => 'Dossier ouvert malgré un lien déclaré',
  'LinkLifted.v1': () => 'Lien levé par le secrétariat',
  'ApplicationPlacedOnAgenda.v1': () => 'Inscrit à l’ordre du jour d’une séance',
  'ApplicationLeftAgenda.v1': ({ reason }) =>
    `Retiré de l’ordre du jour : ${inWords(LEFT, text(reason), 'le dossier revient à inscrire')}`,
  'OpinionReceived.v1': ({ opinion }) => `Avis du conseil : ${code(OPINION, opinion)}`,
  'OpinionAnnulled.v1': () => 'Le vote qui avait donné l’avis est annulé',
  'DecisionExported.v1': () => 'Arrêté remis à signer dans un parapheur',
  'ApplicationDecided.v1': ({ outcome, decidedOn }) =>
    `Décision signée${on(decidedOn, 'le')} : ${code(OUTCOME, outcome)}`,
  'DecisionDeferred.v1': () => 'Décision renvoyée à une prochaine séance',
  'DecisionMadeAvailable.v1': () => 'Décision mise à disposition de la structure',
  'DecisionMailReturned.v1': () => 'Le courriel de la décision est revenu : elle part par lettre',
  'DeliveryRecorded.v1': () => 'Remise de la décision notée',
  'DecisionNotified.v1': ({ notifiedOn, courtDeadline }) =>
    `Décision notifiée${on(notifiedOn, 'le')}${on(courtDeadline, ' ; tribunal jusqu’au')}`,
  'ImplicitDecisionReached.v1': ({ outcome }) =>
    outcome === 'ACCEPTED' ? 'Acceptée par le silence' : 'Rejetée par le silence',
  'ImplicitAcceptanceCertified.v1': () => 'Attestation de l’acceptation donnée',
  'ImplicitRejectionQuestioned.v1': ({ reasonsDueOn }) =>
    `Motifs du rejet demandés${on(reasonsDueOn, ', dus le')}`,
  'ImplicitRejectionExplained.v1': ({ courtDeadline }) =>
    `Motifs du rejet donnés${on(courtDeadline, ' ; tribunal jusqu’au')}`,
  'ApplicationReopened.v1': () => 'Dossier rouvert, un recours ayant été accueilli',
  'MessageSent.v1': ({ from }) =>
    from === 'SERVICE' ? 'Message envoyé à la structure' : 'Message reçu de la structure',
  'NoteWritten.v1': () => 'Note interne gardée',
  'ErasureHeld.v1': ({ ground }) =>
    ground === 'APPEAL' || ground === 'LITIGATION' || ground === 'ARCHIVES'
      ? `Effacement : ${heldInWords(ground).toLowerCase()}`
      : 'Effacement retenu',
  'ErasureReleased.v1': () => 'Retenue de l’effacement levée',
  'EliminationVisaRecorded.v1': ({ visaedOn }) => `Visa des archives enregistré${on(visaedOn, ', du')}`,
  'ApplicationErased.v1': () => 'Dossier effacé au terme de sa conservation',
};

/** A fact in one sentence; one that is kept from this reader says that it is there. */
export const factInWords = (type: string | undefined, data: Data = {}): string =>
  type === undefined ? 'Un acte gardé par d’autres' : (FACTS[type]?.(data) ?? 'Un acte du service');
