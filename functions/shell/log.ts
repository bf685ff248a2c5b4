/** The only fields a log line may hold: no name, no text that a person typed, no token (P24). */
type Line = {
  event: string;
  function?: string;
  council?: string;
  workflow?: string;
  command?: string;
  refusal?: string;
  status?: number;
  attempt?: number;
  factId?: string;
  factType?: string;
  deadline?: string;
  count?: number;
  /** The number of a label, as its public page has it. */
  label?: string;
  /** Which part of what is published of it, by a name of ours. */
  part?: string;
  /** The name of a key of the issuer, and what it became. */
  key?: string;
  state?: string;
  error?: string;
};

const ALLOWED: ReadonlySet<string> = new Set<keyof Line>([
  'event',
  'function',
  'council',
  'workflow',
  'command',
  'refusal',
  'status',
  'attempt',
  'factId',
  'factType',
  'deadline',
  'count',
  'label',
  'part',
  'key',
  'state',
  'error',
]);

/** One JSON line; a field that is not on the list is dropped, whatever the types let through. */
export const log = (level: 'INFO' | 'WARN' | 'ERROR', line: Line): void => {
  const kept = Object.entries(line).filter(([field]) => ALLOWED.has(field));
  process.stdout.write(`${JSON.stringify({ level, ...Object.fromEntries(kept) })}\n`);
};

/** A fault is told by its class only: messages may quote what people typed. */
export const faultName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
