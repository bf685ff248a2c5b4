import type { AccessibilityState } from '../../../events/notices.ts';

/** The words that the decree wants on every page (2019-768, art. 5). */
export const ACCESSIBILITY_WORDS: Record<AccessibilityState, string> = {
  NONE: 'non conforme',
  PARTIAL: 'partiellement conforme',
  FULL: 'totalement conforme',
};

/** What each council states of itself, by the first part of the address of the page that says it. */
export const STATEMENTS = {
  'mentions-legales': 'Mentions légales',
  'donnees-personnelles': 'Données personnelles',
  accessibilite: 'Accessibilité',
} as const;
export type Statement = keyof typeof STATEMENTS;

/** Without a council, the page that leads to each of them. */
export const statementAddress = (statement: Statement, council: string | null): string =>
  council === null ? `/${statement}` : `/${statement}/${council}`;
