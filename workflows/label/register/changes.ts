import * as z from 'zod';
import type { Envelope } from '../../../events/fact.ts';
import { Instant } from '../../../events/fact.ts';
import { territoriesOf } from '../../structure/territories.ts';

/** What the public is told that happened to a label: never why (OPD-03). */
export const ChangeKind = z.enum([
  'AWARDED',
  'RENEWED',
  'PROLONGED',
  'HOLDER_CHANGED',
  'NOT_CURRENTLY_VALID',
  'VALID',
  'EXPIRED',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** One change of one label; `version` is that of the label, so that a number and a version name it. */
export const Change = z.object({
  at: Instant,
  number: z.string(),
  version: z.int(),
  /** Among the facts of that version. */
  rank: z.int(),
  kind: ChangeKind,
});
export type Change = z.infer<typeof Change>;

const KINDS: Readonly<Record<string, ChangeKind>> = {
  'LabelAwarded.v1': 'AWARDED',
  'LabelRecorded.v1': 'AWARDED',
  'LabelRenewed.v1': 'RENEWED',
  'LabelProlonged.v1': 'PROLONGED',
  'LabelHolderChanged.v1': 'HOLDER_CHANGED',
  'LabelSuspended.v1': 'NOT_CURRENTLY_VALID',
  'LabelRevoked.v1': 'NOT_CURRENTLY_VALID',
  'LabelRescinded.v1': 'NOT_CURRENTLY_VALID',
  'LabelRelinquished.v1': 'NOT_CURRENTLY_VALID',
  'LabelLapsed.v1': 'NOT_CURRENTLY_VALID',
  'LabelReinstated.v1': 'VALID',
  'LabelExpired.v1': 'EXPIRED',
};

const Held = z.object({ holder: z.object({ commune: z.string().nullable() }) });

/** A change, and the territories that hear of it. */
export type Told = Change & { readonly territories: readonly string[] };

/**
 * What the public is told of a label's life, a function of its facts: the same rows whatever is told twice, late or out
 * of order (P17). Who moves is told of where it leaves and where it goes.
 */
export const changesOf = (number: string, facts: readonly Envelope[]): Told[] => {
  let here: readonly string[] = [];
  return facts
    .toSorted((one, other) => one.version - other.version || one.rank - other.rank)
    .flatMap((fact) => {
      const kind = KINDS[fact.type];
      const held = Held.safeParse(fact.data).data;
      const before = here;
      if (held !== undefined) here = territoriesOf(held.holder.commune);
      if (kind === undefined) return [];
      const territories = [...new Set([...before, ...here])];
      return [{ at: fact.at, number, version: fact.version, rank: fact.rank, kind, territories }];
    });
};

/** Every territory in which a label ever was. */
export const territoriesEver = (facts: readonly Envelope[]): string[] => [
  ...new Set(facts.flatMap(({ data }) => territoriesOf(Held.safeParse(data).data?.holder.commune ?? null))),
];
