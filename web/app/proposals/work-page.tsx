import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { notesIn, proposalsIn } from '../api/proposal-queries.ts';
import type { ListedNote, ListedProposal } from '../api/proposal-shapes.ts';
import { FoldedPages, Pages } from '../parts/folded-pages.tsx';
import { Page } from '../parts/page.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { noteStanding, titleOf } from '../words/proposal-words.ts';
import { Entrusted } from './entrusted.tsx';
import { ProposalLines } from './proposal-lines.tsx';
import { Propose } from './propose.tsx';
import { RecordNote } from './record-note.tsx';
import { type Held, useHeld } from './use-held.ts';

type PartProps = { readonly council: string; readonly held: Held };

const linesOf = (council: string) => (proposals: readonly ListedProposal[]) => (
  <ProposalLines council={council} proposals={proposals} />
);

const Proposals = ({ council, held }: PartProps) => (
  <section className="block">
    <h2>Propositions</h2>
    {held.is('member', 'officer', 'secretary', 'president') && <Propose council={council} />}
    <h3>En discussion, ou à l’ordre du jour</h3>
    <Pages<ListedProposal>
      query={proposalsIn(council, ['onAgenda', 'open'])}
      empty="Aucune proposition n’est en discussion. Qui siège ou travaille au conseil peut en faire une."
    >
      {linesOf(council)}
    </Pages>
    <h3>Adoptées, et leur suite</h3>
    <Pages<ListedProposal>
      query={proposalsIn(council, ['adopted', 'toDo', 'underWay', 'abandoned'])}
      empty="Aucune proposition adoptée n’attend de suite."
    >
      {linesOf(council)}
    </Pages>
    <FoldedPages<ListedProposal>
      title="Celles qui sont faites, rejetées, retirées ou fondues"
      query={proposalsIn(council, ['done', 'rejected', 'withdrawn', 'merged'])}
      empty="Il n’y en a pas encore."
    >
      {linesOf(council)}
    </FoldedPages>
  </section>
);

const notesOf = (council: string) => (notes: readonly ListedNote[]) => (
  <ul className="rows">
    {notes.map((note) => (
      <li key={note.id}>
        <p>
          <Link to="/espace/$council/travaux/notes/$note" params={{ council, note: note.id }}>
            {nonBreaking(titleOf(note.data))}
          </Link>
        </p>
        <p className="small">
          Réunion du {frenchDate(note.data.heldOn)}
          <span className="soft"> · {noteStanding(note)}</span>
        </p>
      </li>
    ))}
  </ul>
);

const Notes = ({ council, held }: PartProps) => {
  const isOfService = held.is('secretary', 'officer', 'president', 'auditor');
  const keeps = held.is('secretary', 'officer');
  return (
    <section className="block">
      <h2>Notes d’atelier</h2>
      {keeps && <RecordNote council={council} />}
      <Pages<ListedNote>
        query={notesIn(council, isOfService ? ['written', 'published', 'open'] : ['published', 'open'])}
        empty={
          keeps
            ? 'Aucune note n’est écrite. Consignez ce qui s’est dit lors d’une réunion, entre deux séances.'
            : 'Aucune note n’est publiée. Le secrétariat en publie après les réunions de travail.'
        }
      >
        {notesOf(council)}
      </Pages>
      {isOfService && (
        <FoldedPages<ListedNote>
          title="Les notes écartées"
          query={notesIn(council, ['discarded'])}
          empty="Aucune note n’est écartée."
        >
          {notesOf(council)}
        </FoldedPages>
      )}
    </section>
  );
};

/** What a council works on between its sessions: what is entrusted to the reader, its proposals, its notes (I7). */
export const WorkPage = ({ council }: { readonly council: string }) => {
  const held = useHeld(council);
  if (held === null) return <Waiting what="Lecture des travaux" />;
  return (
    <Page title="Les travaux du conseil entre ses séances" wide>
      {held.entrusted.length > 0 && (
        <section className="block">
          <h2>Ce qui vous est confié</h2>
          <Entrusted council={council} proposals={held.entrusted} more={held.moreEntrusted} />
        </section>
      )}
      <Proposals council={council} held={held} />
      <Notes council={council} held={held} />
    </Page>
  );
};
