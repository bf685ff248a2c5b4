import type * as z from 'zod';
import type { MinutesGiven, minutesCommands } from '../../workflows/session/minutes/commands.ts';
import { agendaKey } from '../../workflows/session/rows.ts';
import type { Store } from '../ports.ts';
import type { Command } from '../shell/handle-command.ts';
import type { References } from './references.ts';

type Sources = { store: Pick<Store, 'row'>; references: Pick<References, 'member' | 'formerMember'> };

/** Whether what a correction of minutes names is there: a point of their agenda, a member who sits or sat (D19). */
export const correctionGiven = async (
  { store, references }: Sources,
  { council, data }: Command,
  session: string,
): Promise<MinutesGiven['correctMinutes']> => {
  const { item, askedBy } = data as z.infer<typeof minutesCommands.correctMinutes>;
  const [point, member, former] = await Promise.all([
    item === null ? null : store.row(agendaKey(council, session, item)),
    askedBy === null ? null : references.member(council, askedBy),
    askedBy === null ? null : references.formerMember(council, askedBy),
  ]);
  return {
    onAgenda: item === null || point !== null,
    seated: askedBy === null || member !== null || former !== null,
  };
};
