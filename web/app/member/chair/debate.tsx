import { type SubmitEvent, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';
import { TextArea } from '../../parts/text-area.tsx';

type DebateProps = {
  readonly id: string;
  /** The point that it is about. */
  readonly path: string;
  /** What is noted already. */
  readonly debate: string;
};

/** What was said on a point: what is written replaces what was noted before. */
export const Debate = ({ id, path, debate }: DebateProps) => {
  const [text, setText] = useState(debate);
  const [said, setSaid] = useState('');
  const send = useCommand(() => setSaid('Noté au procès-verbal.'));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSaid('');
    if (text.trim() === '') document.getElementById(id)?.focus();
    else send.mutate({ path: `${path}/noteDebate`, body: { text: text.trim() } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextArea
        id={id}
        label="Ce qui a été dit, et les incidents"
        hint="Au procès-verbal, sur ce point. Ce que vous écrivez remplace ce qui était noté."
        value={text}
        onChange={setText}
      />
      <Refused error={send.error} />
      <p className="row">
        <Button type="submit" look="quiet">
          Noter au procès-verbal
        </Button>
        <span role="status">{send.isPending ? 'Envoi…' : said}</span>
      </p>
    </form>
  );
};
