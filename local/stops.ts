type Stop = () => Promise<void>;

/** What has to be stopped, last started first. */
export type Stops = {
  readonly add: (stop: Stop) => void;
  /** Notes how to stop what is being started, once it is. */
  readonly adding: <Started extends { readonly stop: Stop }>(starting: Promise<Started>) => Promise<Started>;
  /** Stops everything, once; what is still starting is waited for. */
  readonly run: Stop;
};

/** Keeps how to stop each thing that was started, so that a start which fails leaves nothing behind. */
export const makeStops = (): Stops => {
  const stops: Stop[] = [];
  const startings: Promise<unknown>[] = [];
  let running: Promise<void> | undefined;
  const runAll = async (): Promise<void> => {
    await Promise.allSettled(startings);
    for (const stop of stops.toReversed()) await stop();
  };
  return {
    add: (stop) => stops.push(stop),
    adding: (starting) => {
      const started = starting.then((one) => (stops.push(one.stop), one));
      startings.push(started);
      return started;
    },
    run: () => (running ??= runAll()),
  };
};
