import type { Ground, MeasureKind } from '../../events/label-measure.ts';

/** A measure that punishes: on it the council is never asked in writing, and it may always be taken back (F6, WDR-10). */
const FAULTS: readonly Ground[] = ['CHECK_UNANSWERED', 'MARK_MISUSE', 'FRAUD'];

export const isFault = (ground: Ground): boolean => FAULTS.includes(ground);

/** WDR-13, L241-2, L242-1 to L242-3: on what each kind of measure may rest. */
const GROUNDS: Readonly<Record<MeasureKind, readonly Ground[]>> = {
  SUSPENSION: ['LOSS_OF_CONDITION', 'CHECK_UNANSWERED', 'MARK_MISUSE', 'INSOLVENCY', 'FRAUD'],
  REVOCATION: ['LOSS_OF_CONDITION', 'CHECK_UNANSWERED', 'MARK_MISUSE', 'ILLEGAL_AWARD', 'HOLDER_REQUEST'],
  RESCISSION: ['ILLEGAL_AWARD', 'FRAUD', 'HOLDER_REQUEST'],
};

export const mayRestOn = (kind: MeasureKind, ground: Ground): boolean => GROUNDS[kind].includes(ground);

/** WDR-06, WDR-09: an illegal award, whoever says so, is undone within four months of its taking. */
export const isForIllegality = (ground: Ground): boolean =>
  ground === 'ILLEGAL_AWARD' || ground === 'HOLDER_REQUEST';

/** WDR-01: ruling on a request needs no adversarial step; everything else does. */
export const isAdversarial = (ground: Ground): boolean => ground !== 'HOLDER_REQUEST';
