import { frenchDate } from '../../public/french.ts';
import type { Appeal, ChangeKind, Label, Measure, PublicRecord } from '../api/label-shapes.ts';
import type { Awaited } from '../api/shapes.ts';
import { UNREADABLE } from './in-words.ts';

type Read = { readonly state: string; readonly data: Label };

/** What its holder reads beside it: what waits, what the register says, and on which day it ended. */
type Beside = {
  readonly waits: readonly Awaited[];
  readonly register: PublicRecord | undefined;
  readonly endedOn: string | null;
};

const on = (date: string | null): string => (date === null ? '' : ` le ${frenchDate(date)}`);
const since = (date: string | null): string => (date === null ? '' : ` depuis le ${frenchDate(date)}`);

const inForce = ({ data: { validUntil, leavesOn } }: Read, { waits, register }: Beside): string => {
  const until = frenchDate(validUntil);
  if (leavesOn !== null) return `Vous rendez ce label : il prend fin le ${frenchDate(leavesOn)}`;
  if (waits.some((wait) => wait.for === 'RENEWAL'))
    return `À renouveler avant le ${until} : 10 minutes si rien n’a changé`;
  if (register !== undefined && register.prolongedOn !== null)
    return `Prolongé jusqu’au ${until}, le temps que le conseil se réunisse`;
  return `Labellisé jusqu’au ${until}`;
};

/** Where a label stands, as its holder reads it (web-design.md §4). */
export const labelSentence = (read: Read, beside: Beside): string => {
  const { data, state } = read;
  const { endedOn } = beside;
  switch (state) {
    case 'active':
    case 'renewalDue':
      return inForce(read, beside);
    case 'suspended':
      return data.suspension === null
        ? 'Suspendu'
        : `Suspendu du ${frenchDate(data.suspension.since)} au ${frenchDate(data.suspension.endsOn)}`;
    case 'revoked':
    case 'rescinded':
      return `Retiré${since(endedOn)}`;
    case 'relinquished':
      return `Vous avez rendu ce label${on(endedOn)}`;
    case 'lapsed':
      return `Label éteint${on(endedOn)}`;
    case 'expired':
      return `Expiré le ${frenchDate(data.validUntil)}`;
    default:
      return `${UNREADABLE}, réessayez`;
  }
};

const SHORTLY: Readonly<Record<string, (until: string) => string>> = {
  active: (until) => `jusqu’au ${until}`,
  renewalDue: (until) => `jusqu’au ${until}`,
  suspended: () => 'suspendu',
  revoked: () => 'retiré',
  rescinded: () => 'retiré',
  relinquished: () => 'rendu',
  lapsed: () => 'éteint',
  expired: (until) => `expiré le ${until}`,
};

/** Where a label stands, after its number. */
export const labelShortly = ({ state, validUntil }: { state: string; validUntil: string }): string =>
  SHORTLY[state]?.(frenchDate(validUntil)) ?? UNREADABLE;

const byDay = (until: string | null): string =>
  until === null ? '' : `, au plus tard le ${frenchDate(until)}`;

const AWAITED: Readonly<Record<Awaited['for'], (until: string | null) => string>> = {
  RENEWAL: (until) => `Demandez son renouvellement${byDay(until)}.`,
  // WDR-13: its day is that of the formal notice; an answer that comes after it is read all the same.
  YEARLY_CHECK: (until) =>
    until === null
      ? 'Dites-nous si quelque chose a changé : un mot suffit.'
      : `Dites-nous si quelque chose a changé : réponse demandée avant le ${frenchDate(until)} inclus. Sans elle, une mesure peut être proposée sur votre label.`,
  // WDR-03: its time runs from the receipt of the letter, and nobody waits for that to answer.
  OBSERVATIONS: (until) =>
    until === null
      ? 'Une mesure est envisagée sur votre label : lisez-la, vous pouvez y répondre dès maintenant.'
      : `Dites ce que vous pensez de la mesure envisagée${byDay(until)}.`,
};

/** What a label waits for, and by when. */
export const awaitedInWords = (wait: Awaited): string => AWAITED[wait.for](wait.until);

