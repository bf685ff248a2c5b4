import { inWords } from './in-words.ts';

/** What the rules of the label are called, and how their values read. */

const LABELS: Readonly<Record<string, string>> = {
  silenceRegime: 'Ce que vaut le silence',
  silenceAlertDays: 'Alertes avant la décision par le silence, en jours',
  escalation: 'Qui est prévenu, à quelle part d’un délai',
  filingGraceHours: 'Heures de grâce après le dernier jour de dépôt',
  acknowledgeAtOnce: 'Accusé de réception envoyé dès le dépôt',
  examinationDays: 'Jours gardés pour examiner, avant la clôture de l’ordre du jour',
  missingItemsDays: 'Jours pour envoyer ce qui manque',
  expertSilence: 'Silence d’une personne consultée',
  meetings: 'Rencontres : réponse, préavis et compte rendu, en jours',
  replyClosesDays: 'Jours entre le dernier jour pour répondre au rapport et la séance',
  linkedMayNotOpen: 'Qui a déclaré un lien n’ouvre le dossier qu’une fois le lien levé',
  secondEyes: 'Conclusions qui demandent un second regard',
  termMonths: 'Durée du label, en mois',
  firstTermMonths: 'Durée du label sans exercice clos, en mois',
  feeCents: 'Frais de dossier, en centimes',
  renewalOpensMonths: 'Ouverture du renouvellement avant la fin, en mois',
  renewalReminderMonths: 'Rappels de renouvellement avant la fin, en mois',
  prolongsWhileRenewalWaits: 'Label prolongé tant qu’un renouvellement attend',
  prolongationMonths: 'Durée de cette prolongation après la séance, en mois',
  yearlyCheckMonth: 'Bilan annuel, en mois après l’attribution',
  yearlyCheckReminders: 'Rappels du point annuel',
  yearlyCheckReminderDays: 'Jours entre ces rappels',
  formalNoticeDays: 'Jours d’une mise en demeure',
  changeDeclarationDays: 'Jours pour déclarer un changement',
  markUseEndsDays: 'Jours pour cesser d’utiliser le label',
  observationsDays: 'Jours pour présenter ses observations',
  heardBeforeLoss: 'Motifs sur lesquels le conseil est consulté avant un retrait',
  suspensionMaxMonths: 'Durée maximale d’une suspension, en mois',
  suspensionRenewals: 'Renouvellements d’une suspension',
  urgentHearingDays: 'Jours pour entendre, après une suspension d’urgence',
  suspensionExtendsTerm: 'Les jours de suspension s’ajoutent à la durée',
  refilingWaitMonths: 'Attente avant une nouvelle demande, en mois',
  reasonableTimeMonths: 'Délai raisonnable de recours, en mois',
  misuse: 'Signalements : examen, réponse et clôture, en jours',
  controls: 'Contrôles : labels tirés, rappels en jours',
  conventionWarningDays: 'Convention d’insertion : alerte avant sa fin, en jours',
  retention: 'Durées de conservation',
};

const INSIDE: Readonly<Record<string, string>> = {
  default: 'd’ordinaire',
  min: 'au moins',
  max: 'au plus',
  answerDays: 'réponse',
  noticeDays: 'préavis',
  reportDays: 'compte rendu',
  suspension: 'suspension',
  revocation: 'retrait',
  examinationDays: 'examen',
  closingDays: 'clôture',
  drawn: 'labels tirés',
  reminderDays: 'rappel d’un contrôle',
  planReminderDays: 'rappel d’un plan',
  share: 'part du délai, en %',
  upTo: 'jusqu’à',
  numerator: 'numérateur',
  denominator: 'dénominateur',
};

