import type { Instant } from '../../../events/fact.ts';
import { application } from '../../../workflows/application/application.workflow.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import {
  alertAt,
  elapsedShare,
  nextStepOf,
  whySentence,
} from '../../../workflows/application/work/next-step.ts';
import { standInSentence } from '../../../workflows/application/assignment/stand-in-words.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { closingOf, isClosed, mayRead } from '../../../workflows/kernel/rights.ts';
import { placesOf } from '../../../workflows/kernel/states.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { Links } from '../../given/links.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import { malformed } from '../../shell/problems.ts';
import { LARGE_PAGE } from '../list-page.ts';
import { titleOf } from '../thing-view.ts';
import type { makeOfficerNames } from '../../given/officer-names.ts';
import { serviceOf } from './service-today.ts';
import type { makeUnderWay } from './under-way.ts';

const SHOWN = 50;
/** A file takes all of them at once: what is ordered as a whole is not read again for each page. */
const WHOLE = { shown: Number.POSITIVE_INFINITY, pageOf: LARGE_PAGE };

type Sources = {
  store: Pick<Store, 'row' | 'rows' | 'many'>;
  references: References;
  links: Links;
  underWay: ReturnType<typeof makeUnderWay>;
  nameOf: ReturnType<typeof makeOfficerNames>;
};
type Service = Awaited<ReturnType<typeof serviceOf>>;
type Reader = { council: string; actor: Actor; at: Instant };

const readOffset = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (/^\d{1,5}$/.test(cursor)) return Number(cursor);
  throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
};

/** Of what a link closes, the title, with what is to be said of it before anything else is read (B9). */
const closedRowOf = (thing: Thing, { actor }: Reader) => {
  const { structureName } = thing.context as ApplicationContext;
  return {
    ...titleOf(application, thing, actor),
    data: { structureName, number: null },
    session: null,
    next: null,
    legalBy: null,
    officer: null,
    insteadOf: null,
    standIn: null,
    mine: false,
    elapsed: null,
    alert: null,
  };
};

/** What must move for each dossier to make its session, the most pressing first (M29, B12): no list is scanned. */
export const makeSessionWork = ({ store, references, links, underWay, nameOf }: Sources) => {
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

  /** Who follows a dossier today: during an absence, whoever stands in (B7). */
  const followedOn = async (thing: Thing, service: Service, { actor, at }: Reader) => {
    const following = service.following(thing.context as ApplicationContext, dateInParis(at));
    const { officer, insteadOf } = following;
    const absent = insteadOf === null ? null : await nameOf(thing.council, insteadOf);
    return {
      officer,
      insteadOf,
      standIn: standInSentence(following, absent),
      mine: actor.kind === 'person' && officer === actor.person,
    };
  };

  const rowOf = async (thing: Thing, heldOn: string | null, service: Service, reader: Reader) => {
    const { at } = reader;
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
      ...titleOf(application, thing, reader.actor),
      data: { structureName: context.structureName, number: context.number },
      session: { id: context.session, heldOn },
      next: { step, by, who, why: whySentence(next) },
      legalBy: context.implicitOn,
      ...(await followedOn(thing, service, reader)),
      elapsed,
      alert: alertAt(context.escalation, elapsed),
    };
  };

  return async (reader: Reader, cursor: string | undefined, forFile = false) => {
    const from = readOffset(cursor);
    const { council, actor } = reader;
    const { shown, pageOf } = forFile ? WHOLE : { shown: SHOWN, pageOf: undefined };
    const [found, service] = await Promise.all([
      underWay(council, pageOf),
      serviceOf({ store, links }, council, reader.at),
    ]);
    // Whoever is concerned works on it no more (B9); nobody examines their own file (P18). What a declared link closes
    // comes first: it is to be settled.
    const things = found.things.filter(
      (thing) =>
        mayRead(application, thing, actor) && closingOf(application, thing, actor) !== 'conflict-declared',
    );
    const isLinked = (thing: Thing) => isClosed(application, thing, actor);
    const toSettle = things.filter(isLinked).map((thing) => closedRowOf(thing, reader));
    const open = things.filter((thing) => !isLinked(thing));
    const sessions = await sessionsOf(council, open);
    const rows = await Promise.all(
      open.map((thing) =>
        rowOf(thing, sessions.get((thing.context as ApplicationContext).session) ?? null, service, reader),
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
    const all = [...toSettle, ...ordered];
    const items = all.slice(from, from + shown);
    const more = from + shown < all.length;
    return { items, next: more ? String(from + shown) : null, whole: found.whole };
  };
};
