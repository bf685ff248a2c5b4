import * as z from 'zod';
import { Day, fact, text } from './fact.ts';

/** How far pages follow the RGAA (decree 2019-768, art. 4): none of it, half of it at least, all of it. */
export const AccessibilityState = z.enum(['NONE', 'PARTIAL', 'FULL']);
export type AccessibilityState = z.infer<typeof AccessibilityState>;

/** The statement of accessibility (law 2005-102, art. 47): what was audited, by whom, and what cannot be reached. */
const Accessibility = z.strictObject({
  state: AccessibilityState,
  /** The day of the audit and who held it; null while none was. */
  audit: z.strictObject({ on: Day, by: text(120) }).nullable(),
  /** What is not accessible, one sentence each. */
  notAccessible: z.array(text(300)).max(40),
});

/**
 * What a council owes to whoever reads its pages: who publishes and who keeps them (law 2004-575, art. 1-1), who answers of
 * personal data (RGPD, art. 13), how far they are accessible.
 */
export const Notices = z.strictObject({
  publisher: text(200),
  /** The quality of who answers of what is published. */
  director: text(200),
  host: z.strictObject({ name: text(120), address: text(200), phone: text(30).nullable() }),
  dataProtection: z.strictObject({ officer: text(120), email: z.email().max(120), address: text(200) }),
  accessibility: Accessibility,
  /** Where the code of the service is read; null where it is nowhere yet. */
  sourceCode: z
    .url({ protocol: /^https$/ })
    .max(200)
    .nullable(),
});
export type Notices = z.infer<typeof Notices>;

/** From now on the pages say so. */
export const NoticesPublished = fact('NoticesPublished.v1', Notices.shape);
