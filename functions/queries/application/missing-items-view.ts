import { MissingItemsRequested } from '../../../events/clock.ts';
import type { Instant } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { previewOfRequest } from '../../../workflows/application/receipt/missing-items.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import { standsAt } from '../../../workflows/kernel/states.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { gatherForReceipt, missingItemsOf } from '../../given/application/receipt-given.ts';
import type { Sources } from '../../given/application/gathered.ts';
import type { Loaded, Subjects } from '../../ports.ts';
import { refusalProblem } from '../../shell/problems.ts';
import { dayAsked } from '../day-asked.ts';
import { readWords } from '../examination/sealed-words.ts';
import type { MissingItems } from './missing-items-shape.ts';
import { factsOn } from './told-facts.ts';

type Asking = { actor: Actor; at: Instant; dueOn: string | undefined };
type Dossier = Thing<ApplicationContext>;

/**
 * What was asked of a dossier, request by request, with why, and what came; for a request to come, its effect on
 * silence, shown before anything is sent (INC-01 to INC-03, B2); for officers, what may be required at all (INC-05).
 */
export const makeMissingItemsView = (sources: Sources & { subjects: Pick<Subjects, 'openAll'> }) => {
  const { store, references, subjects } = sources;
  const gather = gatherForReceipt(sources);

  const requestsOf = async (dossier: Dossier) => {
    const { council, id } = dossier;
    const facts = await factsOn(store, dossier, 'request');
    const asked = facts.filter(({ type }) => type === 'MissingItemsRequested.v1');
    const words = await readWords(subjects, asked);
    return Promise.all(
      asked.map(async (fact) => {
        const { items: _, ...request } = MissingItemsRequested.shape.data.parse(fact.data);
        const items = await missingItemsOf(sources, council, id, request.request);
        const why = words(fact);
        return { ...request, items: items.map((item) => ({ ...item, why: why?.[item.name] ?? null })) };
      }),
    );
  };

  /** Null where no request may be made now. */
  const previewFor = async ({ snapshot, context, council }: Dossier, { at, dueOn }: Asking) => {
    const day = dayAsked('dueOn', dueOn);
    if (!standsAt(snapshot.value, 'filed') || context.openRequest !== null) return null;
    const rules = await references.rules(council, context.rulesVersion);
    if (rules === null) return null;
    const preview = previewOfRequest(context, rules.label, dateInParis(at), day);
    if (!preview.ok) throw refusalProblem(preview.refusal);
    return preview.value;
  };

  const mayBeRequired = async (loaded: Loaded, actor: Actor) => {
    const thing = loaded.thing as Dossier;
    if (actingOn(['officer'], actor, thing.context.structure) === null) return null;
    const command = { council: thing.council } as Parameters<typeof gather>[0];
    const { documents, unanswered } = await gather(command, loaded).requestMissingItems();
    const asked = Object.entries(unanswered).map(
      ([criterion, { title, fields }]): [string, { title: string; fields: string[] }] => [
        criterion,
        { title, fields: [...fields] },
      ],
    );
    return { documents, unanswered: Object.fromEntries(asked) };
  };

  return async (loaded: Loaded, asking: Asking): Promise<MissingItems> => {
    const thing = loaded.thing as Dossier;
    const [requests, preview, required] = await Promise.all([
      requestsOf(thing),
      previewFor(thing, asking),
      mayBeRequired(loaded, asking.actor),
    ]);
    return { requests, preview, required };
  };
};
