import * as z from 'zod';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Ask, CommandTable, Proposal } from '../../kernel/workflow.ts';
import type { SessionContext } from '../session.machine.ts';
import { arrangementKey, type Arrangement } from './arrangement.ts';
import { AgendaList } from './proposed-list.ts';

/** More points than any session has. */
const MOST_POINTS = 400;

/** All points in their order; those that are not named come last in the list where they are proposed. */
export const ArrangeAgenda = z.strictObject({
  /** How often it was arranged before, as it was read: 0 the first time. */
  basedOn: z.int().min(0),
  points: z
    .array(z.strictObject({ item: z.uuid(), list: AgendaList }))
    .min(1)
    .max(MOST_POINTS)
    .refine((points) => new Set(points.map(({ item }) => item)).size === points.length, {
      error: 'Chaque point se nomme une seule fois.',
    }),
});

export type ArrangeGiven = {
  arrangement: Arrangement | null;
  /** The points that are on the agenda, or were voted; not those that have left it. */
  onAgenda: readonly string[];
  /** Of those, measures on labels. */
  measures: readonly string[];
};

/**
 * C2, C9: the order and the lists may change until the session is over, and what is on the agenda does not. Called
 * again, the agenda is the same one (DEL-08). Of two who arrange it at once, the second reads it again first.
 */
export const arrangeAgenda = ({
  data,
  thing,
  given: { arrangement, onAgenda, measures },
}: Ask<z.infer<typeof ArrangeAgenda>, SessionContext, ArrangeGiven>): Outcome<Proposal> => {
  if (thing.context.call > 1) return refused('agenda-frozen');
  const version = arrangement?.version ?? 0;
  if (data.basedOn !== version) return refused('agenda-arranged-since', { version });
  const there = new Set(onAgenda);
  const strangers = data.points.filter(({ item }) => !there.has(item));
  if (strangers.length > 0) return refused('not-on-agenda', { count: strangers.length });
  // Whoever a measure is about may be heard, and each member speaks of it: it is voted by itself (WDR-03).
  const grouped = data.points.filter(({ item, list }) => list === 'A' && measures.includes(item));
  if (grouped.length > 0) return refused('measure-debated', { count: grouped.length });
  const of = (list: AgendaList) => data.points.filter((point) => point.list === list).map(({ item }) => item);
  const item = { version: version + 1, consensus: of('A'), debate: of('B') } satisfies Arrangement;
  const key = arrangementKey(thing.council, thing.id);
  const guard = version === 0 ? { absent: true as const } : { expect: { version } };
  return accepted({ facts: [], rows: [{ kind: 'put', key, item, ...guard }] });
};

export const agendaTable = {
  arrangeAgenda: {
    road: 'ordinary',
    who: ['secretary', 'president'],
    from: ['scheduled', 'convened', 'open'],
    to: [],
    facts: [],
    refusals: ['agenda-frozen', 'agenda-arranged-since', 'not-on-agenda', 'measure-debated'],
    says: 'L’ordre du jour est rangé ainsi. Un point inscrit ensuite vient à la fin de la liste où il est proposé.',
  },
} as const satisfies CommandTable;
