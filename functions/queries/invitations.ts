import * as z from 'zod';
import { Role } from '../../events/council.ts';
import { Instant } from '../../events/fact.ts';
import { accountList, sentKey } from '../../workflows/kernel/account-rows.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { invitationKey } from '../../workflows/kernel/rows.ts';
import type { SealedIn } from '../../workflows/kernel/sealed-in.ts';
import type { Store } from '../ports.ts';
import type { Invitations } from './invitations-shape.ts';
import { LARGE_PAGE, type makeListPage } from './list-page.ts';

type Sources = {
  store: Pick<Store, 'many'>;
  listPage: ReturnType<typeof makeListPage>;
  words: (sealed: SealedIn) => Promise<{ name: string | null; email: string | null }>;
};
type Asking = { council: string; actor: Actor; at: Instant; cursor: string | undefined };

const Kept = z.object({
  role: Role,
  expiresAt: Instant,
  sealed: z.object({ fact: z.string(), subject: z.string() }),
});

/** Who governs a council reads them all; the platform, those by which it handed the council over. */
const mayKnow = (actor: Actor, role: Role): boolean =>
  role === 'administrator' ||
  (actor.kind === 'person' &&
    actor.roles.some((held) => held.role === 'administrator' || held.role === 'secretary'));

/**
 * The invitations of a council that wait for an answer, from the list by which what nobody answered is erased (GDP-04): a
 * page of it may hold none. A seat says itself whether its invitation was taken.
 */
export const makeInvitations = ({ store, listPage, words }: Sources) => {
  const { pk: prefix, sk: sent } = sentKey('', '');
  return async ({ council, actor, at, cursor }: Asking): Promise<Invitations> => {
    const { keys, next } = await listPage(accountList(council, 'ended'), cursor, LARGE_PAGE);
    const digests = keys.flatMap(({ pk, sk }) =>
      sk === sent ? [pk.slice(council.length + prefix.length)] : [],
    );
    const rows = await store.many(digests.map((digest) => invitationKey(council, digest)));
    const items = rows
      // Those of structures, to act for them, stand in the same list: they are the structures' own.
      .filter((row) => Role.safeParse(row['role']).success)
      .map((row) => Kept.parse(row))
      .filter(({ role }) => mayKnow(actor, role))
      .toSorted((one, other) => (one.expiresAt < other.expiresAt ? -1 : 1))
      .map(async ({ role, expiresAt, sealed }) => ({
        role,
        ...(await words(sealed)),
        expiresAt,
        over: expiresAt <= at,
      }));
    return { items: await Promise.all(items), next };
  };
};
