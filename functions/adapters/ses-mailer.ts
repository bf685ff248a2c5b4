import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { nonBreaking } from '../../web/public/french.ts';
import type { Letter } from '../letters/write-letter.ts';
import type { MailTags } from './mail-tags.ts';

/** The address that mails come from, and the set of settings by which what comes back is told of. */
type Sender = { readonly from: string; readonly configuration: string };

/** Plain text, no picture, replies go to a person. */
export const makeSesMailer = (ses: SESv2Client, { from, configuration }: Sender) => ({
  async send(
    to: readonly string[],
    replyTo: string,
    { subject, text }: Letter,
    tags: MailTags,
  ): Promise<void> {
    const words = { subject: nonBreaking(subject), text: nonBreaking(text) };
    const message = await new MailComposer({ from, to: [...to], replyTo, ...words }).compile().build();
    await ses.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [...to] },
        Content: { Raw: { Data: message } },
        ConfigurationSetName: configuration,
        EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      }),
    );
  },
});
