import type { Day, Instant } from '../../events/fact.ts';
import { issuerOf } from './credential/issuer.ts';
import type { PublicLabel } from './public-row.ts';

/** The state of a label on a day, as the register says it at an instant: what is signed when somebody asks (M20). */
export type LabelStatement = {
  /** The issuer, `did:web:…`. */
  iss: string;
  /** The address of the label's page. */
  sub: string;
  /** When it was said, in whole seconds since 1970 (RFC 7519). */
  iat: number;
  label: string;
  holder: { name: string; siren: string | null; rna: string | null };
  on: Day;
  status: 'VALID' | 'NOT_CURRENTLY_VALID' | 'EXPIRED' | 'BEFORE_AWARD';
};

/** The kind of token: no other signature of ours can be taken for one. */
export const STATEMENT_TYPE = 'label-statement+jwt';

/** What is said of a label on a day; of a legal person only, and with no reason (OPD-03, OPD-05). */
export const labelStatement = (
  origin: string,
  { number, holder }: Pick<PublicLabel, 'number' | 'holder'>,
  { on, status, at }: { on: Day; status: LabelStatement['status']; at: Instant },
): LabelStatement => ({
  iss: issuerOf(origin),
  sub: `${origin}/labels/${encodeURIComponent(number)}`,
  iat: Math.floor(Date.parse(at) / 1000),
  label: number,
  holder: { name: holder.name, siren: holder.siren, rna: holder.rna },
  on,
  status,
});
