import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { frenchDate } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import { type Asked, codesIn } from '../acts/asked.ts';
import { citableNotesQuery } from '../api/proposal-queries.ts';
import { PROPOSAL_KINDS, titleOf } from '../words/proposal-words.ts';

export const WORDS: readonly Asked[] = [
  { name: 'title', kind: 'line', label: 'Titre de la proposition', hint: '150 signes au plus.' },
  {
    name: 'text',
    kind: 'text',
    label: 'Ce que le conseil ferait',
    hint: 'Qui lit la séance le lit. 8 000 signes au plus.',
  },
];

/** The notes that may be cited, to choose some of them. */
export const useNotesAsked = (council: string, cited: readonly string[] = []): readonly Asked[] => {
  const { data = [] } = useQuery(citableNotesQuery(council));
  const options = data
    .filter(({ id }) => !cited.includes(id))
    .map(({ id, data: note }) => ({
      code: id,
      label: `${titleOf(note)}, ${frenchDate(note.heldOn)}`,
    }));
  if (options.length === 0) return [];
  return [
    {
      name: 'notes',
      kind: 'several',
      label: cited.length === 0 ? 'Notes d’atelier dont elle vient' : 'Autres notes d’atelier à citer',
      optional: true,
      hint: '10 au plus.',
      options,
    },
  ];
};

type ProposeProps = {
  readonly council: string;
  /** The note from which it comes, if it is made there. */
  readonly note?: string;
};

/** To put something to the council: who works or sits there may (I7). */
export const Propose = ({ council, note }: ProposeProps) => {
  const navigate = useNavigate();
  const notes = useNotesAsked(council);
  return (
    <Act
      id="proposer"
      path={`/api/${council}/proposals`}
      asked={[
        { name: 'kind', kind: 'choice', label: 'Ce qu’elle changerait', options: PROPOSAL_KINDS },
        ...WORDS,
        ...(note === undefined ? notes : []),
      ]}
      effect="Le conseil la lit, la discute et la soutient. Elle n’est votée qu’inscrite à l’ordre du jour d’une séance."
      name={note === undefined ? 'Faire une proposition' : 'Faire une proposition à partir de cette note'}
      action="Faire cette proposition"
      done="La proposition est faite."
      toBody={({ kind, title, text, notes: chosen }) => ({
        kind,
        title: title?.trim(),
        text: text?.trim(),
        notes: note === undefined ? codesIn(chosen) : [note],
      })}
      onDone={(_, { id }) =>
        void navigate({
          to: '/espace/$council/travaux/propositions/$proposal',
          params: { council, proposal: id },
        })
      }
    />
  );
};
