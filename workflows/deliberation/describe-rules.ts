import type { ItemKind, MajorityMode, RulesOfProcedure } from './rules-of-procedure.ts';

type Share = RulesOfProcedure['secretBallotShare'];

const yes = (value: boolean): string => (value ? 'oui' : 'non');
const days = (count: number): string => `${count} ${count > 1 ? 'jours' : 'jour'}`;
const minutes = (count: number): string => `${count} ${count > 1 ? 'minutes' : 'minute'}`;
const months = (count: number): string => `${count} mois`;
const years = (count: number): string => `${count} ${count > 1 ? 'ans' : 'an'}`;
const share = ({ numerator, denominator }: Share): string => `${numerator} sur ${denominator}`;
const people = (count: number): string => `${count} ${count > 1 ? 'personnes' : 'personne'}`;

const MAJORITIES: Record<MajorityMode, string> = {
  E: 'la majorité des suffrages exprimés',
  P: 'la majorité des membres présents ou représentés',
  T: 'les deux tiers des suffrages exprimés',
};
/** What a point of an agenda may be about, after « pour ». */
export const POINT_KINDS: Record<ItemKind, string> = {
  AWARD: 'une attribution',
  RENEWAL: 'un renouvellement',
  SUSPENSION: 'une suspension',
  REVOCATION: 'une abrogation',
  CHARTER: 'la charte',
  RULES: 'le règlement',
  MINUTES: 'un procès-verbal',
  OTHER: 'un autre point',
};
const QUORUMS = {
  CRPA: 'la moitié au moins des membres, présents ou ayant donné pouvoir',
  CGCT: 'plus de la moitié des membres, présents ; les pouvoirs ne comptent pas',
} as const;

type Line<Field extends keyof RulesOfProcedure> = readonly [
  label: string,
  words: (value: RulesOfProcedure[Field]) => string,
];

/** Each rule as a member reads it: its label, and its value in words. A rule without a line does not compile. */
const LINES: { readonly [Field in keyof RulesOfProcedure]: Line<Field> } = {
  composition: [
    'Sièges de chaque collège',
    (colleges) =>
      colleges
        ?.map(({ seats, qualified }) => `${seats}${qualified ? ' (sans suppléance)' : ''}`)
        .join(', ') ?? 'autant que de membres',
  ],
  quorumMode: ['Quorum', (mode) => QUORUMS[mode]],
  recusalLowersBase: ['Personnes déportées déduites du nombre sur lequel se compte le quorum', yes],
  majorityMode: ['Majorité', (mode) => MAJORITIES[mode]],
  majorities: [
    'Majorités particulières',
    (own) =>
      (Object.keys(POINT_KINDS) as ItemKind[])
        .flatMap((kind) => {
          const mode = own[kind];
          return mode === null ? [] : [`pour ${POINT_KINDS[kind]}, ${MAJORITIES[mode]}`];
        })
        .join(' ; ') || 'aucune',
  ],
  castingVote: ['Voix prépondérante de la présidence en cas de partage', yes],
  castingVoteInSecret: ['Voix prépondérante au scrutin secret', yes],
  maxProxiesPerHolder: ['Pouvoirs qu’un membre peut porter', String],
  qualifiedPersonsReplaceable: ['Une personnalité qualifiée peut être suppléée', yes],
  noticeDays: ['Délai entre la convocation et la séance', days],
  noticeWarningDays: ['Délai de convocation sous lequel on est averti', days],
  agendaClosesDays: ['L’ordre du jour se clôt avant la séance', days],
  consensusMinutes: ['Temps donné à un point consensuel', minutes],
  debateMinutes: ['Temps donné à un point débattu', minutes],
  speakingMinutes: ['Temps de parole de chaque intervention', minutes],
  sessionsPublic: ['Séances publiques', yes],
  secondCallNoticeDays: ['Délai d’une seconde convocation', days],
  secondCallMinimumMembers: ['Membres qu’il faut à une seconde convocation', people],
  secretBallotShare: ['Part des membres présents qui peut demander le scrutin secret', share],
  minimumSecretElectorate: ['Nombre de votants sous lequel le secret ne protège plus', people],
  smallSecretElectorate: [
    'Scrutin secret sous ce nombre',
    (what) => (what === 'WARN' ? 'ouvert, avec un avertissement' : 'refusé'),
  ],
  rollCallShare: ['Part des membres présents qui peut demander le scrutin public', share],
  remoteAttendanceCounts: ['Qui participe à distance est présent', yes],
  writtenConsultationAllowed: [
    'Consultation écrite entre les séances',
    (allowed) => (allowed ? 'possible' : 'exclue'),
  ],
  writtenConsultationDays: ['Durée d’une consultation écrite', days],
  writtenConsultationReminderDays: ['Rappel avant la fin d’une consultation écrite', days],
  writtenConsultationShare: ['Part des membres qui doivent participer à une consultation écrite', share],
  minimumWrittenElectorate: ['Membres sous lesquels il n’y a pas de consultation écrite', people],
  interestLookbackYears: ['Années pendant lesquelles un intérêt passé compte', years],
  interestRenewalMonths: [
    'Les intérêts se déclarent de nouveau',
    (every) => (every === null ? 'jamais' : `tous les ${months(every)}`),
  ],
  forecastAlertDays: ['Prévision du quorum donnée au secrétariat avant la séance', days],
  termYears: ['Durée d’un mandat', years],
  absencesBeforeReplacement: ['Absences de suite après lesquelles un remplacement est proposé', String],
  monthsBetweenSessions: ['Temps entre deux séances ordinaires', months],
  minutesDays: ['Délai pour établir le procès-verbal', days],
  reminderDays: ['Rappel avant l’échéance de qui exécute une décision', days],
  signingDays: ['Temps gardé après la séance pour signer et notifier', days],
};

type Field = keyof RulesOfProcedure;
const FIELDS = Object.keys(LINES) as Field[];

/** What each rule is called, in the order in which they are described. */
export const RULE_LABELS: readonly (readonly [field: Field, label: string])[] = FIELDS.map((field) => [
  field,
  LINES[field][0],
]);

const wordsOf = (field: Field, rules: RulesOfProcedure): string => {
  const words = LINES[field][1] as (value: RulesOfProcedure[Field]) => string;
  return words(rules[field]);
};

/** The rules, one French sentence each: « Majorité : la majorité des suffrages exprimés. » */
export const describeRules = (rules: RulesOfProcedure): string[] =>
  FIELDS.map((field) => `${LINES[field][0]}\u00A0: ${wordsOf(field, rules)}.`);

/** One rule that is not the same any more, in words and in a sentence. */
export type RuleChange = {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
};

/** What changes from rules to others, in the order in which they are described; the same rules: nothing. */
export const compareRules = (before: RulesOfProcedure, after: RulesOfProcedure): RuleChange[] =>
  FIELDS.flatMap((field) => {
    const [was, is] = [wordsOf(field, before), wordsOf(field, after)];
    const sentence = `${LINES[field][0]}\u00A0: ${is}, au lieu de ${was}.`;
    return was === is ? [] : [{ field, before: was, after: is, sentence }];
  });
