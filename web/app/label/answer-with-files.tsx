import { type SubmitEvent, useState } from 'react';
import { counted } from '../../public/french.ts';
import type { Proofs } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { FileField } from '../parts/file-field.tsx';

type Kind = Proofs['kinds'][number];

type AnswerWithFilesProps = {
  readonly id: string;
  readonly council: string;
  readonly structure: string;
  /** The kinds of files that may answer; none where only words do. */
  readonly kinds: readonly Kind[];
  readonly label: string;
  readonly action: string;
  readonly path: string;
  readonly bodyOf: (answer: {
    readonly words: string | null;
    readonly documents: readonly string[];
  }) => object;
};

type ChosenKindProps = {
  readonly id: string;
  readonly kinds: readonly Kind[];
  readonly chosen: string;
  readonly onChoose: (kind: string) => void;
};

/** Which kind of file is sent, where several answer. */
const ChosenKind = ({ id, kinds, chosen, onChoose }: ChosenKindProps) =>
  kinds.length < 2 ? null : (
    <div className="field">
      <label htmlFor={id}>Quel document joignez-vous ?</label>
      <select id={id} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {kinds.map(({ kind, title }) => (
          <option key={kind} value={kind}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );

/** Words, files or both, and one act: what a control asks, or the proof of what was promised. */
export const AnswerWithFiles = (props: AnswerWithFilesProps) => {
  const { id, council, structure, kinds, label, action, path, bodyOf } = props;
  const [text, setText] = useState('');
  const [documents, setDocuments] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState(kinds[0]?.kind ?? '');
  const [tried, setTried] = useState(false);
  const send = useCommand(() => {
    setText('');
    setDocuments([]);
    setTried(false);
  });
  const words = text.trim() === '' ? null : text.trim();
  const empty = words === null && documents.length === 0;
  const kind = kinds.find((each) => each.kind === chosen) ?? kinds[0];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (empty) document.getElementById(id)?.focus();
    else send.mutate({ path, body: bodyOf({ words, documents }) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextArea
        id={id}
        label={label}
        value={text}
        onChange={setText}
        error={tried && empty ? 'Écrivez une réponse, ou joignez un fichier.' : null}
      />
      {kind !== undefined && (
        <div className="proof">
          <ChosenKind id={`${id}-sorte`} kinds={kinds} chosen={kind.kind} onChoose={setChosen} />
          <FileField
            key={kind.kind}
            id={`${id}-fichier`}
            council={council}
            structure={structure}
            kind={{ ...kind, obtainedFrom: null }}
            label={documents.length === 0 ? 'Joindre un fichier (facultatif)' : 'Joindre un autre fichier'}
            onSent={(document) => {
              setDocuments((before) => [...before, document]);
              return Promise.resolve();
            }}
          />
        </div>
      )}
      <Refused error={send.error} />
      <p className="row">
        <Button type="submit">{action}</Button>
        <span role="status">
          {send.isPending && 'Envoi…'}
          {documents.length > 0 && `${counted(documents.length, 'fichier joint', 'fichiers joints')}.`}
        </span>
      </p>
    </form>
  );
};
