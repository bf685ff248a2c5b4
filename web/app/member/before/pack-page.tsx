import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { packDocument } from '../../../public/pack-document.ts';
import type { PackView } from '../../../public/pack-view.ts';
import { packQuery, sessionQuery } from '../../api/session-queries.ts';
import { Page } from '../../parts/page.tsx';
import { Printed } from '../../parts/printed.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { WriteAndSend } from '../../parts/write-and-send.tsx';
import { FileLink } from '../../parts/file-link.tsx';
import { Select } from '../chair/seat-select.tsx';

type OfSession = { readonly council: string; readonly session: string };

/** What a member asks before the session: the answer is read by all who hear the point, and nobody reads who asked. */
const Ask = ({ council, session, view }: OfSession & { readonly view: PackView }) => {
  const [item, setItem] = useState('');
  const open = view.points.flatMap(({ rank, point }) => (point === null ? [] : [{ rank, ...point }]));
  return (
    <section className="card" aria-labelledby="poser">
      <h2 id="poser">Poser une question avant la séance</h2>
      <p>
        Le service vous répond ici. Les autres membres lisent la question et sa réponse, sans votre nom, sauf
        ceux qui sortent pour ce point.
      </p>
      <Select
        id="question-sur"
        label="Sur quel point"
        value={item}
        options={[
          { code: '', word: 'Sur la séance en général' },
          ...open.map((point) => ({
            code: point.item,
            word: `${point.rank}. ${point.dossier?.structureName ?? point.question}`,
          })),
        ]}
        onChange={setItem}
      />
      <WriteAndSend
        id="question"
        label="Votre question"
        hint="1 000 signes au plus."
        empty="Écrivez votre question."
        action="Poser cette question"
        path={`/api/${council}/sessions/${session}/askQuestion`}
        bodyOf={(text) => ({ text, item: item === '' ? null : item })}
        done="Question posée."
      />
    </section>
  );
};

/** What one member reads before a session, in the words of its file, and what they ask. */
export const PackPage = ({ council, session }: OfSession) => {
  const thing = useQuery(sessionQuery(council, session)).data;
  const { data: view, error, refetch } = useQuery({ ...packQuery(council, session), retry: false });
  if (error !== null && view === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (view === undefined) return <Waiting what="Lecture de votre dossier de séance" />;
  const document = packDocument(view);
  return (
    <Page
      title={`${document.title}.`}
      above={
        <p className="crumb">
          <Link to="/espace/$council/seances/$session" params={{ council, session }}>
            Ma séance
          </Link>
        </p>
      }
    >
      <p className="row">
        <FileLink
          path={`/api/${council}/sessions/${session}/pack.pdf`}
          name={`dossier-de-seance-${view.session.heldOn}.pdf`}
        >
          Mon dossier de séance (PDF)
        </FileLink>
      </p>
      {thing?.available.includes('askQuestion') === true && (
        <Ask council={council} session={session} view={view} />
      )}
      <Printed document={document} />
    </Page>
  );
};
