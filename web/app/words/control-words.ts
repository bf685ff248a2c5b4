import { frenchDate } from '../../public/french.ts';
import type { HoldGround } from '../../../events/retention.ts';
import { APPEAL_OUTCOME } from '../../public/tables/value-words.ts';
import { STATE_WORDS } from '../../public/tables/state-words.ts';
import type { Appeal, Campaign, Control, Label, Measure, Misuse } from '../api/controls-shapes.ts';
import { inWords, UNREADABLE } from './in-words.ts';

const CAMPAIGNS: Readonly<Record<string, string>> = {
  announced: 'Annoncée',
  drawn: 'Tirée : des labels peuvent être choisis',
  awaiting: 'Attend la fin de ses contrôles',
  closed: 'Terminée',
};
export const campaignStanding = ({ state, data: { seedOn } }: Campaign): string =>
  state === 'announced' ? `Tirage annoncé pour le ${frenchDate(seedOn)}` : inWords(CAMPAIGNS, state);

/** What there is to examine: what came, in whole or in part, or nothing once its day is past. */
const toJudge = ({ asks, verdicts, awaited, overdue, answerUntil }: Control['data']): string => {
  if (asks.length > 0 && verdicts.length === asks.length) return 'Examiné, à conclure';
  return overdue && awaited.length > 0
    ? `À juger : ${awaited.length === asks.length ? 'aucune réponse' : 'il manque des réponses'} au ${frenchDate(answerUntil)}`
    : 'Preuves à examiner';
};

/** Where a control stands, and until when something is awaited. */
export const controlStanding = ({ state, data }: Control): string => {
  const { answerUntil } = data;
  switch (state) {
    case 'asked':
      return `Réponse attendue jusqu’au ${frenchDate(answerUntil)}`;
    case 'toJudge':
      return toJudge(data);
    case 'mending':
      return `À corriger par le titulaire jusqu’au ${frenchDate(answerUntil)}`;
    case 'toConclude':
      return 'À conclure';
    case 'followed':
      return 'Plan suivi';
    case 'ended':
      return 'Plan à conclure';
    case 'closed':
      return 'Terminé';
    default:
      return UNREADABLE;
  }
};

const KINDS = { SUSPENSION: 'Suspension', REVOCATION: 'Abrogation', RESCISSION: 'Retrait' } as const;
export const measureName = (kind: Measure['kind']): string => KINDS[kind];

export const GROUNDS: Readonly<Record<string, string>> = {
  LOSS_OF_CONDITION: 'Une condition n’est plus remplie',
  CHECK_UNANSWERED: 'Le point annuel est resté sans réponse',
  MARK_MISUSE: 'Le label est utilisé contre ses règles',
  INSOLVENCY: 'Une procédure collective',
  ILLEGAL_AWARD: 'L’attribution était illégale',
  FRAUD: 'Une fraude',
  HOLDER_REQUEST: 'Le titulaire le demande',
};

type Deadlines = Label['deadlines'];

/** Its holder had its time to answer, or did; no deadline stands for that time any more once it has gone by. */
const wasHeard = ({ observed, observationsUntil, hearing }: Measure, deadlines: Deadlines): boolean =>
  hearing === 'HELD' ||
  (hearing !== 'ASKED' &&
    (observed || (observationsUntil !== null && deadlines['observations'] === undefined)));

/** Whether its holder stands in the way of a decision no more (WDR-01, WDR-03, WDR-12). */
export const mayBeDecided = (measure: Measure, deadlines: Deadlines): boolean =>
  measure.decided === null &&
  (measure.urgent || measure.ground === 'HOLDER_REQUEST' || wasHeard(measure, deadlines));

/** What waits of a measure now. */
const measureStanding = (measure: Measure, deadlines: Deadlines): string => {
  const { kind, ground, decided, observed, observationsUntil, hearing, urgent } = measure;
  const name = KINDS[kind];
  if (decided !== null) return `${name} décidée le ${frenchDate(decided.on)}, à notifier`;
  if (urgent) return `${name} proposée d’urgence ; elle peut être décidée`;
  if (ground === 'HOLDER_REQUEST')
    return `${name} proposée à la demande du titulaire ; elle peut être décidée`;
  if (hearing === 'ASKED') return `${name} proposée ; le titulaire demande à être entendu`;
  if (observed || hearing === 'HELD')
    return `${name} proposée ; le titulaire a répondu, elle peut être décidée`;
  if (observationsUntil !== null)
    return deadlines['observations'] === undefined
      ? `${name} proposée ; les observations étaient attendues jusqu’au ${frenchDate(observationsUntil)}, elle peut être décidée`
      : `${name} proposée ; observations jusqu’au ${frenchDate(observationsUntil)}`;
  return `${name} proposée ; la lettre qui l’annonce n’est pas encore reçue`;
};

