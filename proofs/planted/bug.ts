/** One change of one source; `find` stands in the file exactly once. */
export type Edit = { readonly file: string; readonly find: string; readonly replace: string };

/** A test by its file and what its whole title says. */
export type NamedTest = { readonly test: string; readonly title: RegExp };

/** A long run by its name, with the arguments that make it see the bug. */
export type NamedProof = { readonly proof: string; readonly args: readonly string[] };

/** A mistake that somebody could make, and what must then fail (P27). */
export type PlantedBug = Edit & {
  readonly name: string;
  /** What goes wrong, in one sentence. */
  readonly why: string;
  /** The other half of a mistake that two places guard against. */
  readonly also?: readonly Edit[];
  readonly caughtBy: NamedTest | NamedProof;
};

export const editsOf = ({
  file,
  find,
  replace,
  also = [],
}: Edit & Pick<PlantedBug, 'also'>): readonly Edit[] => [{ file, find, replace }, ...also];
