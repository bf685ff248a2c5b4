import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { nonBreaking } from '../../web/public/french.ts';
import type { Letter } from '../letters/write-letter.ts';

/** Plain text, no picture, replies go to a person. */
export const makeSesMailer = (ses: SESv2Client, from: string) => ({
  async send(to: readonly string[], replyTo: string, { subject, text }: Letter): Promise<void> {
    const words = { subject: nonBreaking(subject), text: nonBreaking(text) };
    const message = await new MailComposer({ from, to: [...to], replyTo, ...words }).compile().build();
    await ses.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [...to] },
        Content: { Raw: { Data: message } },
      }),
    );
  },
});
