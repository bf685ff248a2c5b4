import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { CharterInForce } from '../../workflows/charter/commands.ts';
import { substanceChanges } from '../../workflows/charter/substance.ts';
import type { SignatureRow } from '../../workflows/structure/signature/rows.ts';
import { signatureStanding } from '../../workflows/structure/signature/signature-standing.ts';
import type { Sources } from '../given/application/gathered.ts';
import { signatureOf } from '../given/charter-signature-given.ts';

/** What was signed and when, whether it is to sign again, and what changed since in substance (I6). */
export const makeCharterSignature = ({ store, references, charters }: Sources) => {
  const changesSince = async (signed: SignatureRow | null, charter: CharterInForce): Promise<string[]> => {
    if (signed === null || signatureStanding(signed, charter) !== 'TO_SIGN_AGAIN') return [];
    const [before, after] = await Promise.all([
      charters.compiled(signed.compiledDigest),
      charters.compiled(charter.compiledDigest),
    ]);
    return before && after ? substanceChanges(before, after) : [];
  };

  return async (council: string, structure: string, at: Instant) => {
    const [signed, charter] = await Promise.all([
      signatureOf(store, council, structure),
      references.charterOn(council, dateInParis(at)),
    ]);
    return {
      state: charter === null ? null : signatureStanding(signed, charter),
      signed: signed && {
        charter: signed.charter,
        version: signed.version,
        textDigest: signed.textDigest,
        signedOn: signed.signedOn,
        channel: signed.channel,
        person: signed.person,
      },
      charter: charter && {
        id: charter.charter,
        version: charter.version,
        textDigest: charter.textDigest,
        effectiveOn: charter.effectiveOn,
      },
      changes: charter === null ? [] : await changesSince(signed, charter),
    };
  };
};
