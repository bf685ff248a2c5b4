import type { CouncilProfile } from '../../../events/council.ts';
import type { Envelope } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { nonBreaking } from '../../../web/public/french.ts';
import { signature } from '../signature.ts';

export type Letter = { subject: string; text: string };

/** What a letter about a dossier is written from: the fact that calls for it, and what stands around it. */
export type Writing = {
  fact: Envelope;
  profile: CouncilProfile;
  dossier: ApplicationContext;
  /** Where people sign in, without a final slash. */
  origin: string;
  /** What people typed with the fact; null once it is erased, or when nothing was. */
  personal: Readonly<Record<string, string>> | null;
  /** The facts of the dossier up to this one, for letters that are written from them. */
  past: readonly Envelope[];
  /** Who followed the dossier when it was acknowledged, by name (PRC-06); null when nobody did, or once erased. */
  officer: string | null;
  /** The decision that is being notified, for its letter. */
  decided: Envelope | null;
};

type Said = string | readonly string[] | null;

/** A letter about a dossier, which it names by its number; a line that is null is left out. */
export const letterOn = (
  { dossier, profile }: Pick<Writing, 'dossier' | 'profile'>,
  subject: string,
  lines: readonly Said[],
): Letter => ({
  subject: `${dossier.structureName} : ${subject}`,
  text: [
    `Dossier ${dossier.number}`,
    '',
    ...lines.flatMap((line) => line ?? []).map((line) => nonBreaking(line)),
    signature(profile),
  ].join('\n'),
});

export const listed = (lines: readonly string[]): string[] => lines.map((line) => `– ${line}`);
