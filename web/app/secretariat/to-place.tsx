import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted, nonBreaking } from '../../public/french.ts';
import { readyQuery } from '../api/secretariat-queries.ts';
import type { ReadyDossier } from '../api/secretariat-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { useRoles } from '../council/use-roles.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';
import type { OfOneSession } from './of-session.tsx';

type RowProps = OfOneSession & {
  readonly dossier: Thing<ReadyDossier>;
  /** Why it cannot wait, where its reader gives a reason. */
  readonly urgency: string;
  readonly onPlaced: (name: string) => void;
};

/** Left out where none is given. */
const urgently = (urgency: string) => (urgency.trim() === '' ? {} : { urgency: urgency.trim() });

const Row = ({ council, session, dossier, urgency, onPlaced }: RowProps) => {
  const { id, data } = dossier;
  const place = useCommand(() => onPlaced(data.structureName));
  return (
    <li className="work">
      <div>
        <h3>
          <Link to="/espace/$council/dossiers/$application" params={{ council, application: id }}>
            {data.structureName}
          </Link>
        </h3>
        <p className="small soft">
          {data.number ?? 'Numéro fermé par un lien déclaré'}
          {data.session !== session && ' · déposé pour une autre séance'}
        </p>
        <Refused error={place.error} />
      </div>
      <div>
        <Button
          look="quiet"
          onPress={() =>
            place.mutate({
              path: `/api/${council}/items`,
              body: { session, application: id, ...urgently(urgency) },
            })
          }
        >
          Inscrire<span className="heard"> {data.structureName}</span>
        </Button>
      </div>
    </li>
  );
};

/** The dossiers that are ready: each joins the agenda by one act. A question may be put too, by who keeps the agenda. */
export const ToPlace = ({ council, session, mayAsk }: OfOneSession & { readonly mayAsk: boolean }) => {
  const { data } = useQuery(readyQuery(council));
  const [placed, setPlaced] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const presides = useRoles(council).includes('president');
  const [urgency, setUrgency] = useState('');
  if (data === undefined) return null;
  // What was just placed stays ready until the dossier is told so.
  const own = data.items
    .filter(({ id }) => !placed.some((each) => each.id === id))
    .toSorted((one, other) => Number(other.data.session === session) - Number(one.data.session === session));
  const last = placed.at(-1);
  return (
    <section aria-labelledby="a-inscrire">
      <h2 id="a-inscrire">
        À inscrire <span className="soft">· {counted(own.length, 'dossier prêt', 'dossiers prêts')}</span>
      </h2>
      {/* MAN-06: once the agenda is closed, the president alone adds to it, and says why. */}
      {presides && (
        <details>
          <summary>Inscrire par urgence, une fois l’ordre du jour arrêté</summary>
          <TextInput
            id="raison-urgence"
            label="Raison de l’urgence"
            hint="Elle vaut pour ce que vous inscrivez ensuite ici, et se lit à l’ouverture de la séance."
            value={urgency}
            onChange={setUrgency}
          />
        </details>
      )}
      <p role="status">{last !== undefined && nonBreaking(`${last.name} est inscrit à l’ordre du jour.`)}</p>
      {own.length === 0 && <p className="small">Un dossier vient ici dès que son examen est conclu.</p>}
      <ul className="rows">
        {own.map((dossier) => (
          <Row
            key={dossier.id}
            council={council}
            session={session}
            dossier={dossier}
            urgency={urgency}
            onPlaced={(name) => setPlaced([...placed, { id: dossier.id, name }])}
          />
        ))}
      </ul>
      {mayAsk && (
        <details className="card">
          <summary>Inscrire une question</summary>
          <WriteAndSend
            id="question"
            label="Question posée au conseil"
            hint="Dans le sens du oui : « Le conseil adopte-t-il… ? » Ceux qui lisent la séance la lisent."
            empty="Écrivez la question que le conseil votera."
            action="Inscrire cette question"
            path={`/api/${council}/items`}
            bodyOf={(question) => ({ session, question, ...urgently(urgency) })}
            done="La question est inscrite."
          />
        </details>
      )}
    </section>
  );
};
