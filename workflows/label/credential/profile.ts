import type { Day, Instant } from '../../../events/fact.ts';
import type { LabelHolder } from '../../../events/label.ts';
import type * as z from 'zod';
import { endOfDayInParis, startOfDayInParis } from '../../calendar/paris-time.ts';
import type { AchievementCredential } from './credential-schema.ts';
import { credentialUrl, issuerOf, statusListUrl } from './issuer.ts';

export const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** Length of a status list, the least that the standard allows: one bit in so many says little of whom it is about. */
export const LIST_LENGTH = 131_072;

/** All that a credential says, and where it is told that it no longer holds. */
export type CredentialContent = {
  /** Of the public pages, without a slash behind it: every address in a credential stands for good. */
  readonly origin: string;
  readonly id: string;
  readonly council: {
    readonly id: string;
    readonly name: string;
    readonly territory: string;
    /** Of the legal person whose council it is, when it said so. */
    readonly siren: string | null;
    /** Its picture, whole in its address (`data:`): it stands for good with the credential, and nobody has to fetch it. */
    readonly image: string;
    /** What it shows, when it is the council's own. */
    readonly imageCaption?: string;
  };
  readonly number: string;
  /** As the public may know it: the name is masked already where Sirene shows a unit in part only (REG-04). */
  readonly holder: Omit<z.infer<typeof LabelHolder>, 'structure'> & { readonly siret?: string | null };
  readonly awardedOn: Day;
  /** From which day this credential speaks: that of the award, or of the change that it was issued for. */
  readonly validFrom: Day;
  /** The last day of validity. */
  readonly validUntil: Day;
  readonly charter: {
    readonly version: string;
    /** Path of its published criteria. */ readonly address: string;
  };
  readonly status: { readonly list: string; readonly index: number };
};

/** Credentials keep whole seconds. */
const wholeSeconds = (instant: Instant): string => `${instant.slice(0, 19)}Z`;

/** The last second of a day in Paris, in winter or in summer. */
export const lastSecondOf = (day: Day): string =>
  wholeSeconds(new Date(Date.parse(endOfDayInParis(day)) - 1000).toISOString() as Instant);

export const firstSecondOf = (day: Day): string => wholeSeconds(startOfDayInParis(day));

type Identity = AchievementCredential['credentialSubject']['identifier'][number];

const identity = (type: 'siren' | 'rna' | 'siret', value: string | null | undefined): Identity[] =>
  value === null || value === undefined
    ? []
    : [
        {
          type: ['IdentityObject'],
          identityType: `ext:${type}`,
          identityHash: value,
          hashed: false,
        },
      ];

const holderUrl = ({ origin, holder, number }: CredentialContent): string => {
  const known = holder.siren ?? holder.rna;
  return known === null ? `${origin}/labels/${number}` : `${origin}/registre/${known}`;
};

/**
 * The unsigned credential of a label: Open Badges 3.0 on the Verifiable Credentials Data Model 2.0, its members in a
 * fixed order, so that the same content is the same text. Nothing personal, no reason, no level of anybody.
 */
export const unsignedCredential = (content: CredentialContent): AchievementCredential => {
  const { origin, id, council, number, holder, charter, status } = content;
  const criteria = `${origin}${charter.address}`;
  const list = statusListUrl(origin, status.list);
  return {
    '@context': [...CONTEXTS],
    id: credentialUrl(origin, id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `Label ESS n° ${number}`,
    issuer: {
      id: issuerOf(origin),
      type: ['Profile'],
      name: council.name,
      url: `${origin}/`,
      image: {
        id: council.image,
        type: 'Image',
        ...(council.imageCaption !== undefined && { caption: council.imageCaption }),
      },
      ...(council.siren !== null && {
        otherIdentifier: [
          { type: ['IdentifierEntry'], identifier: council.siren, identifierType: 'ext:siren' },
        ],
      }),
    },
    validFrom: firstSecondOf(content.validFrom),
    validUntil: lastSecondOf(content.validUntil),
    awardedDate: `${content.awardedOn}T00:00:00Z`,
    credentialSubject: {
      id: holderUrl(content),
      type: ['AchievementSubject'],
      name: holder.name,
      identifier: [
        ...identity('siren', holder.siren),
        ...identity('siret', holder.siret),
        ...identity('rna', holder.rna),
      ],
      achievement: {
        id: `${criteria}#label`,
        type: ['Achievement'],
        achievementType: 'Certification',
        name: `Label de l’économie sociale et solidaire – ${council.territory}`,
        description: `La structure répond aux critères de la charte ${charter.version} du label (${council.name}).`,
        criteria: {
          id: criteria,
          narrative: `Les critères de la charte ${charter.version} sont publiés à cette adresse.`,
        },
        inLanguage: 'fr',
        version: charter.version,
      },
    },
    evidence: [
      { id: `${origin}/labels/${number}`, type: ['Evidence'], name: `Page publique du label n° ${number}` },
    ],
    credentialStatus: {
      id: `${list}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: list,
    },
  };
};
