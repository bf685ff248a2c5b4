type Leaves = Map<string, string>;

const leavesOf = (value: unknown, path: string, into: Leaves): Leaves => {
  if (typeof value !== 'object' || value === null) return into.set(path, JSON.stringify(value));
  for (const [name, inner] of Object.entries(value))
    leavesOf(inner, path === '' ? name : `${path}.${name}`, into);
  return into;
};

/** The first figure that two lines do not share, in words; null when every one is the same. */
export const compareFigures = (first: string, second: string): string | null => {
  const [ours, theirs] = [first, second].map((line) => leavesOf(JSON.parse(line), '', new Map()));
  const names = new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])]);
  const name = [...names].find((each) => ours?.get(each) !== theirs?.get(each));
  if (name === undefined) return null;
  const told = (leaves: Leaves | undefined) => leaves?.get(name) ?? 'nothing';
  return `${name}: ${told(ours)} by the first, ${told(theirs)} by the second`;
};
