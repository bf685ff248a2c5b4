/** What the app reads of an act before it is done. */

export type PreviewedAct =
  'acknowledge' | 'requestMissingItems' | 'declareComplete' | 'declareInadmissible' | 'publishReport';

export type ActPreview = {
  readonly act: PreviewedAct;
  readonly becomes: string;
  readonly silence: {
    readonly before: string | null;
    readonly after: string | null;
    readonly ifProvidedOnDueDate: string | null;
    readonly regime: string;
  };
  readonly days: Readonly<Record<string, string>>;
  readonly letter: Letter | null;
};

/** A letter in lines, as its reader has it. */
export type Letter = {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly closing: readonly string[];
};

/** What may be asked for, and the last day that the rules propose. */
export type Requestable = {
  readonly preview: { readonly dueOn: string } | null;
  readonly required: {
    readonly documents: Readonly<Record<string, string>>;
    readonly unanswered: Readonly<Record<string, { readonly title: string }>>;
  } | null;
};
