import { useQuery } from '@tanstack/react-query';
import { frenchInstant, nonBreaking } from '../../public/french.ts';
import { notesQuery } from '../api/officer-queries.ts';
import { messagesQuery } from '../api/queries.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { useMarkRead } from '../api/use-mark-read.ts';
import { Icon } from '../parts/icon.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';

type ExchangesProps = { readonly council: string; readonly thing: Thing<Application> };

const ERASED = 'Effacé, comme la règle de conservation le veut.';

const Messages = ({ council, thing }: ExchangesProps) => {
  const { data } = useQuery({ ...messagesQuery(council, thing.id), retry: false });
  useMarkRead(`/api/${council}/applications/${thing.id}`, data, {
    reader: 'SERVICE',
    may: thing.available.includes('markRead'),
  });
  if (data === undefined && !thing.available.includes('sendMessage')) return null;
  return (
    <section className="message-box" aria-labelledby="messages">
      <h2 id="messages">
        <Icon name="envelope" /> Messages à la structure
      </h2>
      <p className="small">
        Envoyés par courriel, visibles dans son dossier. {nonBreaking(data?.clock ?? '')}
      </p>
      <ol className="plain-list">
        {data?.items.toReversed().map(({ number, from, at, text }) => (
          <li key={number}>
            <p className="small soft">
              {from === 'SERVICE' ? 'Le service' : 'La structure'}, le {frenchInstant(at)}
            </p>
            <p className="typed">{text ?? ERASED}</p>
          </li>
        ))}
      </ol>
      {thing.available.includes('sendMessage') && (
        <WriteAndSend
          id="message-a-la-structure"
          label="Message à la structure"
          empty="Écrivez le message que la structure lira."
          action="Envoyer à la structure"
          path={`/api/${council}/applications/${thing.id}/sendMessage`}
          bodyOf={(text) => ({ to: 'APPLICANT', text })}
          done="Message envoyé à la structure."
        />
      )}
    </section>
  );
};

const Notes = ({ council, thing }: ExchangesProps) => {
  const { data } = useQuery({ ...notesQuery(council, thing.id), retry: false });
  if (data === undefined && !thing.available.includes('writeNote')) return null;
  return (
    <section className="note-box" aria-labelledby="notes">
      <h2 id="notes">
        <Icon name="lock" /> Notes internes
      </h2>
      <p className="small">Jamais envoyées à la structure. Elles restent au dossier.</p>
      <ol className="plain-list">
        {data?.notes.map(({ number, writtenAt, note }) => (
          <li key={number}>
            <p className="small soft">Le {frenchInstant(writtenAt)}</p>
            <p className="typed">{note ?? ERASED}</p>
          </li>
        ))}
      </ol>
      {thing.available.includes('writeNote') && (
        <WriteAndSend
          id="note-interne"
          label="Note interne"
          empty="Écrivez la note que le service gardera."
          action="Garder cette note"
          path={`/api/${council}/applications/${thing.id}/writeNote`}
          bodyOf={(text) => ({ text })}
          done="Note gardée au dossier."
        />
      )}
    </section>
  );
};

/** Two kinds of writing, for who may read them, that nobody may confuse: by their frame, their drawing, their words and the verb of their button. */
export const Exchanges = (props: ExchangesProps) => (
  <>
    <Messages {...props} />
    <Notes {...props} />
  </>
);
