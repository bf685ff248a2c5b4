/** When a meeting is held, and what kind of meeting it is. */
export type Slot = { readonly start: string; readonly minutes: number };
export type MeetingKind = 'VISIT' | 'HEARING' | 'WORKING_SESSION';