/** Where the yearly check stands, while one is open (D12, WDR-13). */
export const checkStanding = ({
  check,
  measure,
}: Pick<Label['data'], 'check' | 'measure'>): string | null => {
  if (check === null) return null;
  const { sentOn, noticeUntil, unanswered } = check;
  if (unanswered)
    return `Le point annuel est resté sans réponse, mise en demeure comprise${measure === null ? ' : une mesure peut être proposée' : ''}`;
  return noticeUntil === null
    ? `Point annuel envoyé le ${frenchDate(sentOn)}, sans réponse pour le moment`
    : `Point annuel : le titulaire est mis en demeure de répondre avant la fin du ${frenchDate(noticeUntil)}`;
};

/** That its holder gives it up, from a day on (H8). */
export const leavingStanding = ({ leavesOn }: Pick<Label['data'], 'leavesOn'>): string | null =>
  leavesOn === null ? null : `Le titulaire le rend : il prend fin le ${frenchDate(leavesOn)}`;

/** A label in force, suspended or not: what waits on it. */
const onLabel = ({ data, deadlines }: Label): string => {
  if (data.measure !== null) return measureStanding(data.measure, deadlines);
  if (data.changed) return 'Changement déclaré, à examiner';
  return checkStanding(data) ?? leavingStanding(data) ?? 'Rien n’attend sur ce label';
};

const IN_FORCE = ['active', 'renewalDue', 'suspended'];

/** What waits on a label, or how it ended. */
export const labelStanding = (label: Label): string => {
  const { state, data } = label;
  if (IN_FORCE.includes(state)) return onLabel(label);
  const word = inWords(STATE_WORDS.label, state);
  return state === 'expired' ? `${word} le ${frenchDate(data.validUntil)}` : word;
};

export const appealStanding = ({ state, data }: Appeal): string => {
  const until = `silence le ${frenchDate(data.silenceOn)}`;
  switch (state) {
    case 'late':
      return `Arrivé hors délai ; ${until}`;
    case 'admitted':
      return `À confier à quelqu’un qui n’a pas instruit ; ${until}`;
    case 'hearing':
      return `Titulaire invité à s’exprimer jusqu’au ${frenchDate(data.observationsUntil ?? '')} ; ${until}`;
    case 'heard':
      return `À confier ; ${until}`;
    case 'examining':
      return `En cours d’examen ; ${until}`;
    case 'examined':
      return `Examiné, réponse à signer ; ${until}`;
    case 'decided':
      return data.toPost
        ? 'Réponse signée : à poster, elle n’est pas notifiée'
        : 'Réponse signée, à notifier';
    case 'answered':
      return data.outcome === null
        ? 'Réponse notifiée'
        : `Réponse notifiée : ${inWords(APPEAL_OUTCOME, data.outcome).toLowerCase()}`;
    case 'deemedRejected':
      return `Rejeté par le silence du ${frenchDate(data.silenceOn)}`;
    case 'withdrawn':
      return 'Retiré par qui l’a formé';
    default:
      return UNREADABLE;
  }
};

export const misuseStanding = ({ state, data }: Misuse): string => {
  switch (state) {
    case 'received':
      return `À examiner avant le ${frenchDate(data.examineBy)}`;
    case 'hearing':
      return `Réponse attendue jusqu’au ${frenchDate(data.answerUntil ?? '')}`;
    case 'heard':
      return `À conclure avant le ${frenchDate(data.closeBy ?? '')}`;
    case 'closed':
      return 'Fermé';
    case 'toErase':
      return 'Au terme de sa conservation';
    case 'erased':
      return 'Effacé au terme de sa conservation';
    default:
      return UNREADABLE;
  }
};

const HOLDS: Readonly<Record<HoldGround, string>> = {
  APPEAL: 'un recours',
  LITIGATION: 'un contentieux',
  ARCHIVES: 'le choix des archives',
};
export const HOLD_GROUNDS = (['APPEAL', 'LITIGATION', 'ARCHIVES'] as const).map((code) => ({
  code,
  label: HOLDS[code].charAt(0).toUpperCase() + HOLDS[code].slice(1),
}));

/** Why what is closed is not erased, whatever its time (GDP-04). */
export const heldInWords = (ground: HoldGround): string => `Retenu par ${HOLDS[ground]}`;

type AskedOf = Control['data']['asks'][number];
export const askedOf = (of: AskedOf): string =>
  'criterion' in of ? `critère ${of.criterion}` : `condition ${of.condition}`;
