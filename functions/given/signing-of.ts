import { CouncilProfile } from '../../events/council.ts';
import { Signatory } from '../../events/decision.ts';
import type { Signing } from '../../workflows/application/decision/commands.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Store, Subjects } from '../ports.ts';
import { staffRowOf } from './colleagues.ts';
import { delegationOf } from './delegations.ts';

type Sources = { store: Pick<Store, 'row'>; subjects: Pick<Subjects, 'openAll'> };

/** F9: the capacity in which a person signs is the one that the register gives them on a day; null for none, never typed. */
export const makeSigningOf = ({ store, subjects }: Sources) => {
  const nameIn = async ({ fact, subject }: { fact: string; subject: string }): Promise<string | null> =>
    (await subjects.openAll([fact], subject)).get(fact)?.['name'] ?? null;

  return async (council: string, person: string, on: string): Promise<Signing | null> => {
    const [president, delegation, profile] = await Promise.all([
      staffRowOf(store, council, { role: 'president', person }),
      delegationOf(store, council, person),
      store.row({ pk: thingKey(council, 'council', council), sk: 'profile' }),
    ]);
    if (president !== null && president.since <= on) {
      const name = await nameIn(president.sealed);
      const { remedies } = CouncilProfile.pick({ remedies: true }).loose().parse(profile);
      const signatory = Signatory.parse({ since: president.since, delegation: null });
      return name === null ? null : { name, quality: remedies.authority, signatory };
    }
    if (delegation === null || on < delegation.from || on > (delegation.endedOn ?? delegation.until))
      return null;
    const { act, from, until, quality, sealed } = delegation;
    const name = await nameIn(sealed);
    const signatory = Signatory.parse({ since: from, delegation: { act, from, until } });
    return name === null ? null : { name, quality, signatory };
  };
};
