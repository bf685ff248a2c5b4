import type { EstablishedCouncil } from '../../events/council.ts';
import type { Envelope } from '../../events/fact.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { TagValues } from '../../workflows/letters/tags.ts';

/** Who writes, and where people sign in (without a final slash). */
export type Council = { readonly profile: EstablishedCouncil; readonly origin: string };

/** What a letter about a dossier is written from: the fact that calls for it, and what stands around it. */
export type Writing = Council & {
  fact: Envelope;
  dossier: ApplicationContext;
  /** What people typed with the fact; null once it is erased, or when nothing was. */
  personal: Readonly<Record<string, string>> | null;
  /** The facts of the dossier up to this one, for letters that are written from them. */
  past: readonly Envelope[];
  /** Who followed the dossier when it was acknowledged, by name (PRC-06); null when nobody did, or once erased. */
  officer: string | null;
  /** The decision that is being notified, for its letter. */
  decided: Envelope | null;
};

/** What every letter of a council may say. */
export const councilValues = ({ profile, origin }: Council) =>
  ({
    council: profile.name,
    councilShort: profile.shortName,
    service: profile.contact.service,
    address: profile.contact.address,
    phone: profile.contact.phone,
    hours: profile.contact.hours,
    email: profile.contact.email,
    signIn: `${origin}/sign-in`,
  }) satisfies TagValues;

/** Where a decision in the council's matters is challenged (REM-01, REM-06, REM-10). */
export const remedyValues = ({
  profile: { remedies },
}: {
  profile: Pick<EstablishedCouncil, 'remedies'>;
}) => ({
  authority: remedies.authority,
  court: remedies.court,
  courtAddress: remedies.courtAddress,
});

/** What every letter about a dossier may say. */
export const dossierValues = ({ dossier, ...council }: Pick<Writing, 'dossier' | keyof Council>) => ({
  ...councilValues(council),
  ...remedyValues(council),
  structureName: dossier.structureName,
  number: dossier.number,
});
