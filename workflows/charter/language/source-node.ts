/** The text of a charter as a tree: every leaf is text, every node knows its offset. */
export type SourceText = { kind: 'text'; text: string; at: number; verbatim: boolean };
type SourceList = { kind: 'list'; items: SourceNode[]; at: number };
type SourceMap = { kind: 'map'; entries: { key: SourceText; value: SourceNode }[]; at: number };
export type SourceNode = SourceText | SourceList | SourceMap;

/** Where a character of a text stands: exact when the text is written as it reads, else its start. */
export const offsetIn = (node: SourceText, index: number): number => node.at + (node.verbatim ? index : 0);

/** The entry of a map under this key, when there is one. */
export const entryOf = (node: SourceNode | undefined, key: string): SourceNode | undefined =>
  node?.kind === 'map' ? node.entries.find((entry) => entry.key.text === key)?.value : undefined;

/** The keys of a map, each with where it is written; of anything else, none. */
export const keyPlaces = (node: SourceNode | undefined): [string, number][] =>
  node?.kind === 'map' ? node.entries.map(({ key }) => [key.text, key.at]) : [];
