/** Does all, a few at a time, in their order. */
export const together = async <T>(
  all: readonly T[],
  atOnce: number,
  act: (one: T, index: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) await act(all[index] as T, index);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};
