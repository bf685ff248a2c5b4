/** The same of each, in order, so many at a time: what is long is read side by side, but not all of it at once. */
export const atMost = async <In, Out>(
  limit: number,
  all: readonly In[],
  each: (one: In, at: number) => Promise<Out>,
): Promise<Out[]> => {
  const done: Out[] = [];
  const waiting = all.entries();
  const worker = async () => {
    for (const [at, one] of waiting) done[at] = await each(one, at);
  };
  await Promise.all(Array.from({ length: Math.min(limit, all.length) }, worker));
  return done;
};
