import type { Tags } from './tags.ts';
import { type LetterTemplate } from '../../events/letter.ts';
import { lines, type Line } from './template.ts';

export type Audience = 'APPLICANT' | 'SERVICE' | 'MEMBER' | 'EXPERT' | 'INVITED' | 'REPORTER' | 'MENTIONED';

/** One letter to one audience: what it may say, what the law wants said, and how it is written unless a council says otherwise. */
export type LetterKind = {
  /** What it is, in French. */
  readonly title: string;
  readonly to: Audience;
  readonly tags: Tags;
  /** Tags that no text of this letter may leave out, each with the rule that asks for it. */
  readonly law: Readonly<Record<string, string>>;
  /** A letter that matters in law: it is kept as a file, and posted when it cannot be mailed. */
  readonly legal: boolean;
  readonly template: LetterTemplate;
};

type Written = Omit<LetterKind, 'law' | 'legal' | 'template'> & {
  law?: LetterKind['law'];
  legal?: boolean;
  subject: string;
  lines: readonly Line[];
};

export const letterKind = ({
  law = {},
  legal = false,
  subject,
  lines: written,
  ...kind
}: Written): LetterKind => ({
  ...kind,
  law,
  legal,
  template: { subject, paragraphs: lines(...written) },
});

/** How a letter that gives no detail ends: where to sign in. */
export const SIGN_IN: readonly Line[] = ['', '{signIn}'];
