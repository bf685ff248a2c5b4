import * as z from 'zod';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { sitsOn } from '../../../workflows/council/seats/mandates.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { memberSuffix, thingKey, type RowItem } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { daysRequired, lastDayToReceive, receiptOf } from '../../../workflows/session/convening/notices.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { makeMemberNames } from '../../given/member-names.ts';
import type { References } from '../../given/references.ts';
import { noticesIn } from '../../given/session/notices.ts';
import type { Store } from '../../ports.ts';
import { onlyFor } from '../../shell/only-for.ts';
import type { LetterOutcome, SessionNotices } from './notices-shape.ts';

type Sources = {
  store: Pick<Store, 'rows' | 'facts'>;
  references: Pick<References, 'mandates' | 'rules'>;
  namesOf: ReturnType<typeof makeMemberNames>;
};
type Session = Thing<SessionContext>;

const Mark = z.object({ sk: z.string(), doneAt: z.string().optional(), answer: z.string().optional() });

const letterIn = (
  mark: RowItem | undefined,
): { letter: z.infer<typeof LetterOutcome>; sentAt: string | null } => {
  if (mark === undefined) return { letter: 'NOT_WRITTEN', sentAt: null };
  const { doneAt = null, answer } = Mark.parse(mark);
  if (doneAt !== null) return { letter: 'SENT', sentAt: doneAt };
  return { letter: answer === 'settled' ? 'SETTLED' : 'IN_DOUBT', sentAt: null };
};

/** How members were convened to the last call of a session: each one, or how many. */
export const makeNotices = ({ store, references, namesOf }: Sources) => {
  /** Who sits that day, each with what shows that they were convened. */
  const receiptsOf = async ({ council, id, context }: Session) => {
    const [mandates, rules, rows] = await Promise.all([
      references.mandates(council),
      references.rules(council, context.rulesVersion),
      noticesIn(store, { council, id, call: context.call }),
    ]);
    const heldOn = LegalDate.parse(context.heldOn);
    const required = rules === null ? 0 : daysRequired(context, rules.procedure);
    const members = mandates
      .filter((mandate) => sitsOn(mandate, heldOn))
      .toSorted((a, b) => a.member - b.member)
      .map((seat) => {
        const row = rows.get(seat.member) ?? null;
        return { seat, row, receipt: receiptOf(row, heldOn, required) };
      });
    const inTime = members.filter(({ receipt }) => receipt.inTime).length;
    return { heldOn, required, members, notified: { members: members.length, inTime } };
  };

  /** The marks of the letters that called the members last, by how they end. */
  const marksOf = async ({ council, id }: Session): Promise<Map<string, RowItem>> => {
    const facts = await store.facts(council, 'session', id);
    const calling = facts.findLast(({ type }) => /^Session(?:Convened|Reconvened)\.v1$/.test(type));
    if (calling === undefined) return new Map();
    const rows = await store.rows(thingKey(council, 'session', id), `effect#mail#${calling.id}#`);
    return new Map(rows.map((row) => [String(row['sk']).slice(-4), row]));
  };

  return {
    /** For everybody who reads the session: whoever presides sees it before opening. No law forbids to open (DEL-04). */
    notified: async (thing: Thing): Promise<SessionNotices['notified']> =>
      (await receiptsOf(thing as Session)).notified,

    /** For those who convene, and for the auditor: member by member, whom to call and to whom to hand it. */
    async notices(thing: Thing, { actor }: { actor: Actor }): Promise<Omit<SessionNotices, 'convening'>> {
      onlyFor(['secretary', 'president', 'auditor'], actor);
      const session = thing as Session;
      const [{ heldOn, required, members, notified }, marks] = await Promise.all([
        receiptsOf(session),
        marksOf(session),
      ]);
      const names = await namesOf(
        session.council,
        members.map(({ seat }) => seat.member),
      );
      const { call, convenedOn } = session.context;
      return {
        call,
        heldOn,
        convenedOn: convenedOn === '' ? null : convenedOn,
        requiredDays: required,
        receivedBy: lastDayToReceive(heldOn, required),
        notified,
        items: members.map(({ seat: { member, college, kind }, row, receipt }) => ({
          member,
          name: names.get(member) ?? null,
          college,
          kind,
          ...letterIn(marks.get(memberSuffix(member))),
          acknowledgedAt: row?.acknowledgedAt ?? null,
          deliveredOn: row?.deliveredOn ?? null,
          how: row?.how ?? null,
          ...receipt,
        })),
      };
    },
  };
};
