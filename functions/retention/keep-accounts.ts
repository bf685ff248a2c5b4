import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import type { MandateRow } from '../../workflows/council/member-rows.ts';
import { lastDayOf } from '../../workflows/council/seats/mandates.ts';
import { endedKey, invitationSubject } from '../../workflows/kernel/account-rows.ts';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { isOver, lastDayThatMayBeOver } from '../../workflows/retention/retained-until.ts';
import type { ListedAccounts } from '../adapters/listed-accounts.ts';
import { holdsOn } from '../given/account-given.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';
import type { makeEraseAccount } from './erase-account.ts';
import { orLeft } from './or-left.ts';

type Parts = {
  store: Pick<Store, 'row' | 'roles'>;
  references: Pick<References, 'mandates'>;
  listed: Pick<ListedAccounts, 'endedUpTo' | 'erasing' | 'unlist'>;
  accounts: ReturnType<typeof makeEraseAccount>;
};

const Listed = z.object({ listAt: Instant });

const latest = (days: readonly string[]): LegalDate => LegalDate.parse(days.toSorted().at(-1));

/** Of whoever never signed in, the digest of the invitation that named them. */
const digestIn = (council: string, subject: string): string =>
  subject.slice(invitationSubject(council, '').length);

const isSent = ({ pk }: RowKey): boolean => pk.split('#')[1] === 'invitation';

/**
 * The accounts of a council whose time has passed since the last function of their holder ended (GDP-04); says how many went.
 * Whoever holds any other role keeps theirs. Functions that end by an act are listed; a seat ends by its term too, so that all
 * mandates are looked at.
 */
export const makeKeepAccounts = ({ store, references, listed, accounts }: Parts) => {
  type Look = { council: string; months: number; now: Instant; mandates: readonly MandateRow[] };

  const lookAtPerson = async ({ council, months, now, mandates }: Look, person: string): Promise<boolean> => {
    const today = dateInParis(now);
    const key = endedKey(council, person);
    const [roles, row] = await Promise.all([store.roles(council, person), store.row(key)]);
    const ended = row === null ? null : Listed.parse(row).listAt;
    if (holdsOn(roles, today)) {
      if (ended !== null) await listed.unlist(key, ended);
      return false;
    }
    const own = mandates.filter((mandate) => mandate.person === person);
    const endedOn = latest([...own.map(lastDayOf), ...(ended === null ? [] : [dateInParis(ended)])]);
    if (!isOver(endedOn, months, today)) return false;
    const members = own.map(({ member }) => member);
    const subjects = await accounts.subjectsOf(council, person);
    return accounts.erase(council, { person, invitation: null, members, endedOn, subjects }, now);
  };

  /** An invitation that nobody took: its time runs from its last day. */
  const lookAtSent = async ({ council, months, now }: Look, key: RowKey): Promise<boolean> => {
    const row = await store.row(key);
    const endedOn = row === null ? null : dateInParis(Listed.parse(row).listAt);
    if (endedOn === null || !isOver(endedOn, months, dateInParis(now))) return false;
    const invitation = key.pk.split('#')[2] ?? '';
    const subjects = [invitationSubject(council, invitation)];
    return accounts.erase(council, { person: null, invitation, members: [], endedOn, subjects }, now);
  };

  /** Whoever had a seat, and never signed in. */
  const lookAtSeat = async (
    { council, now }: Look,
    { member, sealed, ...term }: MandateRow,
  ): Promise<boolean> => {
    if (sealed === null) return false;
    const { subject } = sealed;
    const invitation = digestIn(council, subject);
    const account = { person: null, invitation, members: [member], endedOn: lastDayOf(term) };
    return accounts.erase(council, { ...account, subjects: [subject] }, now);
  };

  return async (council: string, months: number | null, now: Instant): Promise<number> => {
    const today = dateInParis(now);
    let erased = 0;
    const count = async (work: Promise<boolean>): Promise<void> => {
      if (await orLeft(work)) erased += 1;
    };
    for (const key of await listed.erasing(council, now)) await count(accounts.finish(council, key, now));
    if (months === null) return erased;
    const mandates = await references.mandates(council);
    const look = { council, months, now, mandates };
    const over = mandates.filter(
      (mandate) => mandate.sealed !== null && isOver(LegalDate.parse(lastDayOf(mandate)), months, today),
    );
    const last = endOfDayInParis(lastDayThatMayBeOver(months, today));
    const ended = await listed.endedUpTo(council, last);
    for (const key of ended.filter(isSent)) await count(lookAtSent(look, key));
    const people = [
      ...ended.filter((key) => !isSent(key)).map(({ pk }) => pk.split('#')[2] ?? ''),
      ...over.flatMap(({ person }) => person ?? []),
    ];
    for (const person of new Set(people)) await count(lookAtPerson(look, person));
    for (const seat of over) if (seat.person === null) await count(lookAtSeat(look, seat));
    return erased;
  };
};
