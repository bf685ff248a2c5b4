import type { RulesOfProcedure } from './rules-of-procedure.ts';

/** Days between receipt of the convocation and the session, at least: CRPA R133-8, taken as a model (DEL-04). */
export const LEGAL_NOTICE_DAYS = 5;

/** What is wrong in rules that somebody wants a council to adopt: the field, and why in French. */
export type RulesFault = { readonly field: string; readonly message: string };

type Check = readonly [wrong: (rules: RulesOfProcedure) => boolean, field: string, message: string];

const CHECKS: readonly Check[] = [
  [
    ({ noticeDays }) => noticeDays < LEGAL_NOTICE_DAYS,
    'noticeDays',
    `Le délai de convocation est de ${LEGAL_NOTICE_DAYS} jours au moins (article R133-8 du CRPA). L’urgence, motivée, l’abrège séance par séance.`,
  ],
  [
    ({ noticeDays, noticeWarningDays }) => noticeWarningDays < noticeDays,
    'noticeWarningDays',
    'Le délai sous lequel on est averti n’est pas plus court que le délai de convocation.',
  ],
  [
    ({ noticeDays, agendaClosesDays }) => agendaClosesDays < noticeDays,
    'agendaClosesDays',
    'L’ordre du jour est joint à la convocation : il se clôt au plus tard quand elle part.',
  ],
  [
    ({ castingVoteInSecret }) => castingVoteInSecret,
    'castingVoteInSecret',
    'Au scrutin secret, personne ne sait comment la présidence a voté : sa voix ne peut pas l’emporter.',
  ],
  [
    ({ secretBallotShare }) => secretBallotShare.numerator === 0,
    'secretBallotShare',
    'Une part des membres présents demande le scrutin secret : écrivez-la, par exemple 1 sur 3.',
  ],
  [
    ({ rollCallShare }) => rollCallShare.numerator === 0,
    'rollCallShare',
    'Une part des membres présents demande le scrutin public : écrivez-la, par exemple 1 sur 6.',
  ],
  // ORD1329: an opinion given in writing is valid only if half of the members took part.
  [
    ({ writtenConsultationShare: { numerator, denominator } }) => 2 * numerator < denominator,
    'writtenConsultationShare',
    'Une consultation écrite ne vaut que si la moitié des membres au moins y participent (ordonnance n° 2014-1329).',
  ],
  [
    ({ writtenConsultationAllowed, writtenConsultationDays }) =>
      writtenConsultationAllowed && writtenConsultationDays === 0,
    'writtenConsultationDays',
    'Une consultation écrite reste ouverte un jour au moins.',
  ],
  [
    ({ majorities }) => majorities.MINUTES === 'T',
    'majorities.MINUTES',
    'Le procès-verbal s’approuve à la majorité : une minorité ne peut pas l’empêcher de paraître.',
  ],
];

/** Every fault of rules that each read well field by field (K11); none: a council may adopt them. */
export const faultsOfRules = (rules: RulesOfProcedure): RulesFault[] =>
  CHECKS.filter(([wrong]) => wrong(rules)).map(([, field, message]) => ({ field, message }));
