import { counted, frenchDate } from '../../public/french.ts';
import type { Grid, Standing, WorkRow } from '../api/officer-shapes.ts';
import type { Application } from '../api/shapes.ts';
import { inWords } from './in-words.ts';
import type { Shown } from './shown.ts';

/** Where a dossier stands while it is examined, as who examines reads it (web-design.md §4). */
const EXAMINED: Readonly<Record<string, string>> = {
  submitted: 'Reçu, accusé de réception à faire',
  acknowledged: 'Complétude à dire',
  incomplete: 'Incomplet : des éléments sont attendus',
  complete: 'Complet, à examiner',
  inReview: 'En examen',
  awaitingVisa: 'Examen conclu, second regard attendu',
  ready: 'Prêt à inscrire',
  settled: 'Non recevable : refus à signer, sans séance',
  onAgenda: 'Inscrit à une séance',
};

/** Where it stands before it is sent, then once the council has said its opinion, or once it is over. */
const OTHERWISE: Readonly<Record<string, string>> = {
  draft: 'Brouillon, que la structure n’a pas envoyé',
  opinionGiven: 'Avis rendu : décision à signer',
  decided: 'Décidé, à notifier',
  decisionToDeliver: 'Décidé, à remettre',
  decisionAvailable: 'Décidé, notification attendue',
  notified: 'Décision notifiée',
  withdrawn: 'Retiré par la structure',
  inadmissible: 'Non recevable',
  implicitlyAccepted: 'Accepté par le silence',
  implicitlyRejected: 'Rejeté par le silence',
  toErase: 'Au terme de sa conservation, à effacer',
  erased: 'Effacé au terme de sa conservation',
};

export const forOfficer = (state: string): string => inWords({ ...EXAMINED, ...OTHERWISE }, state);

/** Whether what is left to settle still counts. */
export const isExamined = (state: string): boolean => Object.hasOwn(EXAMINED, state);

/** Whether silence would still decide, the opinion given or not. */
export const awaitsDecision = (state: string): boolean => isExamined(state) || state === 'opinionGiven';

/** Whether an order may leave to be signed: after the opinion, or without one for a body that can have no label (DEC-11). */
export const awaitsOrder = ({ state }: { readonly state: string }): boolean =>
  state === 'opinionGiven' || state === 'settled';

const became = ({ outcome, decidedOn, validUntil }: Application): string => {
  if (outcome === null || decidedOn === null) return '';
  const until = validUntil === null ? '' : ` jusqu’au ${frenchDate(validUntil)}`;
  const what = outcome === 'REFUSED' ? 'label refusé' : `label attribué${until}`;
  return ` : ${what}, par une décision du ${frenchDate(decidedOn)}`;
};

/** What a dossier that is not examined any more became: its state, the day on which it was notified, the decision. */
export const whatItBecame = (state: string, data: Application): string => {
  const { notified } = data;
  const on = state === 'notified' && notified !== null ? ` le ${frenchDate(notified.notifiedOn)}` : '';
  return `${forOfficer(state)}${on}${became(data)}`;
};

/** When silence would decide; nothing while that time limit is stopped. */
export const silenceOf = ({ legalBy }: Pick<WorkRow, 'legalBy'>): string | null =>
  legalBy === null ? null : `Silence le ${frenchDate(legalBy)}`;

/** How much of the time for the next step is gone, once it is enough to be told. */
export const goneOf = ({ alert, elapsed }: Pick<WorkRow, 'alert' | 'elapsed'>): string | null => {
  if (alert === null || elapsed === null) return null;
  return elapsed >= 100 ? 'Ce délai est dépassé.' : `${elapsed} % de ce délai est passé.`;
};

type Group = { readonly heldOn: string | null; readonly rows: readonly WorkRow[] };

/** The day of the session that hears a dossier; none does, of what is refused without it. */
const dayOf = ({ state, session }: WorkRow): string | null =>
  state === 'settled' ? null : (session?.heldOn ?? null);

/** The rows in their order, session by session; those of no session come last. */
export const bySession = (rows: readonly WorkRow[]): readonly Group[] => {
  const groups = Map.groupBy(rows, dayOf);
  const days = [...groups.keys()].toSorted((a, b) => Number(a === null) - Number(b === null));
  return days.map((heldOn) => ({ heldOn, rows: groups.get(heldOn) ?? [] }));
};

const STANDINGS: Readonly<Record<Standing, Shown>> = {
  PASS: { drawing: 'tick', tone: 'pass', word: 'Conforme' },
  FAIL: { drawing: 'square', tone: 'fail', word: 'Non conforme' },
  REVIEW: { drawing: 'triangle', tone: 'review', word: 'À examiner' },
  TO_IMPROVE: { drawing: 'triangle', tone: 'review', word: 'À améliorer' },
  NOT_APPLICABLE: { drawing: 'aside', tone: 'ended', word: 'Sans objet' },
};

export const shownStanding = (standing: Standing | null): Shown =>
  standing === null ? { drawing: 'disc', tone: 'todo', word: 'À calculer' } : STANDINGS[standing];

const FINDINGS = {
  CONFIRMED: 'Confirmé',
  CONTRADICTED: 'Contredit',
  NOT_SEEN: 'Pas vu',
} as const;

/** What a visit or a hearing found of a criterion. */
export const findingInWords = (finding: keyof typeof FINDINGS): string => FINDINGS[finding];

const PROPOSALS: Readonly<Record<string, string>> = {
  FAVOURABLE: 'favorable',
  WITH_RESERVATIONS: 'favorable avec réserves',
  UNFAVOURABLE: 'défavorable',
  INELIGIBLE: 'non recevable',
  BLOCKED: 'bloquée tant que des critères restent à examiner',
};

export const proposalInWords = (proposal: string | null): string | null =>
  proposal === null ? null : inWords(PROPOSALS, proposal, 'à revoir');

export const isComputed = ({ criteria }: Pick<Grid, 'criteria'>): boolean =>
  criteria.some(({ standing }) => standing !== null);

const OUTSIDE: Shown = { drawing: 'aside', tone: 'ended', word: 'Pas calculé' };

/** A criterion of a grid: none is computed, nor ever will be, of who can have no label (DEC-11). */
export const shownInGrid = (standing: Standing | null, { proposal }: Pick<Grid, 'proposal'>): Shown =>
  standing === null && proposal === 'INELIGIBLE' ? OUTSIDE : shownStanding(standing);

/** How many of the criteria are settled, or why none was computed. */
export const settledInWords = (grid: Pick<Grid, 'criteria' | 'counts' | 'proposal'>): string => {
  const { all, open } = grid.counts;
  if (grid.proposal === 'INELIGIBLE' && !isComputed(grid))
    return 'aucun critère calculé : la structure n’entre pas dans le champ de l’économie sociale et solidaire';
  return isComputed(grid)
    ? `${all - open} sur ${all} tranchés`
    : `${counted(all, 'critère', 'critères')}, à calculer`;
};
