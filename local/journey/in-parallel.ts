/** Does the same to each, a few at a time, and gives what came of each in order. */
export const inParallel = async <T, R>(
  many: readonly T[],
  atOnce: number,
  act: (one: T) => Promise<R>,
): Promise<R[]> => {
  const done: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < many.length; at = next++) done[at] = await act(many[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, many.length) }, work));
  return done;
};
