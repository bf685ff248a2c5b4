/** What is wrong: which check saw it, on which thing or row, and what it is, in French. */
export type Finding = { readonly check: string; readonly where: string; readonly what: string };

/** What a check counts and what it finds. */
export type Note = {
  /** One more of these was looked at. */
  readonly count: (what: string, many?: number) => void;
  readonly wrong: (where: string, what: string) => void;
};

export type Notebook = {
  readonly checked: Record<string, number>;
  readonly findings: Finding[];
  /** The pages of one check. */
  readonly noteOf: (check: string) => Note;
};

/** An empty notebook for a whole run. */
export const openNotebook = (): Notebook => {
  const checked: Record<string, number> = {};
  const findings: Finding[] = [];
  const noteOf = (check: string): Note => ({
    count: (what, many = 1) => {
      checked[what] = (checked[what] ?? 0) + many;
    },
    wrong: (where, what) => void findings.push({ check, where, what }),
  });
  return { checked, findings, noteOf };
};
