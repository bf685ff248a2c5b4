import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { council as councilWorkflow } from '../../workflows/council/council.workflow.ts';
import { interestsKey, interestsSubject } from '../../workflows/council/interests/rows.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import {
  endedKey,
  namedKey,
  SEALED_PREFIX,
  accountPartition,
  sentKey,
} from '../../workflows/kernel/account-rows.ts';
import { personLink, type RowKey } from '../../workflows/kernel/rows.ts';
import type { ListedAccounts } from '../adapters/listed-accounts.ts';
import type { SealedRows } from '../adapters/sealed-rows.ts';
import { holdsOn, makeAccountGiven } from '../given/account-given.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { derivedId } from '../shell/digest.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

/** Whose account goes: a person's, or that of somebody who never came. */
export type Account = {
  person: string | null;
  invitation: string | null;
  members: readonly number[];
  endedOn: string;
  subjects: readonly string[];
};

type Parts = {
  store: Store;
  references: Pick<References, 'mandates' | 'rulesInForce'>;
  listed: Pick<ListedAccounts, 'remove'>;
  sealed: Pick<SealedRows, 'destroy'>;
};

const Erasing = z.object({ subjects: z.array(z.string()) });

/**
 * Erases an account whose time has passed (GDP-04, P25): the keys under which somebody is named and written to, what they
 * declared of their interests, and what leads from their sign-in to the council. The fact that says so comes first; the row by
 * which it is listed goes last, so that whoever is killed half-way is taken up by the next run.
 */
export const makeEraseAccount = ({ store, references, listed, sealed }: Parts) => {
  const send = makeSystemCommand(store, councilWorkflow, makeAccountGiven({ store, references }));

  const finishPerson = async (
    council: string,
    person: string,
    subjects: readonly string[],
    now: Instant,
  ): Promise<void> => {
    for (const subject of subjects) {
      await sealed.destroy(subject);
      await listed.remove(namedKey(council, person, subject));
    }
    if (subjects.includes(interestsSubject(council, person)))
      await listed.remove(interestsKey(council, person));
    // Whoever came back meanwhile has business there again.
    if (!holdsOn(await store.roles(council, person), dateInParis(now)))
      await listed.remove(personLink(person, council).key);
  };

  /** What is left of one that is said to be erased. */
  const finish = async (council: string, key: RowKey, now: Instant): Promise<boolean> => {
    const row = await store.row(key);
    if (row === null) return false;
    const { subjects } = Erasing.parse(row);
    const [, kind, who = ''] = key.pk.split('#');
    if (kind === 'account') await finishPerson(council, who, subjects, now);
    else for (const subject of subjects) await sealed.destroy(subject);
    await listed.remove(key);
    return true;
  };

  return {
    finish,

    async erase(council: string, account: Account, now: Instant): Promise<boolean> {
      const { person, invitation, endedOn } = account;
      const key = person === null ? sentKey(council, invitation ?? '') : endedKey(council, person);
      const cause = derivedId(council, key.pk, 'erased', endedOn);
      await send({ council, thing: council, name: 'eraseAccount', data: account, at: now, cause });
      return finish(council, key, now);
    },

    /** Under which keys a person is named, and what they declared. */
    async subjectsOf(council: string, person: string): Promise<string[]> {
      const [named, interests] = await Promise.all([
        store.rows(accountPartition(council, person), SEALED_PREFIX),
        store.row(interestsKey(council, person)),
      ]);
      const declared = interests === null ? [] : [interestsSubject(council, person)];
      return [...named.map(({ subject }) => String(subject)), ...declared];
    },
  };
};
