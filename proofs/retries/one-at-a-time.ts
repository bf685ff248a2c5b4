/** Does what it is given one after the other, in the order of asking. */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(act: () => Promise<T>): Promise<T> => {
    const acting = last.then(act);
    last = acting.catch(() => undefined);
    return acting;
  };
};
