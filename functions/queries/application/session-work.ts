import type { Instant } from '../../../events/fact.ts';
import { application } from '../../../workflows/application/application.workflow.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import {
  alertAt,
  elapsedShare,
  nextStepOf,
  whySentence,
} from '../../../workflows/application/work/next-step.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { isClosed, mayRead } from '../../../workflows/kernel/rights.ts';
import { placesOf } from '../../../workflows/kernel/states.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import { malformed } from '../../shell/problems.ts';
import { LARGE_PAGE } from '../list-page.ts';
import { titleOf } from '../thing-view.ts';
import type { makeWorkList } from '../work-list.ts';

/** The words under which a dossier waits for somebody, from its filing to its notification. */
const UNDER_WAY = [
  'submitted',
  'acknowledged',
  'incomplete',
  'complete',
  'inReview',
  'awaitingVisa',
  'ready',
  'onAgenda',
  'opinionGiven',
  'decided',
];
/** Pages of a list: a council's own work at one time, not its history. */
const MOST_PAGES = 12;
const SHOWN = 50;
/** A file takes all of them at once: what is ordered as a whole is not read again for each page. */
const WHOLE = { shown: Number.POSITIVE_INFINITY, pageOf: LARGE_PAGE };

type Sources = {
  store: Pick<Store, 'load'>;
  references: References;
  workList: ReturnType<typeof makeWorkList>;
};
type Reader = { council: string; actor: Actor; at: Instant };

const readOffset = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (/^\d{1,5}$/.test(cursor)) return Number(cursor);
  throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
};

/** What must move for each dossier to make its session, the most pressing first (M29, B12): no list is scanned. */
export const makeSessionWork = ({ store, references, workList }: Sources) => {
  const idsOf = async (
    council: string,
    word: string,
    limit?: number,
  ): Promise<{ ids: string[]; whole: boolean }> => {
    const ids: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const found = await workList(council, 'application', word, cursor, limit);
      ids.push(...found.ids);
      if (found.next === null) return { ids, whole: true };
      cursor = found.next;
    }
    return { ids, whole: false };
  };

  const sessionsOf = async (council: string, things: readonly Thing[]) => {
    const ids = [...new Set(things.map(({ context }) => (context as ApplicationContext).session))];
    const found = await Promise.all(
      ids.map(async (id) => {
        const session = await references.state(council, 'session', id);
        return [id, session && SessionContext.parse(session.context).heldOn] as const;
      }),
    );
    return new Map(found);
  };

  const rowOf = async (thing: Thing, heldOn: string | null, { actor, at }: Reader) => {
    const context = thing.context as ApplicationContext;
    const rules = await references.rules(thing.council, context.rulesVersion);
    if (heldOn === null || rules === null) return null;
    const pace = { ...rules.label, ...rules.procedure };
    const places = placesOf(thing.snapshot.value);
    const next = nextStepOf({ places, context, heldOn: LegalDate.parse(heldOn), pace });
    if (next === null) return null;
    const elapsed = elapsedShare(LegalDate.parse(context.receivedOn), next.by, dateInParis(at));
    const { step, by, who } = next;
    return {
      ...titleOf(application, thing),
      data: { structureName: context.structureName, number: context.number },
      session: { id: context.session, heldOn },
      next: { step, by, who, why: whySentence(next) },
      legalBy: context.implicitOn,
      officer: context.officer,
      mine: actor.kind === 'person' && context.officer === actor.person,
      elapsed,
      alert: alertAt(context.escalation, elapsed),
    };
  };

  return async (reader: Reader, cursor: string | undefined, forFile = false) => {
    const from = readOffset(cursor);
    const { council, actor } = reader;
    const { shown, pageOf } = forFile ? WHOLE : { shown: SHOWN, pageOf: undefined };
    const lists = await Promise.all(UNDER_WAY.map((word) => idsOf(council, word, pageOf)));
    const loaded = await Promise.all(
      lists.flatMap(({ ids }) => ids).map((id) => store.load(application, council, id)),
    );
    // Whoever is concerned works on it no more (B9); nobody examines their own file (P18).
    const things = loaded
      .map(({ thing }) => thing)
      .filter((thing) => mayRead(application, thing, actor) && !isClosed(application, thing, actor));
    const sessions = await sessionsOf(council, things);
    const rows = await Promise.all(
      things.map((thing) =>
        rowOf(thing, sessions.get((thing.context as ApplicationContext).session) ?? null, reader),
      ),
    );
    const ordered = rows
      .filter((row) => row !== null)
      .toSorted((a, b) => {
        const [one, other] = [a, b].map(({ session, next, id }) => `${session.heldOn} ${next.by} ${id}`) as [
          string,
          string,
        ];
        return one < other ? -1 : 1;
      });
    const items = ordered.slice(from, from + shown);
    const more = from + shown < ordered.length;
    return { items, next: more ? String(from + shown) : null, whole: lists.every(({ whole }) => whole) };
  };
};
