import { counted, frenchDate } from '../../public/french.ts';
import type { Application } from '../api/shapes.ts';

export type Stage = {
  readonly is: 'done' | 'here' | 'next';
  readonly title: string;
  /** When, or who acts and until when; empty when it is not known. */
  readonly when: string;
  readonly says: string | null;
};

type Read = { readonly state: string; readonly data: Application };

/** The stages of a request in their order, and the words under which it stands at each. */
const STAGES = ['filed', 'received', 'completed', 'examined', 'voted', 'decided'] as const;
type StageName = (typeof STAGES)[number];

/** The stage that is under way, by the word of the dossier; none once it ended. */
const UNDER_WAY: Readonly<Record<string, StageName>> = {
  submitted: 'received',
  acknowledged: 'completed',
  incomplete: 'completed',
  complete: 'examined',
  inReview: 'examined',
  awaitingVisa: 'examined',
  ready: 'voted',
  onAgenda: 'voted',
  settled: 'decided',
  opinionGiven: 'decided',
  decisionToDeliver: 'decided',
  decisionAvailable: 'decided',
};

const dated = (date: string | null, otherwise: string): string =>
  date === null || date === '' ? otherwise : frenchDate(date);

const titles: Readonly<Record<StageName, string>> = {
  filed: 'Demande envoyée',
  received: 'Demande reçue par le service',
  completed: 'Dossier complet',
  examined: 'Examen',
  voted: 'Le conseil vote un avis',
  decided: 'Le Président du Département décide',
};

type Told = { readonly when: string; readonly says: string | null };

/** Until when a decision is due: nobody says while the time limit does not run. */
const decisionIn = (implicitOn: string | null): string =>
  `${implicitOn === null ? '' : 'Au plus tard à cette date. '}Vous recevez la décision motivée.`;

/** How the session that is known is to a dossier which waits for it; before, it is only meant for it. */
const TO_SESSION: Readonly<Record<string, string>> = {
  ready: 'Attend la séance',
  onAgenda: 'Inscrit à la séance',
};

/** The day of the council: nobody says it while no session is known. */
const heard = ({ clock }: Application, is: Stage['is'], state: string): string => {
  const day = clock?.sessionHeldOn ?? null;
  if (day === null) return is === 'done' ? '' : 'En séance ; le jour n’est pas encore fixé.';
  if (clock?.inWriting === true) return `Consultation écrite, jusqu’au ${frenchDate(day)}.`;
  const session = is === 'done' ? 'Séance' : (TO_SESSION[state] ?? 'Prévu à la séance');
  return `${session} du ${frenchDate(day)}.`;
};

type Telling = (data: Application, is: Stage['is'], state: string) => Told;

const TOLD: Readonly<Record<StageName, Telling>> = {
  filed: ({ receivedOn }) => ({ when: dated(receivedOn, ''), says: null }),
  received: (_, is) => ({
    when: is === 'done' ? '' : 'Le service accuse réception.',
    says: null,
  }),
  completed: ({ completeOn, openRequest }, is) => ({
    when: dated(completeOn, 'Le service vérifie que tout y est.'),
    says:
      is === 'here' && openRequest !== null
        ? `${counted(openRequest.items, 'élément attendu', 'éléments attendus')} de vous avant le ${frenchDate(openRequest.dueOn)}.`
        : null,
  }),
  examined: (_, is) => ({
    when: is === 'here' ? 'En cours, par le service.' : '',
    says: 'Critère par critère, avec vos réponses et les registres publics.',
  }),
  voted: (data, is, state) => ({
    when: heard(data, is, state),
    says: 'Les membres qui ont un lien avec vous ne participent pas.',
  }),
  decided: ({ decidedOn, implicitOn }) => ({
    when: decidedOn === null ? dated(implicitOn, '') : frenchDate(decidedOn),
    says: decidedOn === null ? decisionIn(implicitOn) : null,
  }),
};

/** Whether a stage that is behind took place: a request may end before its last ones, or be decided with no opinion asked. */
const wasDone = (
  name: StageName,
  { completeOn, opinion, decidedOn }: Application,
  goesOn: boolean,
): boolean => {
  if (name === 'filed') return true;
  if (name === 'voted') return opinion !== null;
  if (name === 'decided') return decidedOn !== null;
  if (name === 'completed' && completeOn !== null) return true;
  return goesOn || decidedOn !== null;
};

/** A request as its structure follows it: what is done, what is under way, and what is to come. */
export const timelineOf = ({ state, data }: Read): readonly Stage[] => {
  const here = UNDER_WAY[state];
  const at = here === undefined ? STAGES.length : STAGES.indexOf(here);
  return STAGES.flatMap((name, rank) => {
    const later = rank > at ? 'next' : 'here';
    const is = rank < at ? 'done' : later;
    const stage = { is, title: titles[name], ...TOLD[name](data, is, state) } as const;
    return is === 'done' && !wasDone(name, data, here !== undefined) ? [] : [stage];
  });
};

/** What the reader must do now, or that there is nothing to do. */
export const whatToDo = ({ state, data }: Read): string => {
  if (state === 'incomplete' && data.openRequest !== null)
    return `Envoyez ce qui manque avant le ${frenchDate(data.openRequest.dueOn)}.`;
  if (state === 'decisionAvailable')
    return 'Lisez la décision : vos délais de recours partent de cette lecture.';
  if (data.replyUntil !== null && state === 'ready')
    return `Vous pouvez répondre au rapport jusqu’au ${frenchDate(data.replyUntil)}.`;
  return 'Vous n’avez rien à faire aujourd’hui.';
};
