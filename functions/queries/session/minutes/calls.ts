import type * as z from 'zod';
import {
  ActingChairNamed,
  SessionAdjourned,
  SessionCancelled,
  SessionClosed,
  SessionConvened,
  SessionOpened,
  SessionReconvened,
  SessionRelocated,
  SessionScheduled,
} from '../../../../events/session.ts';
import {
  WrittenConsultationEnded,
  WrittenConsultationOrdered,
} from '../../../../events/written-consultation.ts';
import type { Envelope } from '../../../../events/fact.ts';
import { daysBetween } from '../../../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../../../workflows/calendar/legal-date.ts';
import type { SittingView } from '../../../../web/public/minutes/minutes-view.ts';

type Opened = z.infer<typeof SessionOpened>['data'];

/** One call of a session, from its facts alone. */
export type Call = Omit<SittingView, 'opened' | 'present' | 'proxies' | 'excused' | 'absent' | 'named'> & {
  named: SittingView['named'][number][];
  opened: Opened | null;
};

type Written = { -readonly [Field in keyof Call]: Call[Field] };
type Reader = (fact: Envelope, told: { calls: Written[]; heldOn: string }) => void;

const calledBy = (call: number, heldOn: string): Written => ({
  call,
  heldOn,
  startsAt: null,
  place: null,
  convenedOn: '',
  noticeDays: 0,
  shortNotice: false,
  urgency: null,
  statement: null,
  named: [],
  opened: null,
  ended: null,
});

const end = (calls: Written[], ended: Call['ended']): void => {
  const last = calls.at(-1);
  if (last !== undefined && last.ended === null) last.ended = ended;
};

const READERS: Readonly<Record<string, Reader>> = {
  'SessionScheduled.v1': ({ data }, told) => {
    told.heldOn = SessionScheduled.shape.data.parse(data).heldOn;
  },
  'SessionConvened.v1': ({ data }, { calls, heldOn }) => {
    const { convenedOn, noticeDays, shortNotice, urgency, startsAt, place } =
      SessionConvened.shape.data.parse(data);
    const convened = { convenedOn, noticeDays, shortNotice, urgency, startsAt, place };
    calls.push({ ...calledBy(1, heldOn), ...convened });
  },
  // DEL-15: nobody sits, and members have until the end of a day.
  'WrittenConsultationOrdered.v1': ({ data }, { calls }) => {
    const { orderedOn, until } = WrittenConsultationOrdered.shape.data.parse(data);
    const noticeDays = daysBetween(LegalDate.parse(orderedOn), LegalDate.parse(until));
    calls.push({ ...calledBy(1, until), convenedOn: orderedOn, noticeDays });
  },
  'WrittenConsultationEnded.v1': ({ data }, { calls }) => {
    const { endedAt: at } = WrittenConsultationEnded.shape.data.parse(data);
    end(calls, { at, how: 'CLOSED', quorum: null });
  },
  'SessionReconvened.v1': ({ data }, { calls }) => {
    const { call, heldOn, convenedOn, noticeDays, statement, startsAt, place } =
      SessionReconvened.shape.data.parse(data);
    calls.push({ ...calledBy(call, heldOn), convenedOn, noticeDays, statement, startsAt, place });
  },
  'SessionRelocated.v1': ({ data }, { calls }) => {
    const { startsAt, place } = SessionRelocated.shape.data.parse(data);
    Object.assign(calls.at(-1) ?? {}, { startsAt, place });
  },
  'ActingChairNamed.v1': ({ data }, { calls }) => {
    calls.at(-1)?.named.push(ActingChairNamed.shape.data.parse(data));
  },
  'SessionOpened.v1': ({ data }, { calls }) => {
    const last = calls.at(-1);
    if (last !== undefined) last.opened = SessionOpened.shape.data.parse(data);
  },
  'SessionAdjourned.v1': ({ data }, { calls }) => {
    const { adjournedAt: at, formula, sentence } = SessionAdjourned.shape.data.parse(data);
    end(calls, { at, how: 'ADJOURNED', quorum: { formula, sentence } });
  },
  'SessionClosed.v1': ({ data }, { calls }) => {
    end(calls, { at: SessionClosed.shape.data.parse(data).closedAt, how: 'CLOSED', quorum: null });
  },
  'SessionCancelled.v1': ({ at, data }, { calls }) => {
    SessionCancelled.shape.data.parse(data);
    end(calls, { at, how: 'CANCELLED', quorum: null });
  },
};

/** Each time that a session was called, in order: when, on which notice, who opened it, and how it ended (DEL-08). */
export const callsIn = (facts: readonly Envelope[]): Call[] => {
  const told = { calls: [] as Written[], heldOn: '' };
  for (const fact of facts) READERS[fact.type]?.(fact, told);
  return told.calls;
};
