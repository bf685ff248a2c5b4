import { Instant } from '../../events/fact.ts';
import type { MandateRow } from '../../workflows/council/member-rows.ts';
import { invitationIn } from '../../workflows/kernel/account-rows.ts';
import { invitationKey } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';

/** Until when each member who has not answered may accept their seat, by their number; a link that is gone opens nothing. */
export const makeInvitedUntil =
  (store: Pick<Store, 'many'>) =>
  async (council: string, mandates: readonly MandateRow[]): Promise<ReadonlyMap<number, Instant>> => {
    const waiting = mandates.flatMap(({ member, person, sealed }) => {
      const digest = person === null && sealed !== null ? invitationIn(council, sealed.subject) : null;
      return digest === null ? [] : [{ member, key: invitationKey(council, digest) }];
    });
    const rows = await store.many(waiting.map(({ key }) => key));
    const ends = new Map(rows.map((row) => [row.pk, Instant.parse(row['expiresAt'])]));
    return new Map(
      waiting.flatMap(({ member, key }) => {
        const until = ends.get(key.pk);
        return until === undefined ? [] : [[member, until] as const];
      }),
    );
  };
