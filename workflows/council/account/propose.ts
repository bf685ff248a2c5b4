import { compareDates } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { endedKey, erasing, sentKey } from '../../kernel/account-rows.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { roleField, rolesKey, type RowWrite } from '../../kernel/rows.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import { retainedUntil } from '../../retention/retained-until.ts';
import type { CouncilContext } from '../council.machine.ts';
import { mandateRow, type MandateRow } from '../member-rows.ts';
import type { accountCommands, AccountGiven } from './commands.ts';

type AccountProposers = Proposers<typeof accountCommands, CouncilContext, AccountGiven>;

/** Where they sat stays, and the name alone; a term that passed without anybody recording its end is over in their roles too. */
const withoutAccount = (council: string, person: string | null, mandate: MandateRow): RowWrite[] => [
  mandateRow(council, { ...mandate, person: null, sealed: null }),
  ...(person === null || mandate.endedOn !== undefined
    ? []
    : [{ kind: 'revoke' as const, key: rolesKey(council, person), field: roleField('member') }]),
];

/**
 * GDP-04: an account goes once the time that it is kept after the last function has passed. It is said before anything goes, and
 * stays listed until all of it has gone.
 */
const eraseAccount: AccountProposers['eraseAccount'] = ({ data, thing: { council }, given, at }) => {
  const { person, invitation, members, subjects } = data;
  if (given.holds) return refused('function-held');
  if (given.months === null) return refused('kept-for-good');
  const today = dateInParis(at);
  const endedOn = LegalDate.parse(data.endedOn);
  const keptUntil = retainedUntil(endedOn, given.months);
  if (compareDates(today, keptUntil) <= 0) return refused('retention-runs', { until: longDate(keptUntil) });
  const listed = [
    ...(person === null ? [] : [endedKey(council, person)]),
    ...(invitation === null ? [] : [sentKey(council, invitation)]),
  ];
  return accepted({
    facts: [
      {
        type: 'AccountErased.v1',
        data: { person, members, endedOn, keptUntil, erasedOn: today, subjects },
      },
    ],
    rows: [
      ...given.mandates.flatMap((mandate) => withoutAccount(council, person, mandate)),
      ...listed.map((key) => erasing(council, key, at, subjects)),
    ],
  });
};

export const accountProposers: AccountProposers = { eraseAccount };
