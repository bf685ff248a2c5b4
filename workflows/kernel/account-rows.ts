import type { Instant } from '../../events/fact.ts';
import type { RowKey, RowWrite } from './rows.ts';
import type { SealedIn } from './sealed-in.ts';

/**
 * What tells later that nothing of a person is needed any more (GDP-04): of an account, under which keys the name and the address
 * of its holder are sealed, and that a function of theirs ended; beside an invitation, until somebody takes it, that it was sent.
 */
export const SEALED_PREFIX = 'sealed#';

/** Those that may have had their time, by the end of a function or of an invitation; and those that are being erased. */
export const accountList = (council: string, where: 'ended' | 'erasing'): string =>
  `${council}#account#${where}`;

/** What is kept of a person in one council, their roles apart. */
export const accountPartition = (council: string, person: string): string => `${council}#account#${person}`;

export const endedKey = (council: string, person: string): RowKey => ({
  pk: accountPartition(council, person),
  sk: 'ended',
});

export const sentKey = (council: string, digest: string): RowKey => ({
  pk: `${council}#invitation#${digest}`,
  sk: 'sent',
});

/** Under whose key the name, the address and the code of an invitation are sealed. */
export const invitationSubject = (council: string, digest: string): string =>
  `${council}-invitation-${digest}`;

/** The digest of the invitation under whose key something is sealed; null when it is under another one. */
export const invitationIn = (council: string, subject: string): string | null => {
  const prefix = invitationSubject(council, '');
  return subject.startsWith(prefix) ? subject.slice(prefix.length) : null;
};

/** That a person is named under this key. */
export const namedKey = (council: string, person: string, subject: string): RowKey => ({
  pk: accountPartition(council, person),
  sk: `${SEALED_PREFIX}${subject}`,
});

/** From now on a person is named there too. */
export const namedUnder = (council: string, person: string, { fact, subject }: SealedIn): RowWrite => ({
  kind: 'put',
  key: namedKey(council, person, subject),
  item: { fact, subject },
});

/** A function of a person ends; whether it was their last is seen once the time that accounts are kept has passed. */
export const functionEnds = (council: string, person: string, at: Instant): RowWrite => ({
  kind: 'put',
  key: endedKey(council, person),
  item: { list: accountList(council, 'ended'), listAt: at },
});

/** An invitation leaves: if nobody takes it, its time runs from its last day. */
export const invitationSent = (council: string, digest: string, expiresAt: Instant): RowWrite => ({
  kind: 'put',
  key: sentKey(council, digest),
  item: { list: accountList(council, 'ended'), listAt: expiresAt },
});

export const invitationTaken = (council: string, digest: string): RowWrite => ({
  kind: 'remove',
  key: sentKey(council, digest),
});

/** What is said to be erased stays listed until nothing of it is left: a run that was killed is taken up by the next. */
export const erasing = (
  council: string,
  key: RowKey,
  at: Instant,
  subjects: readonly string[],
): RowWrite => ({
  kind: 'put',
  key,
  item: { list: accountList(council, 'erasing'), listAt: at, subjects },
});
