import { type SubmitEvent, useState } from 'react';
import type { Done } from '../api/call.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from './button.tsx';
import { Refused } from './refused.tsx';
import { TextArea } from './text-area.tsx';

type WriteAndSendProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What to write when nothing was. */
  readonly empty: string;
  /** The verb and its object: « Envoyer ma réponse ». */
  readonly action: string;
  readonly path: string;
  readonly bodyOf: (text: string) => object;
  /** Said once it is done. */
  readonly done: string;
  readonly onDone?: (done: Done) => void | Promise<void>;
};

/** One text and one act. What was written stays until the service has it. */
export const WriteAndSend = (props: WriteAndSendProps) => {
  const { id, label, hint, empty, action, path, bodyOf, done, onDone } = props;
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const send = useCommand((answer) => {
    setText('');
    setTried(false);
    setSaid(done);
    return onDone?.(answer);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    setSaid('');
    if (text.trim() === '') {
      document.getElementById(id)?.focus();
      return;
    }
    send.mutate({ path, body: bodyOf(text.trim()) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextArea
        id={id}
        label={label}
        hint={hint}
        value={text}
        onChange={setText}
        error={tried && text.trim() === '' ? empty : null}
      />
      <Refused error={send.error} />
      <p className="row">
        <Button type="submit">{action}</Button>
        <span role="status">{send.isPending ? 'Envoi…' : said}</span>
      </p>
    </form>
  );
};