/** A part of a rule, as it is asked. */
export const partOfRule = (name: string): string => {
  const words = INSIDE[name] ?? 'Valeur';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** To whom a limit is told, the circle that widens (B12). */
export const CIRCLES = {
  OFFICER: 'l’instruction',
  SECRETARY: 'le secrétariat',
  ADMINISTRATOR: 'l’administration',
} as const;

/** On what a label may be lost (WDR-13). */
export const GROUNDS_OF_LOSS = {
  LOSS_OF_CONDITION: 'Condition perdue',
  CHECK_UNANSWERED: 'Bilan sans réponse',
  MARK_MISUSE: 'Usage abusif',
  INSOLVENCY: 'Procédure collective',
  ILLEGAL_AWARD: 'Attribution illégale',
  FRAUD: 'Fraude',
  HOLDER_REQUEST: 'Demande du titulaire',
} as const;

const CODES: Readonly<Record<string, string>> = {
  ACCEPTANCE: 'acceptation',
  REJECTION: 'rejet',
  NO_OBJECTION: 'pas d’objection',
  NO_ANSWER: 'pas de réponse',
  NONE: 'aucune',
  NEGATIVE: 'celles qui sont défavorables',
  ALL: 'toutes',
  ...CIRCLES,
  ...Object.fromEntries(Object.entries(GROUNDS_OF_LOSS).map(([code, words]) => [code, words.toLowerCase()])),
};

const isRetention = (value: unknown): value is Readonly<Record<string, Retention>> =>
  typeof value === 'object' && value !== null && 'unfiledDraft' in value;

export const labelRuleName = (field: string): string => LABELS[field] ?? field;

/** A value of the rules of the label, in words. */
export const ruleInWords = (value: unknown): string => {
  if (isRetention(value))
    return retentionLines(value)
      .map(({ kind, time, fate }) => `${kind} : ${time.toLowerCase()}, ${fate.toLowerCase()}`)
      .join(' ; ');
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (value === null) return 'sans';
  if (Array.isArray(value))
    return value.length === 0 ? 'aucun' : value.map((each) => ruleInWords(each)).join(' ; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, each]) => `${INSIDE[name] ?? name} ${ruleInWords(each)}`)
      .join(', ');
  return typeof value === 'string' ? (CODES[value] ?? value) : JSON.stringify(value);
};

const RULE_CHOICES: Readonly<Record<string, readonly (readonly [code: string, label: string])[]>> = {
  quorumMode: [
    ['CRPA', 'La moitié au moins des membres, présents ou ayant donné pouvoir'],
    ['CGCT', 'Plus de la moitié des membres, présents'],
  ],
  majorityMode: [
    ['E', 'La majorité des suffrages exprimés'],
    ['P', 'La majorité des membres présents ou représentés'],
    ['T', 'Les deux tiers des suffrages exprimés'],
  ],
  smallSecretElectorate: [
    ['WARN', 'Ouvert, avec un avertissement'],
    ['REFUSE', 'Refusé'],
  ],
  silenceRegime: [
    ['ACCEPTANCE', 'Acceptation'],
    ['REJECTION', 'Rejet'],
  ],
  expertSilence: [
    ['NO_OBJECTION', 'Pas d’objection'],
    ['NO_ANSWER', 'Pas de réponse'],
  ],
  secondEyes: [
    ['NONE', 'Aucune'],
    ['NEGATIVE', 'Celles qui sont défavorables'],
    ['ALL', 'Toutes'],
  ],
};

/** The values that a rule may take, where they are a few words. */
export const choicesOf = (field: string) =>
  RULE_CHOICES[field]?.map(([code, label]) => ({ code, label })) ?? null;

export const KEPT_KINDS: Readonly<Record<string, string>> = {
  unfiledDraft: 'Brouillon jamais déposé',
  closedApplication: 'Dossier clos sans label',
  awardedApplication: 'Dossier d’un label',
  decisionsAndMinutes: 'Décisions et procès-verbaux',
  secretBallots: 'Bulletins secrets',
  registerEntry: 'Inscription au registre',
  exchangeTraces: 'Traces des échanges de données',
  accessLogs: 'Journaux d’accès',
  accounts: 'Comptes',
  misuseReports: 'Signalement d’usage abusif',
};

const FROM: Readonly<Record<string, string>> = {
  LAST_EDIT: 'la dernière modification',
  LAST_REMEDY_EXHAUSTED: 'la fin du dernier recours',
  END_OF_LABEL: 'la fin du label',
  RECORDED: 'l’enregistrement',
  DECISION_FINAL: 'le jour où la décision est définitive',
  END_OF_FUNCTION: 'la fin de la dernière fonction',
  REPORT_CLOSED: 'la clôture du signalement',
};

export const FATES: Readonly<Record<string, string>> = {
  DESTROY: 'Détruit',
  SORT: 'Trié avec les archives',
  ARCHIVE: 'Versé aux archives',
};

type Retention = { readonly months: number | null; readonly from: string; readonly disposition: string };

/** How long each kind of record is kept, line by line (GDP-04). */
export const retentionLines = (table: Readonly<Record<string, Retention>>) =>
  Object.entries(table).map(([kind, { months, from, disposition }]) => ({
    kind: inWords(KEPT_KINDS, kind, 'D’autres données'),
    time:
      months === null ? 'Sans limite' : `${months} mois après ${inWords(FROM, from, 'la fin de leur usage')}`,
    fate: inWords(FATES, disposition, 'Selon le règlement'),
  }));
