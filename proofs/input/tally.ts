import { isAccepted, isFuzz, isPastValidation, type Asked } from './asked.ts';
import type { Got } from './client.ts';

/** What a run counts as it goes. */
export type Tally = {
  readonly counted: {
    tried: number;
    failed: number;
    /** Of those made from the schemas: all, signed in, answered by a rule. */
    fuzzed: number;
    signed: number;
    past: number;
    accepted: number;
    /** Refused, and sent again among others that were accepted until patience ended. */
    unchecked: number;
  };
  readonly statuses: Map<number, number>;
  /** Counts an answer with what is wrong in it, if anything. */
  readonly note: (asked: Asked, got: Got, faults: readonly string[]) => void;
  /** Counts what is no single answer. */
  readonly tell: (problem: string) => void;
  /** One line for each kind of fault, with how often and a first example. */
  readonly problems: () => string[];
};

const EXAMPLE = 240;

const exampleOf = ({ sent, as }: Asked, { status, text }: Got): string => {
  const body = sent.body === null ? '' : String(sent.body).slice(0, EXAMPLE);
  const asked = `${sent.method} ${sent.target.slice(0, EXAMPLE)} ${as ?? '-'} ${body}`;
  return `${asked} → ${status} ${text.slice(0, EXAMPLE)}`.replaceAll(/\s+/g, ' ');
};

export const makeTally = (): Tally => {
  const counted = { tried: 0, failed: 0, fuzzed: 0, signed: 0, past: 0, accepted: 0, unchecked: 0 };
  const statuses = new Map<number, number>();
  const kinds = new Map<string, { times: number; example: string }>();
  const keep = (kind: string, example: string): void => {
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, { times: 1, example });
    else known.times += 1;
  };
  return {
    counted,
    statuses,
    note: (asked, got, faults) => {
      counted.tried += 1;
      if (isFuzz(asked)) {
        counted.fuzzed += 1;
        if (asked.as !== null) counted.signed += 1;
        if (isPastValidation(asked, got.status)) counted.past += 1;
      }
      if (isAccepted(asked, got.status)) counted.accepted += 1;
      statuses.set(got.status, (statuses.get(got.status) ?? 0) + 1);
      if (faults.length > 0) counted.failed += 1;
      for (const fault of faults) keep(`${asked.operation.id}: ${fault}`, exampleOf(asked, got));
    },
    tell: (problem) => {
      counted.failed += 1;
      keep(problem, '');
    },
    problems: () => [...kinds].map(([kind, { times, example }]) => `${times} × ${kind} — ${example}`),
  };
};
