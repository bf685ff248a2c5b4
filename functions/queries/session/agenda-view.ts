import * as z from 'zod';
import type { Instant } from '../../../events/fact.ts';
import { closingTo } from '../../../workflows/application/assignment/closed-to.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { actingAs, type Actor } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { inOrder } from '../../../workflows/session/agenda/arrangement.ts';
import { proposedList, type ProposedList } from '../../../workflows/session/agenda/proposed-list.ts';
import { endsAt, minutesFor } from '../../../workflows/session/agenda/time-budget.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import { arrangementOf } from '../../given/arrangement.ts';
import type { Standing } from '../../given/closings.ts';
import type { Links } from '../../given/links.ts';
import type { makeOfficerNames } from '../../given/officer-names.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import { onlyFor } from '../../shell/only-for.ts';
import { refusalProblem } from '../../shell/problems.ts';
import { serviceOf } from '../application/service-today.ts';
import type { AgendaPoint, SessionAgenda } from './agenda-shape.ts';
import { readPoints, type PointRead } from '../../given/points-read.ts';

type Sources = {
  store: Pick<Store, 'row' | 'rows' | 'many'>;
  references: Pick<References, 'rules' | 'rulesInForce'>;
  links: Pick<Links, 'linkedColleagues'>;
  nameOf: ReturnType<typeof makeOfficerNames>;
};
type Reading = { actor: Actor; at: Instant };

const READERS = ['secretary', 'president', 'officer', 'auditor', 'member'] as const;

const Asked = z.object({ expertise: z.string() });
const Attached = z.object({ list: z.string(), context: z.object({ position: z.string().nullable() }) });

/** What was found in a dossier is told to whom it is open: neither to the recused, nor to who is concerned (B9, DEL-11). */
const isOpenTo = ({ dossier, recused }: PointRead, actor: Actor): boolean => {
  if (dossier === null) return true;
  if (closingTo(dossier.context, dossier.word, actor) !== null) return false;
  const seat = actingAs(['member'], actor, null)?.held;
  return seat?.role !== 'member' || !recused.includes(seat.member);
};

/** The agenda in two lists: what the examination proposes, as the secretariat arranged it, with its time (C2, C5, M8). */
export const makeSessionAgenda = ({ store, references, links, nameOf }: Sources) => {
  /** What experts concluded on a dossier, of those put with its report. */
  const positionsOn = async (council: string, application: string): Promise<string[]> => {
    const asked = await store.rows(thingKey(council, 'application', application), 'expertise#');
    const keys = asked.map((row) => ({
      pk: thingKey(council, 'expertise', Asked.parse(row).expertise),
      sk: 'state',
    }));
    const states = (await store.many(keys)).map((row) => Attached.parse(row));
    return states.flatMap(({ list, context }) =>
      list.split('#')[2] === 'attached' ? (context.position ?? []) : [],
    );
  };

  const proposedFor = async (council: string, { context, dossier }: PointRead): Promise<ProposedList> => {
    if (dossier === null) return proposedList(context.kind ?? 'OTHER', null);
    const { proposal, open, failed } = dossier.context;
    return proposedList(context.kind ?? 'AWARD', {
      proposal,
      review: open,
      failed,
      positions: await positionsOn(council, dossier.id),
    });
  };

  /** Who follows each dossier today: during an absence, whoever stands in (B7). */
  const leadsOn = async (council: string, at: Instant) => {
    const [service, names] = [
      await serviceOf({ store, links }, council, at),
      new Map<string, Promise<string | null>>(),
    ];
    const named = (person: string | null): Promise<string | null> => {
      const known = names.get(person ?? '') ?? nameOf(council, person);
      names.set(person ?? '', known);
      return known;
    };
    return async (dossier: Standing | null): Promise<AgendaPoint['lead']> => {
      if (dossier === null) return null;
      const { officer, insteadOf, until } = service.following(dossier.context, dateInParis(at));
      if (officer === null && insteadOf === null) return null;
      const [name, absent] = await Promise.all([named(officer), named(insteadOf)]);
      return { name, insteadOf: absent, until };
    };
  };

  const rulesOf = async (council: string, { rulesVersion }: SessionContext, at: Instant) => {
    const own =
      rulesVersion === 0 ? references.rulesInForce(council, at) : references.rules(council, rulesVersion);
    const rules = (await own)?.procedure;
    if (rules === undefined) throw refusalProblem({ reason: 'rules-missing', detail: {} });
    return rules;
  };

  return async ({ council, id, context }: Thing, { actor, at }: Reading): Promise<SessionAgenda> => {
    onlyFor(READERS, actor);
    const session = context as SessionContext;
    const [rules, arrangement, read, leadOf] = await Promise.all([
      rulesOf(council, session, at),
      arrangementOf(store, council, id),
      readPoints(store, council, id),
      leadsOn(council, at),
    ]);
    const proposed = await Promise.all(
      read.map(async (point) => ({ ...point, proposed: await proposedFor(council, point) })),
    );
    const points = await Promise.all(
      inOrder(proposed, arrangement).map(async (point): Promise<AgendaPoint> => ({
        item: point.item,
        kind: point.context.kind ?? 'OTHER',
        question: point.context.question,
        application: point.dossier?.id ?? null,
        structureName: point.dossier?.context.structureName ?? null,
        state: point.word,
        list: point.list,
        proposed: isOpenTo(point, actor) ? point.proposed : { list: point.proposed.list, reasons: [] },
        pulled: point.context.pulled,
        recused: point.recused.length,
        lead: await leadOf(point.dossier),
        minutes: minutesFor(point.list, rules),
      })),
    );
    const minutes = points.reduce((sum, point) => sum + point.minutes, 0);
    const { startsAt } = session;
    return {
      version: arrangement?.version ?? 0,
      points,
      minutes,
      startsAt,
      endsAt: endsAt(startsAt, minutes),
    };
  };
};
