/** The line drawings that stand beside a word. */
export type Drawing =
  | 'tick'
  | 'bare'
  | 'triangle'
  | 'square'
  | 'aside'
  | 'disc'
  | 'pen'
  | 'clock'
  | 'person'
  | 'file'
  | 'envelope'
  | 'eye'
  | 'phone'
  | 'lock'
  | 'forward'
  | 'back'
  | 'cut';

/** A state as it is shown: its shape, then its word, then its colour. */
export type Shown = { readonly drawing: Drawing; readonly tone: string; readonly word: string };
