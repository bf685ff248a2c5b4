import { type SubmitEvent, useState } from 'react';
import type { Notice } from '../api/secretariat-convocation-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { Choice } from '../questions/choice-field.tsx';
import type { OfOneSession } from './of-session.tsx';

const ANSWERS = [
  { code: 'COMING', label: 'Vient' },
  { code: 'REMOTE', label: 'Participe à distance' },
  { code: 'ABSENT', label: 'Ne vient pas' },
] as const;

type NoteReplyProps = OfOneSession & {
  readonly notice: Notice;
  readonly name: string;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
};

/** What a member said by telephone or on paper: the quorum is forecast from it (C7). */
export const NoteReply = ({ council, session, notice, name, onDone, onLeave }: NoteReplyProps) => {
  const [answer, setAnswer] = useState<string | null>(null);
  const [excuse, setExcuse] = useState('');
  const [tried, setTried] = useState(false);
  const note = useCommand(() => onDone(`Réponse de ${name} notée.`));
  const id = `reponse-${notice.member}`;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (answer === null) {
      document.getElementById(id)?.focus();
      return;
    }
    const said = excuse.trim();
    note.mutate({
      path: `/api/${council}/sessions/${session}/reply`,
      body: {
        member: notice.member,
        answer,
        ...(answer === 'ABSENT' && said !== '' && { excuse: said }),
      },
    });
  };
  return (
    <form onSubmit={send} noValidate className="card">
      <Choice
        id={id}
        label={`Ce que répond ${name}`}
        hint={null}
        error={tried && answer === null ? 'Choisissez une réponse.' : null}
        options={ANSWERS}
        chosen={answer}
        onChoose={setAnswer}
      />
      {answer === 'ABSENT' && (
        <TextInput
          id={`${id}-excuse`}
          label="Mot d’excuse"
          hint="300 signes au plus."
          optional
          value={excuse}
          onChange={setExcuse}
        />
      )}
      <Refused error={note.error} />
      <p className="row">
        <Button type="submit">Noter cette réponse</Button>
        <Button look="quiet" onPress={onLeave}>
          Ne rien noter
        </Button>
      </p>
    </form>
  );
};
