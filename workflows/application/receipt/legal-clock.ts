import { acknowledgementDue } from '../../calendar/acknowledgement-due.ts';
import { courtDeadline } from '../../calendar/court-deadline.ts';
import { daysBetween } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { Instant } from '../../../events/fact.ts';
import { standsAt } from '../../kernel/states.ts';
import type { Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import { stepReached } from './escalation.ts';
import { percentOn, silenceSpan, stoodStill } from './limit-span.ts';

type Dossier = Pick<Thing<ApplicationContext>, 'snapshot' | 'context'>;
type Who = 'APPLICANT' | 'OFFICER' | 'SECRETARY' | 'COUNCIL' | 'PRESIDENT' | 'NOBODY';
type Step = { act: string; who: Who; words: string };

const READ: Step = {
  act: 'consultDecision',
  who: 'APPLICANT',
  words: 'La structure ouvre la décision dans son espace.',
};
const DELIVER: Step = {
  act: 'recordDelivery',
  who: 'OFFICER',
  words: 'Le service envoie la décision par courrier.',
};
const OUTCOMES = ['granted', 'refused'] as const;

/** What comes next where a dossier stands, the most pressing first; what goes side by side waits for no other. */
const STEPS: readonly (readonly [place: string, Step])[] = [
  [
    'filed.examination.opinionGiven',
    { act: 'decide', who: 'PRESIDENT', words: 'La présidence signe la décision.' },
  ],
  [
    'filed.examination.settled',
    { act: 'decide', who: 'PRESIDENT', words: 'La présidence signe la décision.' },
  ],
  [
    'filed.examination.onAgenda',
    { act: 'vote', who: 'COUNCIL', words: 'Le conseil donne son avis en séance.' },
  ],
  [
    'filed.completeness.incomplete',
    { act: 'provideItem', who: 'APPLICANT', words: 'La structure fournit ce qui lui est demandé.' },
  ],
  [
    'filed.receipt.registered',
    { act: 'acknowledge', who: 'OFFICER', words: 'Le service envoie l’accusé de réception.' },
  ],
  [
    'filed.examination.ready',
    { act: 'place', who: 'SECRETARY', words: 'Le secrétariat inscrit le dossier à l’ordre du jour.' },
  ],
  [
    'filed.examination.inReview',
    { act: 'concludeReview', who: 'OFFICER', words: 'L’instructeur tranche les critères, puis conclut.' },
  ],
  [
    'filed.completeness.unchecked',
    { act: 'declareComplete', who: 'OFFICER', words: 'L’instructeur vérifie que tout y est.' },
  ],
  [
    'filed.examination.waiting',
    { act: 'startReview', who: 'OFFICER', words: 'L’instructeur commence l’instruction.' },
  ],
  ...OUTCOMES.flatMap((outcome): [string, Step][] => [
    [`decided.${outcome}.available`, READ],
    [`decided.${outcome}.toDeliver`, DELIVER],
  ]),
  ['decided', { act: 'notify', who: 'OFFICER', words: 'Le service met la décision à disposition.' }],
  [
    'implicitlyAccepted',
    { act: 'requestCertificate', who: 'APPLICANT', words: 'La structure peut demander son attestation.' },
  ],
  [
    'implicitlyRejected.unexplained',
    { act: 'requestReasons', who: 'APPLICANT', words: 'La structure peut demander les motifs du rejet.' },
  ],
  [
    'implicitlyRejected.questioned',
    { act: 'giveReasons', who: 'OFFICER', words: 'Le service donne les motifs du rejet.' },
  ],
];

const OVER: Step = { act: 'none', who: 'NOBODY', words: 'Rien n’est plus à faire.' };

const dayOf = (day: string | null): LegalDate | null => (day === null ? null : LegalDate.parse(day));

/** By when the next step is due, where the law says so. */
const dueBy = (
  { act }: Step,
  { receivedOn, implicitOn, openRequest }: ApplicationContext,
): LegalDate | null => {
  const silence = dayOf(implicitOn);
  if (act === 'acknowledge') return acknowledgementDue(LegalDate.parse(receivedOn));
  if (act === 'provideItem') return dayOf(openRequest?.dueOn ?? null);
  if (act === 'requestReasons') return silence && courtDeadline(silence);
  return ['notify', 'giveReasons', 'requestCertificate', 'none'].includes(act) ? null : silence;
};

const nextStep = ({ snapshot, context }: Dossier) => {
  const step = STEPS.find(([place]) => standsAt(snapshot.value, place))?.[1] ?? OVER;
  return { ...step, by: dueBy(step, context) };
};

/** How much of the time of silence is spent, in percent, and the last step of escalation that it reached (B12). */
const spentOn = (context: ApplicationContext, today: LegalDate) => {
  const span = silenceSpan(context);
  if (span === null) return null;
  const percent = percentOn(span, today);
  return { percent, escalation: stepReached(context.escalation, percent) };
};

/** Whether the clock stands still today, and until when at most: null while it runs (INC-02, INC-03). */
const suspension = ({ silenceRegime, openRequest }: ApplicationContext, today: LegalDate) => {
  if (openRequest === null) return null;
  const since = LegalDate.parse(openRequest.requestedOn);
  if (silenceRegime === 'ACCEPTANCE') return { since, until: null };
  const until = LegalDate.parse(openRequest.dueOn);
  return daysBetween(today, until) > 0 ? { since, until } : null;
};

/**
 * The legal clock of a dossier on the day of an instant, for both sides alike (B2, B12): regime, days, what is
 * awaited, how much time is spent, and who acts next.
 */
export const legalClock = (dossier: Dossier, at: Instant) => {
  const { context } = dossier;
  const today = dateInParis(at);
  const running = standsAt(dossier.snapshot.value, 'filed');
  const implicitOn = dayOf(context.implicitOn);
  return {
    today,
    regime: context.silenceRegime,
    receivedOn: context.receivedOn,
    completeOn: context.completeOn,
    implicitOn,
    daysLeft: running && implicitOn !== null ? Math.max(0, daysBetween(today, implicitOn)) : null,
    suspended: running ? suspension(context, today) : null,
    suspendedDays: stoodStill(context, today),
    request: context.openRequest,
    spent: running ? spentOn(context, today) : null,
    next: nextStep(dossier),
  };
};
