import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { appeal } from '../../workflows/appeal/appeal.workflow.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { makeEffects, type Returned } from '../adapters/effects.ts';
import { mailOf } from '../adapters/mail-tags.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { log } from '../shell/log.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { db, tables, store } = deployedStore();
const effects = makeEffects(db, tables.state);
const nothing = () => Promise.resolve(undefined);
/** What waits to be read, and is notified by silence, by the fact that a mail told. */
const SENDS = {
  'DecisionMadeAvailable.v1': makeSystemCommand(store, application, nothing),
  'AppealDecided.v1': makeSystemCommand(store, appeal, nothing),
} as const;
const isWaiting = (type: string): type is keyof typeof SENDS => Object.hasOwn(SENDS, type);

/** What the service of mails tells of one of ours (SES event publishing). */
const Told = z.object({
  time: z.iso.datetime({ offset: true }),
  detail: z.object({
    eventType: z.enum(['Bounce', 'Reject', 'Complaint']),
    mail: z.object({ tags: z.unknown() }),
  }),
});

const WHAT: Readonly<Record<z.infer<typeof Told>['detail']['eventType'], Returned>> = {
  Bounce: 'BOUNCED',
  Reject: 'BOUNCED',
  Complaint: 'COMPLAINED',
};

/**
 * A mail that came back is marked and listed for a person, once, and never sent again by itself (E8, P11). One that says
 * that a decision waits, or an answer to an appeal, and reached nobody, opens the way of the post: its fifteen days would count against somebody who
 * was not told (DEC-10, R112-20).
 */
export const handler = async (event: unknown): Promise<void> => {
  const { time, detail } = Told.parse(event);
  const mail = mailOf(detail.mail.tags);
  if (mail === null) {
    log('WARN', { event: 'unknown-mail', function: 'follow-mail' });
    return;
  }
  const at = Instant.parse(new Date(time).toISOString());
  const returned = WHAT[detail.eventType];
  const isLast = await effects.returned(mail, returned, at);
  log('WARN', { event: isLast ? 'mail-returned' : 'mail-returned-before', function: 'follow-mail' });
  const { council, thing, fact, type } = mail;
  if (returned !== 'BOUNCED' || !isWaiting(type)) return;
  await SENDS[type]({
    council,
    thing,
    name: 'returnMail',
    data: { fact },
    at,
    cause: derivedId('returnMail', fact, mail.attempt),
  });
};
