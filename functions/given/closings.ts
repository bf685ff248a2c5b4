import { ApplicationContext } from '../../workflows/application/application-context.ts';
import {
  closingOfHolder,
  closingOfStructure,
  closingTo,
} from '../../workflows/application/assignment/closed-to.ts';
import { declares } from '../../workflows/council/interests/declaration.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { About, Closing } from '../../workflows/kernel/closing.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { aboutHolder } from '../../workflows/label/about-holder.ts';
import type { Store } from '../ports.ts';
import type { Asked, Linked } from '../shell/handle-command.ts';

/** A dossier as its state says it stands, in one word. */
export type Standing = { id: string; word: string; context: ApplicationContext };

/** Dossiers by their ids, read together; a draft that was never filed has no state. */
export const standingsOf = async (
  store: Pick<Store, 'many'>,
  council: string,
  ids: readonly string[],
): Promise<Standing[]> => {
  const rows = await store.many(ids.map((id) => ({ pk: thingKey(council, 'application', id), sk: 'state' })));
  return rows.map((row) => ({
    id: String(row['pk']).split('#')[2] ?? '',
    word: String(row['list']).split('#')[2] ?? '',
    context: ApplicationContext.parse(row['context']),
  }));
};

type Reads = Pick<Store, 'rows' | 'many'>;

/** Reads why what a thing is about is closed to who asks (B9), whose links are read already. */
export const makeClosings = (store: Reads) => {
  const dossiersOf = async (council: string, structure: string): Promise<string[]> => {
    const rows = await store.rows(thingKey(council, 'structure', structure), 'application#');
    return rows.map(({ application }) => String(application));
  };

  const ofStructure = async (council: string, structure: string, actor: Actor): Promise<Closing | null> =>
    closingOfStructure(await standingsOf(store, council, await dossiersOf(council, structure)), actor);

  /** The dossier that earned the label is another structure's once a label was taken over. */
  const ofHolder = async (
    council: string,
    { holder, earnedBy }: Extract<About, { holder: string }>,
    actor: Actor,
  ): Promise<Closing | null> => {
    const ids = new Set([...(await dossiersOf(council, holder)), earnedBy].filter((id) => id !== ''));
    return closingOfHolder(holder, await standingsOf(store, council, [...ids]), actor);
  };

  const ofLabel = async (council: string, id: string, actor: Actor): Promise<Closing | null> => {
    const [row] = await store.many([{ pk: thingKey(council, 'label', id), sk: 'state' }]);
    const about = row && aboutHolder(LabelContext.parse(row['context']));
    return about ? ofHolder(council, about, actor) : null;
  };

  const ofDossier = async (council: string, application: string, actor: Actor): Promise<Closing | null> => {
    const [found] = await standingsOf(store, council, [application]);
    return found === undefined ? null : closingTo(found.context, found.word, actor);
  };

  const of = (council: string, about: About, actor: Actor): Promise<Closing | null> => {
    if ('structure' in about) return ofStructure(council, about.structure, actor);
    if ('holder' in about) return ofHolder(council, about, actor);
    if ('label' in about) return ofLabel(council, about.label, actor);
    return ofDossier(council, about.application, actor);
  };

  /** Somebody, as each thing of one kind has to know them; what is about the same is read once. */
  const ofEach = (workflow: Workflow, council: string, actor: Actor) => {
    const read = new Map<string, Promise<Closing | null>>();
    return async (thing: Thing, data?: unknown): Promise<Actor> => {
      const about = workflow.about?.(thing as Thing<never>, data) ?? null;
      if (about === null || actor.kind !== 'person' || !declares(actor.roles)) return actor;
      const key = JSON.stringify(about);
      const closing = read.get(key) ?? of(council, about, actor);
      read.set(key, closing);
      return { ...actor, closing: await closing };
    };
  };

  return {
    ofEach,

    /** Of some dossiers, those that are closed to somebody. */
    async among(council: string, ids: readonly string[], actor: Actor): Promise<Standing[]> {
      if (ids.length === 0 || actor.kind !== 'person' || !declares(actor.roles)) return [];
      const found = await standingsOf(store, council, ids);
      return found.filter(({ context, word }) => closingTo(context, word, actor) !== null);
    },

    /** For commands: after the links of who asks, why what they ask about is closed to them. */
    around:
      (workflow: Workflow, linked: Linked): Linked =>
      async (council: string, actor: Actor, at, asked: Asked) =>
        ofEach(workflow, council, await linked(council, actor, at, asked))(asked.thing, asked.data),
  };
};
