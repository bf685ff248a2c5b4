import type { Fact } from '../../events/catalogue.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import {
  formerMemberKey,
  invitationKey,
  memberKey,
  thingKey,
  type RowItem,
} from '../../workflows/kernel/rows.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { digestOfText } from '../../functions/shell/digest.ts';
import { sample } from '../../test/support/sample-facts.ts';
import { rowsOfFacts, type Rows } from './build.ts';
import type { Ids } from './people.ts';
import { SEATS } from './town.ts';

const TERM = '2031-09-01';
/** The day from which whoever sits or signs there does. */
export const SINCE = '2026-09-02';
const RULES = { procedure: DEFAULT_RULES, label: DEFAULT_LABEL_RULES };

/** One of them presides, whoever they may be to the things of the matrix. */
const presides = (member: number): boolean => member === SEATS.proxyHolder;

const seat = (council: string, member: number, person: string | null) => ({
  member,
  college: 1,
  seat: member,
  kind: 'TITULAR',
  chair: presides(member),
  startsOn: SINCE,
  termEndsOn: TERM,
  person,
  named: { fact: `${council}-2-0`, subject: `${council}-seated-${member}` },
  // Nothing is sealed there: whoever may read names is told that they are erased.
  sealed: { fact: `${council}-3-0`, subject: `${council}-invitation-${digestOfText(`siege-${member}`)}` },
});

const factsOf = (): Fact[] => [
  sample('CouncilEstablished.v1'),
  sample('RulesAdopted.v1', RULES),
  ...Object.values(SEATS).map((member) =>
    sample('MemberSeated.v1', {
      member,
      college: 1,
      seat: member,
      chair: presides(member),
      termEndsOn: TERM,
    }),
  ),
];

/** A council that is established, has its rules, and four members. */
export const councilRows = (council: string, ids: Ids): Rows => {
  const { ledger, state } = rowsOfFacts(council, 'council', council, factsOf());
  const pk = thingKey(council, 'council', council);
  const seats = Object.entries(SEATS).map(([name, member]): RowItem => ({
    ...memberKey(council, 'council', council, member),
    ...seat(council, member, ids[name] ?? null),
  }));
  const own: RowItem[] = [
    { pk, sk: 'profile', ...sample('CouncilEstablished.v1').data },
    { pk: 'councils', sk: council, council },
    { pk, sk: 'rules#1', ...sample('RulesAdopted.v1', RULES).data },
  ];
  return { ledger, state: [...state, ...own, ...seats] };
};

/** A seat whose holder has not come yet, and its row when somebody left it; an alternate adds nobody to the council. */
export const vacantSeat = (
  council: string,
  member: number,
  kind: 'TITULAR' | 'ALTERNATE' = 'TITULAR',
): RowItem => ({
  ...memberKey(council, 'council', council, member),
  ...seat(council, member, null),
  kind,
});

export const formerSeat = (council: string, member: number, person: string): RowItem => ({
  ...formerMemberKey(council, member),
  ...seat(council, member, person),
  endedOn: '2026-10-01',
  reason: 'RESIGNATION',
  renewedAs: null,
});

/** An invitation by its code, for a role, or for a seat. */
export const invitationRow = (
  council: string,
  code: string,
  role: 'auditor' | 'secretary' | 'member',
  { member = null, over = false }: { member?: number | null; over?: boolean } = {},
): RowItem => ({
  ...invitationKey(council, digestOfText(code)),
  role,
  member,
  expiresAt: over ? '2026-12-10T10:59:59.999Z' : '2027-01-01T00:00:00.000Z',
  sealed: { fact: `${council}-2-0`, subject: `${council}-invitation-${digestOfText(code)}` },
});
