import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ACCOUNT, REGION } from '../template/names.ts';
import type { Notice } from '../bus/event.ts';
import type { System } from '../template/system.ts';
import type { Mailbox } from './mailbox.ts';
import { type MimePart, readMime } from './read-mime.ts';
import { jsonAnswer, jsonFault, type Service, ServiceFault } from './service.ts';

const PATH = '/v2/email/outbound-emails';
const Content = z.object({ Data: z.string() });
/** What a tag may be written with. */
const TagPart = z.string().regex(/^[A-Za-z0-9_.@-]{1,256}$/);
/** Addresses that SES keeps for tests, with whatever stands after a plus: what becomes of a mail to each. */
const SIMULATED = /^(bounce|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/;
const OUTCOMES = {
  bounce: { type: 'Bounce', detailType: 'Email Bounced', setting: 'bounce' },
  complaint: { type: 'Complaint', detailType: 'Email Complaint Received', setting: 'complaint' },
} as const;

const Input = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).default([]) }).optional(),
  Content: z.object({
    Raw: z.object({ Data: z.base64() }).optional(),
    Simple: z.object({ Subject: Content, Body: z.object({ Text: Content }) }).optional(),
  }),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: TagPart, Value: TagPart })).default([]),
});
type Input = z.infer<typeof Input>;

const bodyOf = (body: Buffer): Input => Input.parse(JSON.parse(body.toString('utf8')));

const wordsOf = ({ Content: { Raw, Simple } }: Input): MimePart => {
  if (Raw !== undefined) return readMime(Buffer.from(Raw.Data, 'base64').toString('utf8'));
  if (Simple === undefined) throw new ServiceFault(400, 'BadRequestException', 'No content');
  return { subject: Simple.Subject.Data, to: '', text: Simple.Body.Text.Data };
};

const addressIn = (sender: string): string => /<([^>]+)>/.exec(sender)?.[1] ?? sender;

type SesOptions = {
  readonly mailbox: Mailbox;
  readonly now: () => number;
  readonly system: Pick<System, 'configurationSets' | 'mailDestinations'>;
  readonly post: (busArn: string, notice: Notice) => void;
};

type Sent = {
  readonly id: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly input: Input;
};

/** What SES tells of a mail that an address sent back, or complained of; as event publishing words it. */
const noticeOf = ({ id, at, to, input }: Sent, outcome: keyof typeof OUTCOMES): Notice => {
  const { type, detailType } = OUTCOMES[outcome];
  const own = Object.fromEntries(input.EmailTags.map(({ Name, Value }) => [Name, [Value]]));
  const recipients = to.map((emailAddress) => ({ emailAddress }));
  return {
    source: 'aws.ses',
    detailType,
    detail: {
      eventType: type,
      ...(outcome === 'bounce'
        ? { bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: recipients } }
        : { complaint: { complainedRecipients: recipients, complaintFeedbackType: 'abuse' } }),
      mail: {
        timestamp: at,
        messageId: id,
        destination: to,
        tags: { ...own, 'ses:configuration-set': [input.ConfigurationSetName ?? ''] },
      },
    },
  };
};

const outcomeOf = (address: string): keyof typeof OUTCOMES | null => {
  const found = SIMULATED.exec(address)?.[1];
  return found === 'bounce' || found === 'complaint' ? found : null;
};

const demandsOf = (input: Input) => {
  const address = addressIn(input.FromEmailAddress);
  const resources = [
    `identity/${address}`,
    ...(input.ConfigurationSetName === undefined ? [] : [`configuration-set/${input.ConfigurationSetName}`]),
  ];
  return resources.map((resource) => ({
    action: 'ses:SendEmail',
    resource: `arn:aws:ses:${REGION}:${ACCOUNT}:${resource}`,
    context: { 'ses:FromAddress': [address] },
  }));
};

/**
 * SES: what is sent goes into the mailbox, and no further. What is sent to the addresses that SES keeps for tests comes
 * back, and is told where the template has it told.
 */
export const makeSes = ({ mailbox, now, system, post }: SesOptions): Service => {
  const tell = (sent: Sent): void => {
    const configuration = sent.input.ConfigurationSetName;
    for (const address of sent.to) {
      const outcome = outcomeOf(address);
      if (outcome === null) continue;
      for (const destination of system.mailDestinations)
        if (
          destination.configuration === configuration &&
          destination.types.includes(OUTCOMES[outcome].setting)
        )
          post(destination.busArn, noticeOf(sent, outcome));
    }
  };
  return {
    demands: ({ body }) => demandsOf(bodyOf(body)),
    answer: async ({ method, path, body }) => {
      if (method !== 'POST' || path !== PATH) throw new ServiceFault(404, 'NotFoundException', path);
      const input = bodyOf(body);
      const { ConfigurationSetName: configuration } = input;
      if (configuration !== undefined && !system.configurationSets.includes(configuration))
        throw new ServiceFault(404, 'NotFoundException', 'Configuration set does not exist');
      const { subject, to: named, text } = wordsOf(input);
      const id = randomUUID();
      const recipients = input.Destination?.ToAddresses ?? [];
      const to = recipients.length > 0 ? recipients : [named];
      const at = new Date(now()).toISOString();
      mailbox.add({ id, at, to: to.join(', '), subject, text });
      tell({ id, at, to, input });
      return jsonAnswer({ MessageId: id });
    },
    fault: jsonFault,
  };
};
