import * as z from 'zod';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { MemberRow } from '../../workflows/council/member-rows.ts';
import type { Store } from '../ports.ts';

const Member = z.object({
  member: z.int(),
  college: z.int(),
  chair: z.boolean(),
  termEndsOn: z.string(),
  person: z.string().nullable(),
}) satisfies z.ZodType<MemberRow>;

/** Who sits on a council, by seat; `accepted` once the invitation is. Names are no part of it: they are sealed. */
export const membersOf = async (store: Pick<Store, 'rows'>, council: string) =>
  (await store.rows(thingKey(council, 'council', council), 'member#'))
    .map((row) => Member.parse(row))
    .map(({ person, ...seat }) => ({ ...seat, accepted: person !== null }));
