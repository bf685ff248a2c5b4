import * as z from 'zod';
import { MeetingContext } from '../../workflows/meeting/meeting.machine.ts';
import type { workshopCommands, WorkshopGiven } from '../../workflows/workshop/commands.ts';
import { noteWordsKey } from '../../workflows/workshop/rows.ts';
import type { Loaded, Store, Subjects } from '../ports.ts';
import type { Given } from '../shell/handle-command.ts';
import type { References } from './references.ts';

const Words = z.object({ sealed: z.object({ fact: z.string(), subject: z.string() }) });
const Noted = z.object({ title: z.string(), place: z.string(), text: z.string() });

type Sources = {
  store: Pick<Store, 'row'>;
  references: Pick<References, 'state'>;
  subjects: Pick<Subjects, 'open'>;
};

export const makeWorkshopGiven = ({ store, references, subjects }: Sources): Given => {
  /** What is cancelled has no slot any more. */
  const meetingNamed = async (council: string, id: string): Promise<WorkshopGiven['record']['meeting']> => {
    const found = await references.state(council, 'meeting', id);
    if (found === null) return null;
    const { kind, slot } = MeetingContext.parse(found.context);
    return { kind, start: found.word === 'cancelled' ? null : (slot?.start ?? null) };
  };

  const wordsOf = async ({ thing }: Loaded): Promise<WorkshopGiven['openToPublic']> => {
    const row = await store.row(noteWordsKey(thing));
    if (row === null) return { words: null };
    const { fact, subject } = Words.parse(row).sealed;
    const typed = await subjects.open(fact, subject);
    return { words: typed && Noted.parse(typed) };
  };

  return async ({ name, council, data }, loaded): Promise<WorkshopGiven[keyof WorkshopGiven] | undefined> => {
    if (name === 'openToPublic') return wordsOf(loaded);
    if (name !== 'record') return undefined;
    const { meeting } = data as z.infer<typeof workshopCommands.record>;
    return { meeting: meeting === undefined ? null : await meetingNamed(council, meeting) };
  };
};
