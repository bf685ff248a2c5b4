import { sitsOn, titularOf } from '../../../workflows/council/seats/mandates.ts';
import { VOID_PROXY_SENTENCES } from '../../../workflows/deliberation/valid-proxies.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { Assembly } from '../../../workflows/session/commands.ts';
import { within, without, type Interval } from '../../../workflows/session/intervals.ts';
import { roomOf } from '../../../workflows/session/room.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import { spanOfCall } from '../../../workflows/session/span-of-call.ts';
import { timesOut } from '../../../workflows/session/times-out.ts';
import { readAssembly } from '../../given/assembly.ts';
import { attendedIntervals } from '../../given/movements.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import { onlyFor } from '../../shell/only-for.ts';
import type { SessionPresence } from './presence-shape.ts';

type Sources = { store: Store; references: References };
type Reading = { actor: Actor };

/** Proxies as they stand for the whole session; on a point, recusals may end more of them (DEL-06, DEL-11). */
const proxiesIn = (assembly: Assembly | null): SessionPresence['proxies'] => {
  if (assembly === null) return [];
  const { voters } = roomOf(assembly, []);
  return [
    ...voters.valid.map((pair) => ({ ...pair, valid: true, reason: null, sentence: null })),
    ...voters.void.map((pair) => ({ ...pair, valid: false, sentence: VOID_PROXY_SENTENCES[pair.reason] })),
  ].toSorted((a, b) => a.giver - b.giver);
};

/** Who attends a session, or attended it: for whoever keeps it, and for its minutes (D1, DEL-13, DEL-14). */
export const makePresence = ({ store, references }: Sources) => {
  /** Of each point that was voted: who was out, from when to when (D7, M1). */
  const recusalsIn = async (council: string, session: string): Promise<SessionPresence['recusals']> => {
    const points = await store.rows(thingKey(council, 'session', session), 'item#');
    const found = points.map(async ({ item: named }) => {
      const item = String(named);
      const times = timesOut(await store.facts(council, 'item', item));
      return times.map(({ recused, ...time }) => ({ item, ...time, members: [...recused] }));
    });
    return (await Promise.all(found)).flat().filter(({ members }) => members.length > 0);
  };

  return async (thing: Thing, { actor }: Reading): Promise<SessionPresence> => {
    onlyFor(['secretary', 'president', 'officer', 'auditor', 'member'], actor);
    const { council, id } = thing;
    const context = thing.context as SessionContext;
    const { call, heldOn } = context;
    const [facts, moved, mandates, assembly, recusals] = await Promise.all([
      store.facts(council, 'session', id),
      attendedIntervals(store, council, id, call),
      references.mandates(council),
      readAssembly(store, references, council, { id, ...context }),
      recusalsIn(council, id),
    ]);
    const span = spanOfCall(facts, call);
    const there = (member: number): Interval[] =>
      within(moved.get(member) ?? [], { from: '', to: span.endedAt });
    const attending = new Set(assembly?.presence.filter((row) => row.attending).map(({ member }) => member));
    const members = mandates
      .filter((mandate) => sitsOn(mandate, heldOn) && moved.has(mandate.member))
      .map((mandate) => {
        const { member, college, kind: quality } = mandate;
        const intervals = there(member);
        const titular = quality === 'ALTERNATE' ? titularOf(mandates, mandate, heldOn) : null;
        const sits = titular === null ? intervals : without(intervals, there(titular.member));
        return { member, college, quality, attends: attending.has(member), intervals, sits };
      })
      .toSorted((a, b) => a.member - b.member);
    return { call, ...span, members, proxies: proxiesIn(assembly), recusals };
  };
};
