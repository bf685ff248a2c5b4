import { useQuery } from '@tanstack/react-query';
import { frenchDate, frenchInstant } from '../../public/french.ts';
import { reportQuery } from '../api/queries.ts';
import { WriteAndSend } from '../parts/write-and-send.tsx';
import { AttachedOpinions } from './attached-opinions.tsx';
import { DossierFrame, type OfDossier } from './dossier-frame.tsx';

const ERASED = 'Ce texte a été effacé, comme la règle de conservation le veut.';

/** The report of who examined, and the right of reply: what is written is joined as it is for the council. */
export const ReportPage = ({ council, application }: OfDossier) => {
  const { data } = useQuery(reportQuery(council, application));
  const standing = data?.reports.filter(({ stands }) => stands) ?? [];
  return (
    <DossierFrame council={council} application={application} title="Le rapport, et votre réponse">
      {({ available }) => (
        <>
          {data !== undefined && standing.length === 0 && (
            <p>
              Le rapport n’est pas encore publié. Un courriel vous préviendra : vous pourrez alors le lire et
              y répondre.
            </p>
          )}
          {standing.map(({ number, publishedAt, text, replyUntil, open, replies }) => (
            <section key={number} className="stack">
              <p className="small soft">Publié le {frenchInstant(publishedAt)}</p>
              <p className="typed card">{text ?? ERASED}</p>
              {replies.map((reply) => (
                <div key={reply.number}>
                  <h2>Votre réponse du {frenchInstant(reply.at)}</h2>
                  <p className="typed card">{reply.text ?? ERASED}</p>
                </div>
              ))}
              {!open && <p>Le délai de réponse s’est terminé le {frenchDate(replyUntil)}.</p>}
              {open && available.includes('reply') && (
                <WriteAndSend
                  id="reponse"
                  label="Votre réponse"
                  hint={`Jusqu’au ${frenchDate(replyUntil)}. Elle est jointe telle quelle pour le conseil.`}
                  empty="Écrivez votre réponse."
                  action="Envoyer ma réponse"
                  path={`/api/${council}/applications/${application}/reply`}
                  bodyOf={(written) => ({ text: written })}
                  done="Réponse envoyée : elle est jointe au dossier."
                />
              )}
            </section>
          ))}
          <AttachedOpinions council={council} application={application} />
        </>
      )}
    </DossierFrame>
  );
};
