import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { counted, frenchDate, frenchInstant, nonBreaking } from '../../public/french.ts';
import { minutesDocument } from '../../public/minutes-document.ts';
import type { MinutesView } from '../../public/minutes/minutes-view.ts';
import { namedIn, type Named } from '../../public/minutes/minutes-words.ts';
import { minutesQuery, sessionQuery } from '../api/session-queries.ts';
import type { Session } from '../api/session-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { useRoles } from '../council/use-roles.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useSessionOptions } from '../governance/use-session-options.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Printed } from '../parts/printed.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { FileLink } from '../parts/file-link.tsx';
import { Act } from './chair/act.tsx';
import { Debate } from './chair/debate.tsx';
import { Select } from './chair/seat-select.tsx';

type OfSession = { readonly council: string; readonly session: string };
type WritingProps = OfSession & { readonly thing: Thing<Session>; readonly view: MinutesView };

/** Sent to the members: from then on a mistake is put right beside what was told, and nothing is written over. */
const Circulate = ({ council, session, view }: WritingProps) => (
  <section className="card" aria-labelledby="envoyer">
    <h2 id="envoyer">Envoyer le projet aux membres</h2>
    <p>
      {counted(view.members.length, 'membre le reçoit', 'membres le reçoivent')} par lettre. Ensuite, une
      correction s’annexe avec sa date et qui la demande. Le conseil l’approuve à une prochaine séance.
    </p>
    <p className="row">
      <Act path={`/api/${council}/sessions/${session}/circulateMinutes`}>
        Envoyer le procès-verbal aux membres
      </Act>
    </p>
  </section>
);

/** They are approved by a vote of a later session (MAN-08). */
const Approve = ({ council, session }: OfSession) => {
  const sessions = useSessionOptions(council);
  const [said, setSaid] = useState('');
  return (
    <section className="card" aria-labelledby="approuver">
      <h2 id="approuver">Le faire approuver</h2>
      {sessions.length === 0 ? (
        <p>Aucune séance n’est à venir : annoncez-en une, puis inscrivez-y cette approbation.</p>
      ) : (
        <ActForm
          id="approbation"
          path={`/api/${council}/items`}
          asked={[{ name: 'session', kind: 'among', label: 'À quelle séance', options: sessions }]}
          effect="Le conseil y vote sur ce procès-verbal. Adopté, il est approuvé ; une correction s’y annexe toujours."
          action="Inscrire son approbation à l’ordre du jour"
          done="Son approbation est inscrite à l’ordre du jour."
          toBody={({ session: at }) => ({ session: at, minutesOf: session })}
          onDone={setSaid}
        />
      )}
      <p role="status">{said}</p>
    </section>
  );
};

const Correct = ({ council, session, view, nameOf }: WritingProps & { readonly nameOf: Named }) => {
  const [text, setText] = useState('');
  const [item, setItem] = useState('');
  const [askedBy, setAskedBy] = useState('');
  const [tried, setTried] = useState(false);
  const send = useCommand(() => {
    setText('');
    setTried(false);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() === '') {
      document.getElementById('correction')?.focus();
      return;
    }
    send.mutate({
      path: `/api/${council}/sessions/${session}/correctMinutes`,
      body: {
        text: text.trim(),
        item: item === '' ? null : item,
        askedBy: askedBy === '' ? null : Number(askedBy),
      },
    });
  };
  return (
    <details className="card">
      <summary>Annexer une correction</summary>
      <form onSubmit={submit} noValidate>
        <Select
          id="sur-point"
          label="Sur quel point"
          value={item}
          options={[
            { code: '', word: 'Aucun point en particulier' },
            ...view.points.map(({ id, rank, title }) => ({ code: id, word: `${rank}. ${title}` })),
          ]}
          onChange={setItem}
        />
        <Select
          id="demandee-par"
          label="Qui la demande"
          value={askedBy}
          options={[
            { code: '', word: 'Le secrétariat' },
            ...view.members.map(({ number }) => ({ code: String(number), word: nameOf(number) })),
          ]}
          onChange={setAskedBy}
        />
        <TextArea
          id="correction"
          label="La correction"
          hint="Elle s’annexe au procès-verbal, qui garde ce qu’il disait."
          value={text}
          onChange={setText}
          error={tried && text.trim() === '' ? 'Écrivez ce qui est corrigé.' : null}
        />
        <Refused error={send.error} />
        <p className="row">
          <Button type="submit" look="quiet">
            Annexer cette correction
          </Button>
        </p>
      </form>
    </details>
  );
};

