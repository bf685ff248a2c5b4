import type { SignatureRow } from './rows.ts';

type Signed = Pick<SignatureRow, 'substance'>;

export type SignatureStanding = 'UNSIGNED' | 'SIGNED' | 'TO_SIGN_AGAIN';

/** Whether a structure has signed what a charter undertakes: it signs again only when the substance is another (I6). */
export const signatureStanding = (signature: Signed | null, charter: Signed): SignatureStanding => {
  if (signature === null) return 'UNSIGNED';
  return signature.substance === charter.substance ? 'SIGNED' : 'TO_SIGN_AGAIN';
};
