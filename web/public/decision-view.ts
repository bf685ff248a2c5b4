import type { DecisionReason } from '../../events/decision.ts';
import type { CouncilView } from './views.ts';

/** A decision as it is read, printed and kept. Days are `YYYY-MM-DD`. */
export type DecisionView = {
  readonly council: CouncilView;
  readonly service: { readonly service: string; readonly address: string; readonly email: string };
  readonly territory: string;
  /** Who decides, in whose name a delegate signs. */
  readonly authority: string;
  readonly dossier: {
    readonly number: string;
    readonly structureName: string;
    readonly receivedOn: string;
    /** FAVOURABLE or UNFAVOURABLE; null where no opinion was asked for. */
    readonly opinion: string | null;
  };
  /** The rules of the label that bind the dossier. */
  readonly rules: {
    readonly version: number;
    readonly deliberation: string;
    readonly adoptedOn: string;
  } | null;
  readonly decision: {
    readonly outcome: 'GRANTED' | 'GRANTED_WITH_RESERVATIONS' | 'REFUSED';
    /** Null while the order waits for its signature, which bears the day. */
    readonly decidedOn: string | null;
    readonly termMonths: number | null;
    readonly validUntil: string | null;
    readonly followsOpinion: boolean;
    readonly charterVersion: string;
    readonly conditions: readonly { readonly text: string; readonly dueOn: string }[];
    readonly reasons: readonly DecisionReason[];
    /** The file that bears the signature, when it was signed elsewhere, and the order as it left. */
    readonly signedFile: {
      readonly document: string;
      readonly exported: { readonly sha256: string; readonly size: number };
      readonly signed: { readonly sha256: string; readonly size: number };
    } | null;
  };
  /** Who signed, in what capacity, since when, and by which delegation; the name is null once it is erased. */
  readonly signatory: {
    readonly name: string | null;
    readonly quality: string;
    readonly since: string;
    readonly delegation: { readonly act: string; readonly from: string; readonly until: string } | null;
  };
  /** REM-11, and DEC-08, in plain sentences. */
  readonly remedies: readonly string[];
  readonly algorithm: readonly string[];
  /** Once it is notified: the day, its proof, the last days to challenge it, and the same in plain sentences. */
  readonly notification: {
    readonly notifiedOn: string;
    readonly proof: string;
    readonly courtDeadline: string;
    readonly adminAppealDeadline: string;
    readonly remedies: readonly string[];
  } | null;
  /** When it was recorded, or left to be signed. */
  readonly asOf: string;
};
