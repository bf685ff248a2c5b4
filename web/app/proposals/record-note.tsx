import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Act } from '../acts/act-form.tsx';
import { workingSessionsQuery } from '../api/proposal-queries.ts';
import { slotInWords } from '../words/slot-in-words.ts';
import { noteAsked, noteBody } from './note-form.ts';

/** To note what was said between two sessions: the service does (MAN-05). */
export const RecordNote = ({ council }: { readonly council: string }) => {
  const navigate = useNavigate();
  const { data = [] } = useQuery(workingSessionsQuery(council));
  const sessions = data.flatMap(({ id, data: { slot } }) =>
    slot === null ? [] : [{ code: id, label: `Séance de travail du ${slotInWords(slot)}` }],
  );
  return (
    <Act
      id="noter"
      path={`/api/${council}/workshops`}
      asked={noteAsked(sessions)}
      effect="Le service seul la lit, jusqu’à ce qu’elle soit publiée aux membres du conseil."
      name="Consigner une note d’atelier"
      action="Enregistrer la note"
      done="La note est enregistrée."
      toBody={noteBody}
      onDone={(_, { id }) =>
        void navigate({ to: '/espace/$council/travaux/notes/$note', params: { council, note: id } })
      }
    />
  );
};
