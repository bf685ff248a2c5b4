import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ACCOUNT, REGION } from '../template/names.ts';
import type { Mailbox } from './mailbox.ts';
import { type MimePart, readMime } from './read-mime.ts';
import { jsonAnswer, jsonFault, type Service, ServiceFault } from './service.ts';

const PATH = '/v2/email/outbound-emails';
const Content = z.object({ Data: z.string() });
const Input = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).default([]) }).optional(),
  Content: z.object({
    Raw: z.object({ Data: z.base64() }).optional(),
    Simple: z.object({ Subject: Content, Body: z.object({ Text: Content }) }).optional(),
  }),
});

const bodyOf = (body: Buffer): z.infer<typeof Input> => Input.parse(JSON.parse(body.toString('utf8')));

const wordsOf = ({ Content: { Raw, Simple } }: z.infer<typeof Input>): MimePart => {
  if (Raw !== undefined) return readMime(Buffer.from(Raw.Data, 'base64').toString('utf8'));
  if (Simple === undefined) throw new ServiceFault(400, 'BadRequestException', 'No content');
  return { subject: Simple.Subject.Data, to: '', text: Simple.Body.Text.Data };
};

const addressIn = (sender: string): string => /<([^>]+)>/.exec(sender)?.[1] ?? sender;

/** SES: what is sent goes into the mailbox, and no further. */
export const makeSes = (mailbox: Mailbox, now: () => number): Service => ({
  demands: ({ body }) => [
    {
      action: 'ses:SendEmail',
      resource: `arn:aws:ses:${REGION}:${ACCOUNT}:identity/${addressIn(bodyOf(body).FromEmailAddress)}`,
      context: { 'ses:FromAddress': [addressIn(bodyOf(body).FromEmailAddress)] },
    },
  ],
  answer: async ({ method, path, body }) => {
    if (method !== 'POST' || path !== PATH) throw new ServiceFault(404, 'NotFoundException', path);
    const input = bodyOf(body);
    const { subject, to, text } = wordsOf(input);
    const id = randomUUID();
    const recipients = input.Destination?.ToAddresses ?? [];
    mailbox.add({
      id,
      at: new Date(now()).toISOString(),
      to: recipients.length > 0 ? recipients.join(', ') : to,
      subject,
      text,
    });
    return jsonAnswer({ MessageId: id });
  },
  fault: jsonFault,
});
