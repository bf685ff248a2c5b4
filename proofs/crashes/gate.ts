/** Lets through while it is open; who comes while it is closed waits. */
export type Gate = {
  readonly pass: () => Promise<void>;
  readonly isClosed: () => boolean;
  readonly close: () => void;
  readonly open: () => void;
};

export const makeGate = (): Gate => {
  let closed: PromiseWithResolvers<void> | null = null;
  const pass = async (): Promise<void> => {
    if (closed === null) return;
    await closed.promise;
    // It may be closed again by the time one gets there.
    await pass();
  };
  return {
    pass,
    isClosed: () => closed !== null,
    close: () => {
      closed ??= Promise.withResolvers();
    },
    open: () => {
      closed?.resolve();
      closed = null;
    },
  };
};
