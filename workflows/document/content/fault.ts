import type { REFUSAL_REASONS } from '../../../events/document.ts';

/** What is wrong with a file by its content alone, before anything scans it. */
export type Fault = Extract<
  (typeof REFUSAL_REASONS)[number],
  'WRONG_TYPE' | 'UNREADABLE' | 'PROTECTED' | 'ACTIVE_CONTENT'
>;
