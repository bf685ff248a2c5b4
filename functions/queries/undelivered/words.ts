import { longDate } from '../../../workflows/calendar/french-dates.ts';
import type { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import type { RowItem } from '../../../workflows/kernel/rows.ts';
import type { WorkflowName } from '../../../workflows/kernel/workflow.ts';
import { tagsOfKind } from '../../../workflows/letters/compile-letter.ts';
import { LETTER_KIND_IDS, LETTER_KINDS } from '../../../workflows/letters/letter-kinds.ts';
import type { Returned } from '../../adapters/effects.ts';
import { memberOf, type Entry } from './entry.ts';

type Context = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const named = (kind: string, name: unknown): string =>
  text(name) === '' ? kind : `${kind} « ${text(name)} »`;

/** Whom it matters to, as its state names it; legal persons only. */
const SUBJECTS: Record<WorkflowName, (context: Context) => string> = {
  council: () => 'Conseil',
  structure: ({ name }) => named('Structure', name),
  document: () => 'Pièce',
  charter: () => 'Charte',
  application: ({ structureName }) =>
    text(structureName) === '' ? 'Demande de label' : named('Demande de label de', structureName),
  expertise: () => 'Avis demandé à l’extérieur',
  meeting: () => 'Visite, audition ou séance de travail',
  workshop: () => 'Note d’atelier',
  proposal: () => 'Proposition',
  bulkAction: () => 'Acte sur plusieurs dossiers',
  session: ({ heldOn }) =>
    text(heldOn) === '' ? 'Séance' : `Séance du ${longDate(text(heldOn) as LegalDate)}`,
  item: () => 'Point de l’ordre du jour',
  control: ({ structureName }) => named('Contrôle du label de', structureName),
  controlCampaign: ({ year }) => `Contrôles de ${String(year)}`,
  appeal: ({ structureName }) => named('Recours gracieux de', structureName),
  misuse: ({ number }) => ['Signalement d’usage abusif', text(number)].filter(Boolean).join(' du label '),
  label: ({ number, holder }) => {
    const name = text((holder as Context | null | undefined)?.['name']);
    return ['Label', text(number), name && `de « ${name} »`].filter(Boolean).join(' ');
  },
};

const MAILS: Readonly<Record<string, string>> = {
  'PersonInvited.v1': 'le courriel d’invitation',
  'StructurePersonInvited.v1': 'le courriel d’invitation',
  'RepresentationOffered.v1': 'le courriel qui propose de représenter la structure',
  'ApplicationSubmitted.v1': 'le courriel qui dit que la demande est reçue',
  'ApplicationAcknowledged.v1': 'le courriel d’accusé de réception',
  'ReceiptResent.v1': 'le duplicata du récépissé',
  'MissingItemsRequested.v1': 'le courriel qui demande des éléments manquants',
  'MissingItemProvided.v1': 'le courriel qui annonce un élément reçu',
  'MissingItemsOverdue.v1': 'le courriel qui dit passée la date des éléments demandés',
  'ApplicationFoundComplete.v1': 'le courriel qui dit le dossier complet',
  'LimitApproached.v1': 'le courriel qui alerte d’une échéance',
  'LimitEscalated.v1': 'le courriel qui dit quelle part d’un délai est écoulée',
  'DecisionDeferred.v1': 'le courriel qui dit la décision reportée',
  'ApplicationWithdrawn.v1': 'le courriel qui confirme le retrait de la demande',
  'ApplicationFoundInadmissible.v1': 'le courriel qui dit la demande irrecevable',
  'ImplicitDecisionReached.v1': 'le courriel qui dit que le silence a valu décision',
  'ImplicitAcceptanceCertified.v1': 'le courriel de l’attestation d’acceptation',
  'ImplicitRejectionQuestioned.v1': 'le courriel qui demande les motifs d’un rejet',
  'ImplicitRejectionExplained.v1': 'le courriel qui donne les motifs d’un rejet',
  'ReportPublished.v1': 'le courriel qui annonce le rapport',
  'DecisionMadeAvailable.v1': 'le courriel qui dit qu’une décision attend',
  'DecisionNotified.v1': 'le courriel qui notifie la décision',
  'MessageSent.v1': 'le courriel qui annonce un message',
  'ExpertiseRequested.v1': 'le courriel qui demande un avis',
  'ExpertiseReminded.v1': 'le courriel qui rappelle un avis attendu',
  'ExpertiseFellDue.v1': 'le courriel qui dit passée la date d’un avis',
  'ExpertiseAnswered.v1': 'le courriel qui annonce un avis reçu',
  'ExpertiseCancelled.v1': 'le courriel qui dit qu’un avis n’est plus attendu',
  'AppealAcknowledged.v1': 'le courriel d’accusé de réception d’un recours',
  'AppealHolderInvited.v1': 'le courriel qui demande les observations du titulaire',
  'AppealDecided.v1': 'le courriel qui dit la réponse à un recours disponible',
  'AppealMailReturned.v1': 'le courriel qui dit revenu celui d’une réponse à un recours',
  'AppealAnswerToPost.v1': 'le courriel qui dit une réponse à un recours à poster',
  'AppealAnswered.v1': 'le courriel qui notifie la réponse à un recours',
  'AppealDeemedRejected.v1': 'le courriel qui dit un recours rejeté par le silence',
  'LabelAwarded.v1': 'le courriel qui dit un label en vigueur',
  'LabelRenewed.v1': 'le courriel qui dit un label renouvelé',
  'LabelRenewalOpened.v1': 'le courriel qui dit le renouvellement ouvert',
  'LabelRenewalReminded.v1': 'le courriel qui rappelle le renouvellement d’un label',
  'LabelProlonged.v1': 'le courriel qui dit un label prolongé',
  'LabelExpired.v1': 'le courriel qui dit un label expiré',
  'RelinquishmentAsked.v1': 'le courriel qui confirme une renonciation',
  'LabelRelinquished.v1': 'le courriel qui dit la fin d’un label à la demande de son titulaire',
  'LabelLapsed.v1': 'le courriel qui dit un label caduc',
  'ChangeDeclared.v1': 'le courriel qui dit une déclaration de changement reçue',
  'ChangeExamined.v1': 'le courriel qui dit la suite d’un changement déclaré',
  'YearlyCheckSent.v1': 'le courriel du point annuel',
  'YearlyCheckReminded.v1': 'le courriel qui rappelle le point annuel',
  'FormalNoticeGiven.v1': 'le courriel de mise en demeure du point annuel',
  'MeasureProposed.v1': 'le courriel qui annonce une mesure envisagée',
  'MeasureDropped.v1': 'le courriel qui dit une mesure abandonnée',
  'MeasureNotified.v1': 'le courriel qui dit une mesure notifiée',
  'LabelReinstated.v1': 'le courriel qui dit un label de nouveau valable',
  'MisuseHearingOpened.v1': 'le courriel qui demande au titulaire ses observations sur un signalement',
  'MisuseOverdue.v1': 'le courriel qui dit un signalement en attente',
  'MisuseClosed.v1': 'le courriel qui dit à son auteur ce que devient un signalement',
  'MisuseHolderTold.v1': 'le courriel qui dit au titulaire ce que devient un signalement',
  'ControlOpened.v1': 'le courriel qui dit qu’un label est contrôlé',
  'ControlReminded.v1': 'le courriel qui rappelle un contrôle',
  'ControlMendingAsked.v1': 'le courriel qui demande de corriger après un contrôle',
  'ControlPlanAgreed.v1': 'le courriel qui dit les engagements d’un plan',
  'ControlPlanReminded.v1': 'le courriel qui rappelle un engagement d’un plan',
  'ControlPlanOverdue.v1': 'le courriel qui dit la preuve d’un engagement manquante',
  'ControlCommitmentJudged.v1': 'le courriel qui dit un engagement examiné',
  'ControlClosed.v1': 'le courriel qui dit un contrôle terminé',
  'MeetingAnnounced.v1': 'le courriel qui tient au courant d’une rencontre',
  'QuorumForecastMade.v1': 'le courriel qui prévoit que le quorum d’une séance manquera',
  'ImplementationAssigned.v1': 'le courriel qui confie la suite d’une proposition',
  'ImplementationReminded.v1': 'le courriel qui rappelle la suite d’une proposition',
  'ImplementationOverdue.v1': 'le courriel qui dit passée la date de la suite d’une proposition',
  'SessionConvened.v1': 'la convocation',
  'SessionReconvened.v1': 'la nouvelle convocation',
  'SessionRelocated.v1': 'le courriel qui dit une autre heure ou un autre lieu',
  'SessionCancelled.v1': 'le courriel qui dit la séance annulée',
  'MinutesCirculated.v1': 'le courriel qui annonce un procès-verbal',
  'MinutesOverdue.v1': 'le courriel qui dit un procès-verbal attendu',
  'WrittenConsultationOrdered.v1': 'le courriel qui ouvre une consultation écrite',
  'WrittenConsultationReminded.v1': 'le courriel qui rappelle une consultation écrite',
  'SessionDemanded.v1': 'le courriel qui arrête une consultation écrite',
};
const mail = (factType: string): string => MAILS[factType] ?? 'un courriel';
const toWhom = (entry: Entry): string => {
  const member = entry.what === 'mail' ? memberOf(entry) : null;
  return member === null ? '' : ` au membre n° ${member}`;
};

const UNDONE: Readonly<Record<string, string>> = {
  'call-members': 'des membres n’ont pas reçu la lettre qui leur est due : voyez qui, dans les convocations',
  'award-label': 'la décision accorde le label, mais le label n’est pas créé',
  'advance-application': 'le dossier n’a pas suivi ce qui s’est passé au conseil',
  'route-application': 'le dossier n’a pas été confié à un instructeur : confiez-le vous-même',
  'carry-out-bulk-action': 'un acte demandé sur plusieurs dossiers n’est pas accompli sur tous',
  'end-agenda': 'un point qui n’a pas été voté reste à l’ordre du jour d’une séance qui n’aura plus lieu',
  'withdraw-item': 'le dossier est retiré, mais son point reste à l’ordre du jour',
  'settle-controls': 'les contrôles d’une année sont tous clos, mais leur campagne n’est pas finie',
  'run-votes':
    'une consultation écrite, ou un vote groupé, n’a pas ouvert, ou pas fermé, le vote d’un de ses points',
  'read-register': 'les registres qui n’avaient pas répondu n’ont pas été relus',
  'publish-register': 'le registre public ne montre pas le dernier état du label',
  'issue-credential': 'l’attestation vérifiable du label ne dit pas son dernier état',
  'measure-filing': 'le temps pris pour déposer cette demande n’est pas compté dans la médiane publiée',
  'measure-progress':
    'les statistiques publiées ne comptent pas la dernière étape de ce dossier ou de cette séance',
  'index-search': 'la recherche ne montre pas le dernier état de la structure ou du dossier',
  'note-published': 'le service n’a pas pu noter qu’une annonce est partie',
};

const DEADLINES: Readonly<Record<string, string>> = {
  acknowledgement: 'accusé de réception',
  implicitDecision: 'silence qui vaut décision',
  decisionReading: 'fin du délai pour ouvrir une décision',
  reply: 'fin du délai de réponse au rapport',
  convocation: 'convocation',
  quorumForecast: 'prévision du quorum d’une séance',
  minutes: 'envoi d’un procès-verbal aux membres',
  halfTime: 'rappel d’un avis attendu',
  answerDue: 'date d’un avis attendu',
  slotChoice: 'choix d’un créneau',
  dayBefore: 'rappel de la veille d’une rencontre',
  reportDue: 'compte rendu d’une rencontre',
  reminder: 'rappel de la suite d’une proposition',
  implementationDue: 'date de la suite d’une proposition',
  carryOut: 'acte demandé sur plusieurs dossiers',
  silence: 'silence sur un recours gracieux',
  hearing: 'observations du titulaire sur un recours',
  misuseExamination: 'examen d’un signalement',
  misuseAnswer: 'réponse à un signalement',
  misuseClosing: 'suite d’un signalement',
  controlReminder: 'rappel d’un contrôle',
  controlAnswer: 'fin du délai de réponse à un contrôle',
  planReminder: 'rappel d’un engagement d’un plan',
  planProof: 'jour d’un engagement d’un plan',
  renewalOpens: 'ouverture du renouvellement',
  renewalReminder: 'rappel du renouvellement',
  endOfTerm: 'fin du label',
  yearlyCheck: 'point annuel du label',
  checkReminder: 'rappel du point annuel',
  formalNotice: 'fin d’une mise en demeure',
  observations: 'fin du délai d’observations sur une mesure',
  suspensionEnd: 'fin d’une suspension',
  urgentHearing: 'audition après une suspension en urgence',
  relinquishment: 'jour choisi pour renoncer au label',
  registerRetry: 'nouvelle lecture des registres',
  upload: 'envoi de la pièce',
  verdict: 'contrôle de la pièce',
  expiry: 'fin de validité de la pièce',
};

const MEND_THEN = 'Une fois la panne réparée, relancez. Si vous avez fait autrement, marquez-le réglé.';

/** What did not leave, after the name of whom it matters to. */
const happened = (entry: Entry): string => {
  switch (entry.what) {
    case 'mail':
      if (entry.returned !== undefined)
        return `${mail(entry.factType)}${toWhom(entry)} ${entry.returned === 'BOUNCED' ? 'est revenu : l’adresse ne l’a pas reçu' : 'est parti, et son destinataire l’a signalé comme indésirable'}`;
      return entry.lacking === undefined
        ? `${mail(entry.factType)}${toWhom(entry)} est peut-être parti, peut-être pas`
        : `${mail(entry.factType)}${toWhom(entry)} n’est pas parti, faute de pouvoir être écrit en entier`;
    case 'reaction':
      return entry.function === 'send-mail'
        ? `${mail(entry.factType)} n’est pas parti`
        : (UNDONE[entry.function] ?? 'une suite qui se fait d’elle-même n’a pas été faite');
    case 'notice':
      return 'ce qui s’est passé n’a pas été annoncé, et ses suites manquent peut-être';
    case 'deadline':
      return `une échéance est atteinte (${DEADLINES[entry.deadline] ?? 'sans nom connu'}), mais le service n’a pas pu en tirer la suite`;
  }
};

const WHICH_INVITATION = 'L’histoire de la fiche, à cette date, dit de quelle invitation il s’agit. ';

/** What a letter lacks, as its kind names it (E1). */
const lackingInWords = (letter: string | undefined, missing: readonly string[]): string => {
  const kind = LETTER_KIND_IDS.find((id) => id === letter);
  const tags = kind === undefined ? {} : tagsOfKind(LETTER_KINDS[kind]);
  return missing.map((name) => `« ${tags[name]?.says ?? name} »`).join(', ');
};

/** E8: whoever was to be told was not, or asks not to be. */
const returnedAdvice = (returned: Returned, factType: string): string => {
  if (returned === 'COMPLAINED')
    return 'Appelez la personne : demandez-lui comment elle veut être prévenue, et notez-le au dossier. N’écrivez plus à cette adresse sans son accord, puis marquez-le réglé.';
  const decided =
    factType === 'DecisionMadeAvailable.v1'
      ? ' La décision, elle, est à envoyer par la poste dès maintenant : notez ce que dit l’avis de réception dans le dossier.'
      : '';
  return `Appelez la personne, et corrigez l’adresse dans sa fiche ; puis renvoyez-le, ou écrivez par la poste et marquez-le réglé. Le service ne le renvoie jamais de lui-même.${decided}`;
};

const advice = (entry: Entry): string => {
  switch (entry.what) {
    case 'mail':
      if (entry.returned !== undefined) return returnedAdvice(entry.returned, entry.factType);
      if (entry.lacking !== undefined)
        return `Il manque à cette lettre : ${lackingInWords(entry.letter, entry.lacking)}. Complétez ce qui manque, ou corrigez le texte de la lettre, puis renvoyez-la ; ou écrivez vous-même au destinataire, et marquez-la réglée.`;
      return `${/PersonInvited/.test(entry.factType) ? WHICH_INVITATION : ''}Demandez à son destinataire s’il l’a reçu. S’il l’a reçu, marquez-le réglé ; sinon, renvoyez-le. Le service ne le renvoie jamais de lui-même.`;
    case 'reaction':
      return `Le service a essayé plusieurs fois. Prévenez la personne qui l’entretient. ${MEND_THEN}`;
    case 'notice':
      return `Prévenez la personne qui entretient le service. ${MEND_THEN}`;
    case 'deadline':
      return 'Ouvrez la fiche et voyez ce qui l’empêche. Une fois l’empêchement levé, relancez. Si la suite a été donnée autrement, marquez-le réglé.';
  }
};

/** An entry in plain French: whom it matters to, what did not leave, what to do. `state` is that of its thing. */
export const wordsOf = (entry: Entry, state: RowItem | null): { title: string; advice: string } => {
  const workflow = entry.pk.split('#')[1] as WorkflowName;
  const subject = SUBJECTS[workflow]((state?.['context'] ?? {}) as Context);
  return { title: `${subject} : ${happened(entry)}.`, advice: advice(entry) };
};

/** Every reaction and every mail has words of its own. */
export const isWorded = (reaction: string, factType: string): boolean =>
  reaction === 'send-mail' ? factType in MAILS : reaction in UNDONE;
