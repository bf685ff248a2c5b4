/** What a text changes in another, part by part; of a charter, article by article and criterion by criterion. */

export type Change = { readonly what: string; readonly before: string | null; readonly after: string | null };
type ChangeKind = 'ADDED' | 'REMOVED' | 'CHANGED';

export type CharterComparison = {
  readonly articles: readonly {
    readonly article: number;
    readonly kind: ChangeKind;
    readonly title: string;
    readonly words: readonly { readonly kind: 'SAME' | 'ADDED' | 'REMOVED'; readonly text: string }[];
  }[];
  readonly criteria: readonly {
    readonly criterion: string;
    readonly kind: ChangeKind;
    readonly title: string;
    readonly changes: readonly Change[];
  }[];
  readonly others: readonly Change[];
};
