import type { Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { sitsOn, titularOf } from '../../../workflows/council/seats/mandates.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import {
  absenteesOf,
  attendanceOf,
  attendedSessions,
  type Held,
} from '../../../workflows/session/absences/absentees.ts';
import { within } from '../../../workflows/session/intervals.ts';
import { presenceOf } from '../../../workflows/session/rows.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import { spanOfCall } from '../../../workflows/session/span-of-call.ts';
import { toPresenceRow } from '../../given/assembly.ts';
import { attendedIntervals } from '../../given/movements.ts';
import type { References } from '../../given/references.ts';
import { repliesTo } from '../../given/replies.ts';
import type { Store } from '../../ports.ts';
import { refusalProblem } from '../../shell/problems.ts';
import type { LastListed } from '../last-listed.ts';
import type { Absentees } from './absentees-shape.ts';

type Sources = {
  store: Pick<Store, 'rows' | 'facts'>;
  references: Pick<References, 'mandates' | 'rulesInForce' | 'state'>;
  lastListed: LastListed;
};

type Closed = Pick<SessionContext, 'kind' | 'heldOn' | 'call'> & { session: string };

/** Consultations in writing are closed too: so many are looked at for each session that is sought. */
const CLOSED_BETWEEN = 4;

type Mandates = Awaited<ReturnType<References['mandates']>>;

/** Who attended the last sessions, no further back than the rules look: as many as it takes to propose a replacement. */
export const makeAbsentees = ({ store, references, lastListed }: Sources) => {
  /** What one call of a session kept, as a question to ask of each titular. */
  const seenAt = async (
    council: string,
    session: string,
    call: number,
    span: ReturnType<typeof spanOfCall>,
  ) => {
    const [moved, presence, replies] = await Promise.all([
      attendedIntervals(store, council, session, call),
      store.rows(thingKey(council, 'session', session), presenceOf(call)),
      repliesTo(store, council, session, call),
    ]);
    const proxies = new Set(
      presence.map(toPresenceRow).flatMap(({ member, proxyTo }) => (proxyTo === null ? [] : [member])),
    );
    const absent = new Set(replies.flatMap(({ member, answer }) => (answer === 'ABSENT' ? [member] : [])));
    const attended = (member: number): boolean =>
      within(moved.get(member) ?? [], { from: span.openedAt ?? '', to: span.endedAt }).length > 0;
    return (titular: number, alternate: number | null) => ({
      attended: attended(titular),
      alternateAttended: alternate !== null && attended(alternate),
      gaveProxy: proxies.has(titular),
      saidAbsent: absent.has(titular),
    });
  };

  const closedAs = async (council: string, session: string): Promise<Closed> => {
    const { kind, heldOn, call } = SessionContext.parse(
      (await references.state(council, 'session', session))?.context,
    );
    return { session, kind, heldOn, call };
  };

  const heldAt = async (council: string, closed: Closed, mandates: Mandates): Promise<Held> => {
    const { session, heldOn, call } = closed;
    const facts = await store.facts(council, 'session', session);
    const seen = await Promise.all(
      Array.from({ length: call }, (_, before) =>
        seenAt(council, session, before + 1, spanOfCall(facts, before + 1)),
      ),
    );
    const sitting = mandates.filter((each) => sitsOn(each, heldOn));
    const titulars = sitting.filter(({ kind }) => kind === 'TITULAR');
    const alternates = new Map(
      sitting
        .filter(({ kind }) => kind === 'ALTERNATE')
        .map((each) => [titularOf(sitting, each, heldOn)?.member, each.member]),
    );
    const attendance = titulars.map(({ member }) => {
      const calls = seen.map((at) => at(member, alternates.get(member) ?? null));
      return [member, attendanceOf(calls)] as const;
    });
    return { session, heldOn, attendance: new Map(attendance) };
  };

  return async (council: string, at: Instant): Promise<Absentees> => {
    const rules = await references.rulesInForce(council, at);
    if (rules === null) throw refusalProblem({ reason: 'rules-missing', detail: {} });
    const { absencesBeforeReplacement } = rules.procedure;
    const [ids, mandates] = await Promise.all([
      lastListed(council, 'session', 'closed', CLOSED_BETWEEN * absencesBeforeReplacement),
      references.mandates(council),
    ]);
    const closed = await Promise.all(ids.map((id) => closedAs(council, id)));
    const sessions = attendedSessions(closed, absencesBeforeReplacement);
    const held = await Promise.all(sessions.map((session) => heldAt(council, session, mandates)));
    const today = dateInParis(at);
    const members = mandates.filter((each) => each.kind === 'TITULAR' && sitsOn(each, today));
    return {
      absencesBeforeReplacement,
      sessions: held
        .map(({ session, heldOn }) => ({ session, heldOn }))
        .toSorted((a, b) => (a.heldOn > b.heldOn ? -1 : 1)),
      members: absenteesOf(members, held, absencesBeforeReplacement),
    };
  };
};
