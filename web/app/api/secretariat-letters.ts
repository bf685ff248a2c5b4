import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Letter } from './officer-act-shapes.ts';

/** What the app reads of the letters of a council. */

export type LetterKind = {
  readonly kind: string;
  readonly title: string;
  readonly to: 'APPLICANT' | 'SERVICE' | 'MEMBER' | 'EXPERT' | 'INVITED' | 'REPORTER' | 'MENTIONED';
  readonly legal: boolean;
  /** Zero: the text of the service. */
  readonly version: number;
  readonly since: string | null;
  readonly next: string | null;
};

export type LetterTag = {
  readonly name: string;
  readonly says: string;
  readonly type: 'TEXT' | 'OPTIONAL' | 'LIST' | 'FLAG';
  readonly sample: string | readonly string[] | boolean;
};

export type LetterText = LetterKind & {
  readonly subject: string;
  readonly paragraphs: readonly { readonly text: string; readonly when?: string }[];
  readonly tags: readonly LetterTag[];
  readonly law: Readonly<Record<string, string>>;
  readonly onDossier: boolean;
};

type CouncilLetters = { readonly letters: readonly LetterKind[]; readonly asked: LetterText | null };

export const lettersQuery = (council: string, kind?: string) =>
  queryOptions({
    queryKey: ['letters', council, kind ?? ''],
    queryFn: ({ signal }) =>
      read<CouncilLetters>(
        `/api/${council}/councils/${council}/letters${kind === undefined ? '' : `?letter=${encodeURIComponent(kind)}`}`,
        signal,
      ),
  });

type OnDossier = Letter & { readonly missing: readonly { readonly says: string }[] };

/** A letter on a real dossier, in the text of today. */
export const letterOnDossierQuery = (council: string, application: string, kind: string) =>
  queryOptions({
    queryKey: ['application', council, application, 'letterPreview', kind],
    queryFn: ({ signal }) =>
      read<OnDossier>(
        `/api/${council}/applications/${application}/letterPreview?letter=${encodeURIComponent(kind)}`,
        signal,
      ),
  });
