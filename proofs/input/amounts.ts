/** How much of each kind a run plays; refused requests are played once more to see that nothing moved. */
export type Amounts = {
  readonly likely: number;
  readonly broken: number;
  readonly astray: number;
  readonly public: number;
  readonly hostile: number;
  /** One forged token in so many is sent to a route: all of them but in a test. */
  readonly shares: number;
  /** Requests between two looks at the tables. */
  readonly batch: number;
  /** Whether the parts that take their time are played: lines left open, slow bodies, a crowd. */
  readonly lines: boolean;
};

export const AMOUNTS = {
  /** For a test: some of each. */
  slice: {
    likely: 200,
    broken: 150,
    astray: 250,
    public: 60,
    hostile: 200,
    shares: 4,
    batch: 600,
    lines: false,
  },
  small: {
    likely: 2_000,
    broken: 1_000,
    astray: 900,
    public: 200,
    hostile: 2_000,
    shares: 1,
    batch: 1_000,
    lines: true,
  },
  full: {
    likely: 50_000,
    broken: 35_000,
    astray: 25_000,
    public: 3_000,
    hostile: 70_000,
    shares: 1,
    batch: 4_000,
    lines: true,
  },
} as const satisfies Record<string, Amounts>;
