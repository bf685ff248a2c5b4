import { CouncilProfile } from '../../events/council.ts';
import type { Day } from '../../events/fact.ts';
import { councilImage } from '../../web/public/council-image.ts';
import { charterAddress } from '../../workflows/charter/charter-address.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { CredentialContent } from '../../workflows/label/credential/profile.ts';
import type { CredentialRecord } from '../../workflows/label/credential/records.ts';
import type { RequiredCredential } from '../../workflows/label/credential/required-credential.ts';
import type { LabelContext } from '../../workflows/label/label-context.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { logoPicture } from '../queries/logo-answer.ts';

type Cause = NonNullable<RequiredCredential['cause']>;

/** What the facts of a label alone make its credential say. */
export const saidOf = (
  origin: string,
  { id, number, list, index }: CredentialRecord,
  { holder, establishment, awardedOn, validUntil }: LabelContext,
  { from }: Cause,
): Omit<CredentialContent, 'council' | 'charter'> => {
  if (holder === null) throw new Error('a label without its holder');
  const { structure: _, ...shown } = holder;
  return {
    origin,
    id,
    number,
    holder: { ...shown, siret: establishment },
    awardedOn: awardedOn as Day,
    validFrom: from,
    validUntil: validUntil as Day,
    status: { list, index },
  };
};

/** The council's own picture with its words, or the ring of its colleges. */
const pictureOf = async (
  row: Store['row'],
  council: string,
  { colleges, logo }: Pick<CouncilProfile, 'colleges' | 'logo'>,
): Promise<Pick<CredentialContent['council'], 'image' | 'imageCaption'>> => {
  const picture = logo && (await logoPicture(row, council, logo.digest));
  return logo === null || picture === null
    ? { image: councilImage(colleges.length) }
    : { image: councilImage(colleges.length, picture), imageCaption: logo.description };
};

/** What the credential of a label says: the label as its facts have it, and who grants it by which criteria. */
export const makeContentOf =
  (origin: string, row: Store['row'], references: References) =>
  async (record: CredentialRecord, context: LabelContext, cause: Cause): Promise<CredentialContent> => {
    const { council } = record;
    const [profile, charters] = await Promise.all([
      row({ pk: thingKey(council, 'council', council), sk: 'profile' }),
      references.charters(council),
    ]);
    const { name, territory, siren, colleges, logo } = CouncilProfile.parse(withoutKey(profile));
    const { charterVersion } = context;
    const charter = charters.findLast(({ version }) => version === charterVersion);
    return {
      ...saidOf(origin, record, context, cause),
      council: {
        id: council,
        name,
        territory,
        siren,
        ...(await pictureOf(row, council, { colleges, logo })),
      },
      charter: {
        version: charterVersion,
        // One of before this service kept them has no page of its own.
        address: charter === undefined ? `/criteres/${council}` : charterAddress(council, charter),
      },
    };
  };
export type ContentOf = ReturnType<typeof makeContentOf>;

const withoutKey = (row: Record<string, unknown> | null) => {
  const { pk: _, sk: __, ...rest } = row ?? {};
  return rest;
};
