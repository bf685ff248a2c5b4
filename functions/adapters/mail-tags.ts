import * as z from 'zod';
import type { Envelope } from '../../events/fact.ts';
import { memberSuffix, thingKey } from '../../workflows/kernel/rows.ts';
import type { Mailed } from './effects.ts';

/** Letters, figures and dashes: what a tag of SES takes, and nothing of anybody. */
export type MailTags = Readonly<Record<string, string>>;

type Sent = { attempt: string; member?: number | undefined };

/** By what a mail is known again when it comes back: the fact that called for it, and the attempt that sent it. */
export const mailTags = (
  { council, workflow, thing, id, type }: Envelope,
  { attempt, member }: Sent,
): MailTags => ({
  council,
  workflow,
  thing,
  fact: id,
  type,
  attempt,
  ...(member !== undefined && { member: String(member) }),
});

const one = z.tuple([z.string()]);
/** SES gives each tag as a list of one. */
const Tags = z.object({
  council: one,
  workflow: one,
  thing: one,
  fact: one,
  type: one,
  attempt: one,
  member: one.optional(),
});

/** What a mail is about, beside its mark. */
type About = { council: string; workflow: string; thing: string; fact: string; type: string };

/** The mark of the mail that these tags were put on, with what it is about; null for a mail that has none of ours. */
export const mailOf = (tags: unknown): (Mailed & About) | null => {
  const found = Tags.safeParse(tags);
  if (!found.success) return null;
  const { council, workflow, thing, fact, type, attempt, member } = found.data;
  const suffix = member === undefined ? '' : `#${memberSuffix(Number(member[0]))}`;
  return {
    pk: thingKey(council[0], workflow[0], thing[0]),
    sk: `effect#mail#${fact[0]}${suffix}`,
    attempt: attempt[0],
    council: council[0],
    workflow: workflow[0],
    thing: thing[0],
    fact: fact[0],
    type: type[0],
  };
};
