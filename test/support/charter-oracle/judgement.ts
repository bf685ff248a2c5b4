/** What the domain rules give on one criterion; a verdict depends on nothing but the dossier and its day. */
export type Verdict = 'PASS' | 'FAIL' | 'REVIEW' | 'NOT_APPLICABLE';
export type Nature = 'BLOCKING' | 'PROGRESS';

/** A dossier as the rules see it: what registers say, what was answered, the day of filing. */
export type Case = {
  structure: Readonly<Record<string, unknown>>;
  answers: Readonly<Record<string, unknown>>;
  filedOn: string;
};

/** Where a value stands in a case, and what stands there: `null` or `undefined` when nobody said. */
export type Place = { path: readonly (string | number)[]; value: unknown };

/** Thrown often, and never shown to anybody: it carries no trace of the stack, which costs the most. */
class Silent extends Error {
  constructor(message: string) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = limit;
  }
}

/** A rule asked for what nobody said; `possible` are answers that would show whether it matters. */
export class Missing extends Silent {
  readonly path: Place['path'];
  readonly possible: readonly unknown[];
  constructor(path: Place['path'], possible: readonly unknown[]) {
    super('missing');
    this.path = path;
    this.possible = possible;
  }
}

/** The domain rules do not settle this case: it is compared with nothing, and counted. */
export class Unsettled extends Silent {}

export const unsettled = (why: string): never => {
  throw new Unsettled(why);
};

export const pass = (holds: boolean, otherwise: Verdict): Verdict => (holds ? 'PASS' : otherwise);