/** What was said on each point, for who writes it: the rest is told by what happened. */
const Debates = ({ council, view }: Pick<WritingProps, 'council' | 'view'>) => (
  <section className="card" aria-labelledby="ecrire">
    <h2 id="ecrire">Ce qui a été dit</h2>
    <p className="small">Les présences, les votes et les heures viennent de la séance elle-même.</p>
    {view.points.map(({ id, rank, title, debate }) => (
      <details key={id}>
        <summary>{nonBreaking(`Point ${rank} : ${title}`)}</summary>
        <Debate id={`debats-${rank}`} path={`/api/${council}/items/${id}`} debate={debate ?? ''} />
      </details>
    ))}
  </section>
);

const standingOf = ({ standing }: MinutesView): string => {
  if (standing.approval !== null)
    return `Approuvé par le conseil à sa séance du ${frenchDate(standing.approval.heldOn)}.`;
  if (standing.circulatedAt !== null)
    return `Envoyé aux membres le ${frenchInstant(standing.circulatedAt)}. Le conseil l’approuve à une prochaine séance.`;
  return 'Pas encore envoyé aux membres : il peut encore changer.';
};

const Files = ({ council, session, view }: Omit<WritingProps, 'thing'>) => {
  const voted = view.points.filter(({ rounds }) => {
    const last = rounds.at(-1);
    return last !== undefined && last.result !== null && last.annulled === null;
  });
  return (
    <>
      <p className="row">
        <FileLink
          path={`/api/${council}/sessions/${session}/minutes.pdf`}
          name={`proces-verbal-${view.session.heldOn}.pdf`}
        >
          Procès-verbal (PDF)
        </FileLink>
      </p>
      {voted.length > 0 && (
        <details>
          <summary>Extraits certifiés, point par point</summary>
          <ul className="rows">
            {voted.map(({ id, rank, title }) => (
              <li key={id}>
                <FileLink path={`/api/${council}/items/${id}/extract.pdf`} name={`extrait-point-${rank}.pdf`}>
                  {`Extrait du point ${rank}, ${title} (PDF)`}
                </FileLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

/** The minutes of a session: told from what happened, read by the council, written where somebody must. */
export const MinutesPage = ({ council, session }: OfSession) => {
  const thing = useQuery(sessionQuery(council, session));
  const roles = useRoles(council);
  const { data: view, error, refetch } = useQuery({ ...minutesQuery(council, session), retry: false });
  if (error !== null && view === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (view === undefined || thing.data === undefined) return <Waiting what="Lecture du procès-verbal" />;
  const document = minutesDocument(view);
  const own = { council, session, thing: thing.data, view };
  // DEL-03, MAN-05: on an agenda by who sets it, or keeps it.
  const keepsAgenda = roles.includes('secretary') || roles.includes('president');
  const writes = thing.data.available.includes('correctMinutes');
  return (
    <Page
      title={`${document.title}.`}
      above={
        <p className="crumb">
          <Link to="/espace/$council/sieger" params={{ council }}>
            Séances du conseil
          </Link>
        </p>
      }
    >
      <p className="lead">{standingOf(view)}</p>
      <Files {...own} />
      <div className="stack">
        {writes && view.standing.approval === null && <Debates {...own} />}
        {writes && view.standing.circulatedAt === null && <Circulate {...own} />}
        {keepsAgenda && view.standing.circulatedAt !== null && view.standing.approval === null && (
          <Approve council={council} session={session} />
        )}
        {writes && view.standing.circulatedAt !== null && <Correct {...own} nameOf={namedIn(view.members)} />}
      </div>
      <article className="order" aria-label="Le procès-verbal">
        <Printed document={document} />
      </article>
    </Page>
  );
};
