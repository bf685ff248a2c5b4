import { useQuery } from '@tanstack/react-query';
import { frenchInstant, nonBreaking } from '../../public/french.ts';
import { messagesQuery } from '../api/queries.ts';
import type { Messages } from '../api/dossier-shapes.ts';
import { useMarkRead } from '../api/use-mark-read.ts';
import { Icon } from '../parts/icon.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';
import { DossierFrame, type OfDossier } from './dossier-frame.tsx';

/** The API gives the latest first; a thread is read from its beginning. */
const Thread = ({ messages }: { readonly messages: Messages }) => (
  <ol className="thread">
    {messages.items.toReversed().map(({ number, from, at, text, read }) => (
      <li key={number} className={from === 'APPLICANT' ? 'mine' : 'theirs'}>
        <p className="small soft">
          <Icon name="envelope" /> {from === 'APPLICANT' ? 'Vous' : 'Le service'}, le {frenchInstant(at)}
          {from === 'APPLICANT' && (read ? ' · lu' : ' · pas encore lu')}
        </p>
        <p className="typed">{text ?? 'Ce message a été effacé, comme la règle de conservation le veut.'}</p>
      </li>
    ))}
  </ol>
);

/** What the structure and the service write to each other. Internal notes are elsewhere, and never come here. */
export const MessagesPage = ({ council, application }: OfDossier) => {
  const { data: messages } = useQuery(messagesQuery(council, application));
  const path = `/api/${council}/applications/${application}`;
  useMarkRead(path, messages, { reader: 'APPLICANT', may: true });
  return (
    <DossierFrame council={council} application={application} title="Vos messages avec le service">
      {({ available }) => (
        <>
          {messages?.items.length === 0 && (
            <p>Aucun message pour le moment. Le premier que vous écrivez part d’ici.</p>
          )}
          {messages !== undefined && <Thread messages={messages} />}
          {available.includes('sendMessage') && (
            <WriteAndSend
              id="message"
              label="Votre message"
              hint={nonBreaking(messages?.clock ?? '') || undefined}
              empty="Écrivez votre message."
              action="Envoyer mon message"
              path={`${path}/sendMessage`}
              bodyOf={(text) => ({ to: 'SERVICE', text })}
              done="Message envoyé."
            />
          )}
        </>
      )}
    </DossierFrame>
  );
};
