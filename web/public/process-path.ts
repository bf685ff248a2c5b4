import { counted, nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';

/** The days that a council's rules give to each step; null where it has no rules yet. */
export type Pace = {
  readonly silence: 'ACCEPTANCE' | 'REJECTION';
  readonly examinationDays: number;
  readonly missingItemsDays: number;
  readonly replyClosesDays: number;
  readonly agendaClosesDays: number;
  readonly signingDays: number;
  readonly termMonths: number;
};

/** Who acts: the discs of the drawing differ by it, beside the word. */
const WHO = {
  you: 'Vous',
  service: 'Le service',
  council: 'Le conseil',
  authority: 'L’exécutif',
} as const;

type Stage = {
  readonly who: keyof typeof WHO;
  readonly title: string;
  readonly what: string;
  /** How long, by the rules. */
  readonly long: (pace: Pace) => string;
};

const days = (count: number): string => counted(count, 'jour', 'jours');

const STAGES: readonly Stage[] = [
  {
    who: 'you',
    title: 'Vous demandez',
    what: 'vous décrivez votre structure et joignez vos pièces',
    long: () => 'à votre rythme : tout est gardé',
  },
  {
    who: 'service',
    title: 'Nous vérifions',
    what: 'que tout y est, et nous vous le disons',
    // R112-11-2: the acknowledgement within ten working days.
    long: ({ missingItemsDays }) =>
      `accusé de réception en 10 jours ouvrés ; ${days(missingItemsDays)} pour compléter`,
  },
  {
    who: 'service',
    title: 'Nous examinons',
    what: 'critère par critère, selon la charte',
    long: ({ examinationDays }) => `${days(examinationDays)} au moins, une fois la demande complète`,
  },
  {
    who: 'you',
    title: 'Vous répondez',
    what: 'vous lisez le rapport avant la séance',
    long: ({ replyClosesDays }) => `jusqu’à ${days(replyClosesDays)} avant la séance`,
  },
  {
    who: 'council',
    title: 'Le conseil vote',
    what: 'un avis, en séance',
    long: ({ agendaClosesDays }) => `ordre du jour clos ${days(agendaClosesDays)} avant`,
  },
  {
    who: 'authority',
    title: 'La décision est prise',
    what: 'elle est signée, et vous est notifiée',
    long: ({ signingDays }) => `${days(signingDays)} après la séance`,
  },
  {
    who: 'you',
    title: 'Vous êtes labellisé',
    what: 'chacun peut le vérifier',
    long: ({ termMonths }) => `pour ${counted(termMonths, 'mois', 'mois')}`,
  },
];

const stage = ({ who, title, what, long }: Stage, pace: Pace | null): Html =>
  html`<li class="by-${who}">
    <strong>${title}</strong> <span class="who-acts">${WHO[who]}</span>
    <span>${what}</span>
    ${pace !== null && html`<span class="how-long">${nonBreaking(long(pace))}</span>`}
  </li>`;

/** SIL-01: the time of an acceptance runs from a complete request, that of a rejection from its receipt. */
const SILENCE = {
  ACCEPTANCE: 'Sans réponse deux mois après que la demande est complète, elle est acceptée.',
  REJECTION: 'Sans réponse deux mois après la réception de la demande, elle est rejetée.',
} as const;

/** The way of a request from its first word to the label: a drawing made of a list, which says all of it (CRPA, L231-1, for the end). */
export const processPath = (pace: Pace | null): Html =>
  html`<ol class="path">
      ${STAGES.map((each) => stage(each, pace))}
    </ol>
    ${pace !== null && html`<p class="path-end">${SILENCE[pace.silence]}</p>`}`;
