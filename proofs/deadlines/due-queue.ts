type Waiting = { readonly at: number; readonly pk: string };

/** Things by the instant of their earliest deadline, in ms; one that changed waits at its latest place only. */
export const makeDueQueue = () => {
  const heap: Waiting[] = [];
  const places = new Map<string, number>();

  const sooner = (one: number, other: number): boolean =>
    (heap[one]?.at ?? Infinity) < (heap[other]?.at ?? Infinity);
  const swap = (one: number, other: number): void => {
    [heap[one], heap[other]] = [heap[other] as Waiting, heap[one] as Waiting];
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0;) {
      const above = (at - 1) >> 1;
      if (!sooner(at, above)) return;
      swap(at, above);
      at = above;
    }
  };
  const sink = (): void => {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const least = sooner(left + 1, left) ? left + 1 : left;
      if (!sooner(least, at)) return;
      swap(at, least);
      at = least;
    }
  };
  const pop = (): Waiting | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    sink();
    return first;
  };
  const dropStale = (): void => {
    for (let first = heap[0]; first !== undefined && places.get(first.pk) !== first.at; first = heap[0])
      pop();
  };

  return {
    /** `at` is undefined when nothing of the thing is due any more. */
    put: (pk: string, at: number | undefined): void => {
      if (at === undefined) {
        places.delete(pk);
        return;
      }
      if (places.get(pk) === at) return;
      places.set(pk, at);
      heap.push({ at, pk });
      rise(heap.length - 1);
    },
    /** The instant of the earliest, or undefined. */
    next: (): number | undefined => {
      dropStale();
      return heap[0]?.at;
    },
    /** All that are due by an instant, the earliest first; they stay until they are put elsewhere. */
    dueBy: (instant: number): string[] => {
      const due: Waiting[] = [];
      for (dropStale(); (heap[0]?.at ?? Infinity) <= instant; dropStale()) {
        const one = pop();
        if (one === undefined) break;
        due.push(one);
        places.delete(one.pk);
      }
      for (const { pk, at } of due) {
        places.set(pk, at);
        heap.push({ at, pk });
        rise(heap.length - 1);
      }
      return due.map(({ pk }) => pk);
    },
  };
};
export type DueQueue = ReturnType<typeof makeDueQueue>;
