import * as z from 'zod';
import type { Entry } from './journal.ts';
import { lost, wrongAnswer, type Problem } from './problem.ts';
import type { Snapshot } from './tables.ts';

const Mails = z.object({
  mails: z.array(z.looseObject({ id: z.string(), to: z.string(), subject: z.string() })),
});
export type Mail = z.infer<typeof Mails>['mails'][number];

export const readMails = async (url: string): Promise<readonly Mail[]> =>
  Mails.parse(await (await fetch(`${url}/local/mailbox`)).json()).mails;

/** The mails that were begun, by their fact, and by their member where each has one; and whether each is known to have left. */
const begunIn = ({ stateRows }: Snapshot): ReadonlyMap<string, boolean> =>
  new Map(
    stateRows.flatMap((row) => {
      const [effect, kind, ...mail] = String(row['sk']).split('#');
      return effect === 'effect' && kind === 'mail' ? [[mail.join('#'), row['doneAt'] !== undefined]] : [];
    }),
  );

/** How the subject of an invitation ends: whoever has accepted it is written to again, for other things. */
const INVITATION = 'votre accès';

/** Commands whose letter goes to an address of its own, by the id of the fact that it tells. */
const addressesIn = async (
  snapshot: Snapshot,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, string>> => {
  const emails = new Map(entries.map(({ key, body }) => [key, body['email']]));
  const facts = await snapshot.ledger.rows('62#council#62', '');
  return new Map(
    facts.flatMap((fact) => {
      const email = emails.get(String(fact['command']));
      return fact['type'] === 'PersonInvited.v1' && typeof email === 'string'
        ? [[String(fact['factId']), email]]
        : [];
    }),
  );
};

/**
 * A mail whose sending is noted as done is in the mailbox, once; one that is in doubt is there once at most (P11).
 * Those with an address of their own are followed one by one, the others by their number.
 */
export const checkMails = async (
  snapshot: Snapshot,
  mails: readonly Mail[],
  entries: readonly Entry[],
): Promise<Problem[]> => {
  const begun = begunIn(snapshot);
  const done = [...begun.values()].filter(Boolean).length;
  const problems: Problem[] = [];
  if (mails.length < done) problems.push(lost(`${done} mails are noted as sent, ${mails.length} are there`));
  if (mails.length > begun.size)
    problems.push(wrongAnswer(`${mails.length} mails are there for ${begun.size} begun`));
  const invitations = mails.filter(({ subject }) => subject.endsWith(INVITATION));
  const received = Map.groupBy(invitations, ({ to }) => to);
  for (const [fact, email] of await addressesIn(snapshot, entries)) {
    const many = received.get(email)?.length ?? 0;
    if (begun.get(fact) === true && many === 0) problems.push(lost(`the mail to ${email}, noted as sent`));
    if (many > 1) problems.push(wrongAnswer(`${many} mails to ${email}`));
  }
  return problems;
};
