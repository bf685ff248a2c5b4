/** What the app reads of one document of a structure. */
export type DocumentSheet = {
  readonly structure: string;
  readonly kind: string;
  readonly fileName: string;
  readonly size: number;
  readonly announcedOn: string;
  /** The day written on it, and the last day on which it holds; null when it has none. */
  readonly dated: string | null;
  readonly validUntil: string | null;
  readonly refusal: string | null;
  readonly replacedBy: string | null;
  /** Whether it was found without danger: it may then be opened, whatever came after. */
  readonly foundClean: boolean;
};

/** One line of its history. */
export type KeptFact = {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly by: { readonly kind: 'person'; readonly role: string } | { readonly kind: 'system' };
};
