import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { noteQuery } from '../api/proposal-queries.ts';
import type { NoteSheet } from '../api/proposal-shapes.ts';
import { Told } from '../governance/one-page.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { noteStanding, proposalStanding, titleOf } from '../words/proposal-words.ts';
import { Back } from './back.tsx';
import { amendedAsked, amendedBody, typedOf } from './note-form.ts';
import { Propose } from './propose.tsx';
import { useHeld } from './use-held.ts';

type OfNote = { readonly council: string; readonly sheet: NoteSheet };

/** What may be done of a note, each act for who may do it. */
const Acts = ({ council, sheet, onDone }: OfNote & { readonly onDone: (said: string) => void }) => {
  const path = `/api/${council}/workshops/${sheet.id}`;
  const may = (act: string) => sheet.available.includes(act);
  return (
    <>
      {may('publish') && (
        <Act
          id="publier"
          path={`${path}/publish`}
          effect="Les membres du conseil la lisent dès maintenant, et des propositions peuvent la citer. Elle ne peut plus être écartée."
          action="Publier la note aux membres du conseil"
          done="La note est publiée."
          onDone={onDone}
        />
      )}
      {may('openToPublic') && (
        <Act
          id="ouvrir"
          path={`${path}/openToPublic`}
          effect="Tout le monde lit son titre, son lieu et ce qui a été dit. Le nom des personnes présentes n’est lu que par le conseil."
          action="Ouvrir la note au public"
          done="La note est ouverte au public."
          onDone={onDone}
        />
      )}
      {may('closeToPublic') && (
        <Act
          id="refermer"
          path={`${path}/closeToPublic`}
          effect="Le public ne la lit plus. Les membres du conseil la lisent encore."
          action="Retirer la note au public"
          done="Le public ne lit plus la note."
          onDone={onDone}
        />
      )}
      {may('amend') && (
        <Act
          key={sheet.version}
          id="reecrire"
          path={`${path}/amend`}
          asked={amendedAsked(sheet)}
          initial={typedOf(sheet)}
          effect={
            sheet.state === 'open' ? 'Le public lit aussitôt ce texte à la place de l’ancien.' : undefined
          }
          name="Réécrire la note"
          action="Enregistrer cette écriture"
          done="La note est réécrite."
          toBody={amendedBody(sheet)}
          onDone={onDone}
        />
      )}
      {may('discard') && (
        <Act
          id="ecarter"
          path={`${path}/discard`}
          effect="Personne ne pourra plus la réécrire ni la publier."
          action="Écarter cette note, écrite par erreur"
          done="La note est écartée."
          onDone={onDone}
        />
      )}
    </>
  );
};

const Cited = ({ council, sheet }: OfNote) => (
  <section className="block">
    <h2>Propositions qui en viennent</h2>
    {sheet.data.proposals.length === 0 && <p>Aucune proposition ne la cite.</p>}
    <ul className="rows">
      {sheet.data.proposals.map(({ id, title, state }) => (
        <li key={id}>
          <p>
            <Link to="/espace/$council/travaux/propositions/$proposal" params={{ council, proposal: id }}>
              {nonBreaking(titleOf({ title }))}
            </Link>
          </p>
          <p className="small soft">
            {nonBreaking(proposalStanding({ state, data: { ownerRole: null, dueOn: null, overdue: false } }))}
          </p>
        </li>
      ))}
    </ul>
  </section>
);

/** Proposals may come from it once the council reads it. */
const READ_BY_COUNCIL: ReadonlySet<string> = new Set(['published', 'open']);

/** The note of one workshop: what was said, what comes of it, and what may be done of it. */
export const NotePage = ({ council, note }: { readonly council: string; readonly note: string }) => {
  const { data: sheet, error, refetch } = useQuery(noteQuery(council, note));
  const held = useHeld(council);
  const [said, setSaid] = useState(NOTHING_SAID);
  if (error !== null && sheet === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (sheet === undefined) return <Waiting what="Lecture de la note" />;
  const { data, state } = sheet;
  const proposes =
    READ_BY_COUNCIL.has(state) && held?.is('member', 'officer', 'secretary', 'president') === true;
  return (
    <Page title={titleOf(data)} above={<Back council={council} />} wide>
      <SaidHere said={said} />
      <p className="lead">{noteStanding(sheet)}.</p>
      <Told
        lines={[
          ['Réunion du', frenchDate(data.heldOn)],
          ['Lieu', data.place],
          ['Présence', counted(data.participants, 'personne', 'personnes')],
          ['Qui était là', data.present],
        ]}
      />
      <section className="block">
        <h2>Ce qui a été dit</h2>
        <p className="typed">{nonBreaking(data.text ?? 'Texte effacé.')}</p>
      </section>
      <section className="block">
        <h2>Suite à donner</h2>
        <Acts council={council} sheet={sheet} onDone={(words) => setSaid(next(said, words))} />
        {proposes && <Propose council={council} note={note} />}
        {!proposes && sheet.available.length === 0 && <p>Rien ne vous attend ici.</p>}
      </section>
      <Cited council={council} sheet={sheet} />
    </Page>
  );
};
