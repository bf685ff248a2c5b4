import { CouncilProfile } from '../../events/council.ts';
import type { Day } from '../../events/fact.ts';
import { charterAddress } from '../../workflows/charter/charter-address.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { CredentialContent } from '../../workflows/label/credential/profile.ts';
import type { CredentialRecord } from '../../workflows/label/credential/records.ts';
import type { RequiredCredential } from '../../workflows/label/credential/required-credential.ts';
import type { LabelContext } from '../../workflows/label/label-context.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';

type Cause = NonNullable<RequiredCredential['cause']>;

/** What the credential of a label says: the label as its facts have it, and who grants it by which criteria. */
export const makeContentOf =
  (origin: string, row: Store['row'], references: References) =>
  async (record: CredentialRecord, context: LabelContext, { from }: Cause): Promise<CredentialContent> => {
    const { council, id, number, list, index } = record;
    const [profile, charters] = await Promise.all([
      row({ pk: thingKey(council, 'council', council), sk: 'profile' }),
      references.charters(council),
    ]);
    const { name, territory } = CouncilProfile.parse(withoutKey(profile));
    const { holder, charterVersion } = context;
    if (holder === null) throw new Error('a label without its holder');
    const charter = charters.findLast(({ version }) => version === charterVersion);
    const { structure: _, ...shown } = holder;
    return {
      origin,
      id,
      council: { id: council, name, territory },
      number,
      holder: { ...shown, siret: context.establishment },
      awardedOn: context.awardedOn as Day,
      validFrom: from,
      validUntil: context.validUntil as Day,
      charter: {
        version: charterVersion,
        // One of before this service kept them has no page of its own.
        address: charter === undefined ? `/criteres/${council}` : charterAddress(council, charter),
      },
      status: { list, index },
    };
  };
export type ContentOf = ReturnType<typeof makeContentOf>;

const withoutKey = (row: Record<string, unknown> | null) => {
  const { pk: _, sk: __, ...rest } = row ?? {};
  return rest;
};
