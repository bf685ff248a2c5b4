import type { MandateEndReason, MandateKind } from '../../events/council.ts';
import { formerMemberKey, memberKey, type HeldSeat, type RowWrite } from '../kernel/rows.ts';
import type { SealedIn } from '../kernel/sealed-in.ts';
import type { Thing } from '../kernel/workflow.ts';
import type { CouncilContext } from './council.machine.ts';

/**
 * Where a member sits, as its row keeps it; `person` once the invitation is accepted. Their name is sealed with the seat, and
 * kept for good with the minutes (DEL-13); their address with the invitation that they were first sent, accepted or not, until
 * their account is erased (GDP-04).
 */
export type MemberRow = {
  member: number;
  college: number;
  seat: number;
  kind: MandateKind;
  chair: boolean;
  startsOn: string;
  termEndsOn: string;
  person: string | null;
  named: SealedIn;
  sealed: SealedIn | null;
};

/** Who sat there, once the mandate has ended; `renewedAs` is the number under which they sat again. */
export type FormerMemberRow = MemberRow & {
  endedOn: string;
  reason: MandateEndReason;
  renewedAs: number | null;
};

/** A mandate, running or ended. */
export type MandateRow = MemberRow & Partial<Pick<FormerMemberRow, 'endedOn' | 'reason' | 'renewedAs'>>;

/** Under whose key the name of whoever sat under a number is sealed, and nothing else of them. */
export const seatedSubject = (council: string, member: number): string => `${council}-seated-${member}`;

/** The number of the next seat filled: a number is never taken again. */
export const nextMember = (thing: Thing<CouncilContext>): number => thing.context.lastMember + 1;

/** As the row of roles of its holder keeps it (MAN-01). */
export const heldSeat = ({ member, termEndsOn }: Pick<MemberRow, 'member' | 'termEndsOn'>): HeldSeat => ({
  member,
  until: termEndsOn,
});

/** Keeps who sits where. */
export const memberRow = (council: string, row: MemberRow): RowWrite => ({
  kind: 'put',
  key: memberKey(council, 'council', council, row.member),
  item: row,
});

/** Keeps who sat there, for a renewal. */
export const formerMemberRow = (council: string, row: FormerMemberRow): RowWrite => ({
  kind: 'put',
  key: formerMemberKey(council, row.member),
  item: row,
});

/** Either of them, where it is kept. */
export const mandateRow = (council: string, { member, ...row }: MandateRow): RowWrite => ({
  kind: 'put',
  key:
    row.endedOn === undefined
      ? memberKey(council, 'council', council, member)
      : formerMemberKey(council, member),
  item: { member, ...row },
});
