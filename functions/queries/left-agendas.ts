import * as z from 'zod';
import { LeavingReason } from '../../events/item.ts';
import { agendaKey } from '../../workflows/session/rows.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import { asPlaced } from '../given/arrangement.ts';
import type { Store, Subjects } from '../ports.ts';

/** A point on the agenda of a session; once it has left it, why and when, and where what was asked is sealed. */
const AgendaRow = z.object({
  item: z.string(),
  placedAt: z.string(),
  left: z.enum(['ADJOURNED', 'WITHDRAWN', ...LeavingReason.options]).optional(),
  leftAt: z.string().optional(),
  asked: z.object({ fact: z.string(), subject: z.string() }).optional(),
});
type AgendaRow = z.infer<typeof AgendaRow>;

type Sources = { store: Pick<Store, 'row'>; subjects: Pick<Subjects, 'openAll'> };

/** What was asked in words; null when nothing was, or once it is erased. */
const makeAsked =
  ({ subjects }: Sources) =>
  async ({ asked }: AgendaRow): Promise<string | null> => {
    if (asked === undefined) return null;
    const opened = await subjects.openAll([asked.fact], asked.subject);
    return opened.get(asked.fact)?.['asked'] ?? null;
  };

/** The agenda of a session: what is on it, or was voted, and what has left it, with what was asked (C8). */
export const makeAgendaView = (sources: Sources) => {
  const askedIn = makeAsked(sources);
  return async (rows: readonly RowItem[]) => {
    const points = asPlaced(rows.map((row) => AgendaRow.parse(row)));
    const gone = points.filter(({ left }) => left !== undefined);
    const leftAgendas = await Promise.all(
      gone.map(async (row) => ({
        item: row.item,
        reason: row.left,
        leftAt: row.leftAt,
        asked: await askedIn(row),
      })),
    );
    return { items: points.filter(({ left }) => left === undefined).map(({ item }) => item), leftAgendas };
  };
};

/** What the council asked for when it sent a dossier to another session; null when it asked for nothing. */
export const makeAskedFor = (sources: Sources) => {
  const askedIn = makeAsked(sources);
  return async (council: string, left: ApplicationContext['left']): Promise<string | null> => {
    if (left?.reason !== 'ADJOURNED') return null;
    const row = await sources.store.row(agendaKey(council, left.session, left.item));
    return row === null ? null : askedIn(AgendaRow.parse(row));
  };
};