const AFTER: Readonly<Record<string, string>> = {
  suspended:
    'La décision reçue dit pourquoi, et ce qui rétablit le label. Vous n’utilisez ni son nom ni son logo d’ici là.',
  revoked: 'La décision reçue dit pourquoi, et vos recours.',
  rescinded: 'La décision reçue dit pourquoi, et vos recours.',
  relinquished: 'Vous pouvez le demander de nouveau à une prochaine campagne.',
  expired: 'Vous pouvez le demander de nouveau à une prochaine campagne.',
  lapsed: 'Le label a pris fin avec la structure qui le portait.',
};

/** Where a measure stands for a holder from whom nothing is awaited any more. */
const measureUnderWay = ({ decided, observed }: Measure): string => {
  if (decided !== null) return 'Une décision est prise sur votre label : elle vous est envoyée par courrier.';
  return observed
    ? 'Vos observations sur la mesure envisagée sont reçues : elles sont lues avant toute décision.'
    : 'Une mesure reste envisagée sur votre label : rien n’est décidé.';
};

/** What to do first, what a state means when nothing is to do, or that nothing is. */
export const whatToDoWithLabel = (
  { state, data: { measure } }: { readonly state: string; readonly data: Pick<Label, 'measure'> },
  waits: readonly Awaited[],
): string => {
  const [first] = waits;
  if (first !== undefined) return awaitedInWords(first);
  if (measure !== null) return measureUnderWay(measure);
  return AFTER[state] ?? 'Vous n’avez rien à faire aujourd’hui.';
};

export const CHANGES: readonly { readonly kind: ChangeKind; readonly words: string }[] = [
  { kind: 'SEAT', words: 'Le siège, ou les lieux où la structure agit' },
  { kind: 'STATUTES', words: 'Les statuts, ou qui dirige la structure' },
  { kind: 'ACCOUNTS', words: 'Les comptes : un changement important' },
  { kind: 'BLOCKING_ANSWERS', words: 'Une réponse dont le label dépend' },
];

const SHORT: Readonly<Record<string, string>> = {
  SEAT: 'siège',
  STATUTES: 'statuts',
  ACCOUNTS: 'comptes',
  BLOCKING_ANSWERS: 'réponse dont le label dépend',
};

export const changesInWords = (changes: unknown): string =>
  Array.isArray(changes) ? changes.map((each) => SHORT[String(each)] ?? '').join(', ') : '';

export const MEASURES: Readonly<Record<Measure['kind'], string>> = {
  SUSPENSION: 'la suspension de votre label',
  REVOCATION: 'le retrait de votre label, pour l’avenir',
  RESCISSION: 'le retrait de votre label depuis son attribution',
};

export const GROUNDS: Readonly<Record<string, string>> = {
  LOSS_OF_CONDITION: 'une condition de la décision ne serait plus remplie',
  CHECK_UNANSWERED: 'le point annuel est resté sans réponse',
  MARK_MISUSE: 'le nom ou le logo du label seraient mal employés',
  INSOLVENCY: 'une procédure collective est ouverte',
  ILLEGAL_AWARD: 'la décision qui l’a attribué serait illégale',
  FRAUD: 'la décision aurait été obtenue par fraude',
  HOLDER_REQUEST: 'vous l’avez demandé',
};

type OwnAppeal = {
  readonly data: Pick<Appeal, 'by' | 'observationsUntil'>;
  readonly available: readonly string[];
};

/** What an appeal asks of the holder of a label, or of whoever made it: its answer waits first. */
export const ownAppealInWords = ({ data: { by, observationsUntil }, available }: OwnAppeal): string => {
  if (available.includes('consultAnswer')) return 'Lire la réponse à votre recours';
  if (available.includes('observe') && observationsUntil !== null)
    return `Un tiers conteste votre label, répondez jusqu’au ${frenchDate(observationsUntil)} : recours`;
  return by === 'THIRD_PARTY' ? 'Un tiers conteste votre label : recours' : 'Suivre votre recours';
};
