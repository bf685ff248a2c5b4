/** Does something to each, so many at once, and keeps their order. */
export const inTurns = async <Each, Done>(
  all: readonly Each[],
  atOnce: number,
  act: (one: Each, index: number) => Promise<Done>,
): Promise<Done[]> => {
  const done: Done[] = [];
  for (let from = 0; from < all.length; from += atOnce)
    done.push(
      ...(await Promise.all(all.slice(from, from + atOnce).map((one, index) => act(one, from + index)))),
    );
  return done;
};
