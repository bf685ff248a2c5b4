import type { Mail } from '../aws/mailbox.ts';
import { html, list, page } from './page.ts';

const when = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** The mails that the run has sent, the newest first. */
export const mailboxPage = (mails: readonly Mail[]): string =>
  page(
    'Courriels envoyés',
    mails.length === 0
      ? html`<p>Aucun courriel n’a encore été envoyé.</p>`
      : list(
          mails.toReversed().map(
            ({ at, to, subject, text }) =>
              html`<article>
                <h2>${subject}</h2>
                <p>À ${to}, le ${when.format(new Date(at))}</p>
                <pre>${text}</pre>
              </article>`,
          ),
        ),
  );
