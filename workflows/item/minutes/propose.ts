import type * as z from 'zod';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { sealing } from '../../kernel/sealing.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import { countEdit } from '../../session/minutes/rows.ts';
import { seatOf } from '../../session/presence.ts';
import type { ItemContext } from '../item.machine.ts';
import type { MinutesOpen, MinutesTextGiven, NoteDebate, RecordDissent } from './commands.ts';

const whyClosed = ({ minutes }: MinutesOpen): Outcome<Proposal> | null => {
  if (minutes === 'NOT_BEGUN') return refused('session-not-open');
  return minutes === 'APPROVED' ? refused('minutes-approved') : null;
};

/** What was said, until the minutes are approved; each version stays in the facts, the last one is told (MAN-08). */
export const noteDebate = ({
  data: { text },
  thing,
  given,
  actor,
}: Ask<z.infer<typeof NoteDebate>, ItemContext, MinutesTextGiven['noteDebate']>): Outcome<Proposal> =>
  whyClosed(given) ??
  accepted({
    facts: [{ type: 'DebateNoted.v1', data: {}, personal: sealing(thing, actor, { text }).personal }],
    rows: [countEdit(thing.council, thing.context.session)],
  });

/** DEL-13: any member who was there at the vote has their disagreement recorded, in their words. */
export const recordDissent = ({
  data: { member: named, text },
  thing,
  given,
  actor,
  held,
}: Ask<z.infer<typeof RecordDissent>, ItemContext, MinutesTextGiven['recordDissent']>): Outcome<Proposal> => {
  const closed = whyClosed(given);
  if (closed !== null) return closed;
  const member = seatOf(held, named);
  if (member === null || !given.present.includes(member)) return refused('dissent-from-outside');
  const { council, context } = thing;
  return accepted({
    facts: [
      {
        type: 'DissentRecorded.v1',
        data: { member, round: context.round },
        personal: sealing(thing, actor, { text }).personal,
      },
    ],
    rows: [countEdit(council, context.session)],
  });
};
