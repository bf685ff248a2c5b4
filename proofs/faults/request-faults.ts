import { createHash } from 'node:crypto';
import { makeRandom, type Random } from '../stage/random.ts';
import { FAULT_KINDS, type FaultKind } from './fault-kinds.ts';
import type { Call, CUT, Forward, Interceptor, Reply } from './fault-proxy.ts';
import { makeOlderPages } from './older-pages.ts';

/** Beyond the patience of a function's client, in ms, and beyond that of its gateway. */
export const LATE = { client: 4_500, gateway: 20_500 } as const;

type FaultsOptions = { readonly seed: number; readonly lateMs?: number };
type Only = (call: Call) => boolean;

type Fared = { readonly reply: Reply | typeof CUT | null; readonly struck: boolean };

/** How a call fares: with the fault when it can happen to it, else as it is; index pages are noted on the way. */
const makeFare = (lateMs: number) => {
  const pages = makeOlderPages();
  return async (kind: FaultKind | null, random: Random, call: Call, forward: Forward): Promise<Fared> => {
    const struck = kind === null ? null : await FAULT_KINDS[kind](call, forward, { random, lateMs, pages });
    if (struck !== null) return { reply: struck, struck: true };
    if (!pages.mayBeLate(call)) return { reply: null, struck: false };
    const reply = await forward();
    pages.note(call, reply);
    return { reply, struck: false };
  };
};

/** A kind by rates that add up to one at most; null for the rest. */
const drawKind = (random: Random, rates: Readonly<Partial<Record<FaultKind, number>>>): FaultKind | null => {
  let left = random.next();
  for (const [kind, rate] of Object.entries(rates)) {
    left -= rate;
    if (left < 0) return kind as FaultKind;
  }
  return null;
};

const seedOf = (seed: number, operation: string): number =>
  createHash('sha256').update(`${seed} ${operation}`).digest().readUInt32BE();

/**
 * Faults at random, so many per kind: which one strikes is decided by the seed, the operation and how many calls of that
 * operation came before. `struck` counts
 * by kind what happened.
 */
export const randomFaults = (
  rates: Readonly<Partial<Record<FaultKind, number>>>,
  { seed, lateMs = LATE.client, only = () => true }: FaultsOptions & { readonly only?: Only },
) => {
  const sources = new Map<string, Random>();
  const struck = new Map<FaultKind, number>();
  const fare = makeFare(lateMs);
  let calm = false;
  const sourceOf = (operation: string): Random => {
    const random = sources.get(operation) ?? makeRandom(seedOf(seed, operation));
    sources.set(operation, random);
    return random;
  };
  const intercept: Interceptor = async (call, forward) => {
    if (!only(call)) return null;
    const random = sourceOf(call.operation);
    const kind = calm ? null : drawKind(random, rates);
    const fared = await fare(kind, random, call, forward);
    if (kind !== null && fared.struck) struck.set(kind, (struck.get(kind) ?? 0) + 1);
    return fared.reply;
  };
  return {
    intercept,
    struck: (): Readonly<Partial<Record<FaultKind, number>>> => Object.fromEntries(struck),
    /** No fault from now on. */
    stop: (): void => {
      calm = true;
    },
  };
};

type Aim = {
  readonly kind: FaultKind;
  /** 1 is the next one, among the calls that count. */
  readonly call: number;
  readonly counts?: Only;
};

/** What became of an aimed fault. */
export type Shot = {
  /** Whether it struck, once its call has ended on the engine too: it came, and such a fault can happen to it. */
  readonly struck: () => Promise<boolean>;
};

/** One fault at a time, on exactly the call that is aimed at. */
export const aimedFaults = ({ seed, lateMs = LATE.client }: FaultsOptions) => {
  const random = makeRandom(seed);
  const fare = makeFare(lateMs);
  let aimed: (Aim & { seen: number; ending: Promise<Fared> | null }) | null = null;
  const intercept: Interceptor = async (call, forward) => {
    if (aimed === null || aimed.counts?.(call) === false)
      return (await fare(null, random, call, forward)).reply;
    aimed.seen += 1;
    const hit = aimed.seen === aimed.call;
    const faring = fare(hit ? aimed.kind : null, random, call, forward);
    if (hit) aimed.ending = faring;
    return (await faring).reply;
  };
  return {
    intercept,
    /** Aims anew; what was aimed at before and did not come is forgotten. */
    aim: (aim: Aim): Shot => {
      const own: NonNullable<typeof aimed> = { ...aim, seen: 0, ending: null };
      aimed = own;
      return { struck: async () => (await own.ending?.catch(() => null))?.struck === true };
    },
    /** Nothing is aimed at any more. */
    rest: (): void => {
      aimed = null;
    },
  };
};
