import * as z from 'zod';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { ProposalContext } from '../../../workflows/proposal/proposal.machine.ts';
import { proposal } from '../../../workflows/proposal/proposal.workflow.ts';
import { workshop } from '../../../workflows/workshop/workshop.workflow.ts';
import type { WorkshopContext } from '../../../workflows/workshop/workshop.machine.ts';
import type { RowPages } from '../../adapters/row-pages.ts';
import type { Loaded, Store, Subjects } from '../../ports.ts';
import { makeLastWords } from './titles.ts';

type Sources = { store: Store; subjects: Pick<Subjects, 'openAll'>; pages: RowPages };

const Support = z.object({ member: z.int(), revision: z.int(), at: z.string() });
const Cited = z.object({ proposal: z.uuid() });

/** The last proposals that cite a note; older ones are found from them. */
const SHOWN = 25;

/** What is shown of a note and of a proposal with their sheet. */
export const makeSheets = ({ store, subjects, pages }: Sources) => {
  const lastWords = makeLastWords({ store, subjects });

  /** What others are called, where they stand, in a few words. */
  const named = async (things: readonly Thing[]) => {
    const told = await lastWords('proposal', things);
    return things.map((thing) => ({
      id: thing.id,
      title: told.get(thing.id)?.words?.['title'] ?? null,
      state: proposal.stateWord(thing.snapshot.value),
    }));
  };

  const load = async (council: string, ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => store.load(proposal, council, id)))).map(({ thing }) => thing);

  const notesOf = async ({ council, context }: Thing<ProposalContext>) => {
    const loaded = await Promise.all(context.notes.map((id) => store.load(workshop, council, id)));
    const notes = loaded.map(({ thing }) => thing as Thing<WorkshopContext>);
    const told = await lastWords('workshop', notes);
    return notes.map(({ id, context: { heldOn } }) => ({
      id,
      heldOn,
      title: told.get(id)?.words?.['title'] ?? null,
    }));
  };

  return {
    workshop: async ({ thing }: Loaded) => {
      const { council, id } = thing;
      const pk = thingKey(council, 'workshop', id);
      const { rows } = await pages({ pk, prefix: 'proposal#', limit: SHOWN });
      const ids = rows.map((row) => Cited.parse(row).proposal);
      const [told, proposals] = await Promise.all([
        lastWords('workshop', [thing]),
        load(council, ids).then(named),
      ]);
      const words = told.get(id)?.words ?? null;
      const said = (name: string) => words?.[name] ?? null;
      return {
        title: said('title'),
        place: said('place'),
        present: said('present'),
        text: said('text'),
        proposals,
      };
    },

    proposal: async ({ thing }: Loaded) => {
      const own = thing as Thing<ProposalContext>;
      const pk = thingKey(own.council, 'proposal', own.id);
      const [told, supports, merged, notes] = await Promise.all([
        lastWords('proposal', [thing]),
        store.rows(pk, 'support#'),
        store.rows(pk, 'merged#'),
        notesOf(own),
      ]);
      const { words = null, progress = null } = told.get(own.id) ?? {};
      const all = supports.map((row) => Support.parse(row));
      const current = all.filter(({ revision }) => revision === own.context.revision);
      return {
        title: words?.['title'] ?? null,
        text: words?.['text'] ?? null,
        notes,
        // Who supported another writing has not said anything of this one.
        supporters: current.map(({ member, at }) => ({ member, at })),
        supportedBefore: all.length - current.length,
        merged: await load(
          own.council,
          merged.map((row) => Cited.parse(row).proposal),
        ).then(named),
        progress,
      };
    },
  };
};
