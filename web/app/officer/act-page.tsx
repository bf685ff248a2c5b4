import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { actPreviewQuery } from '../api/officer-act-queries.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { ACT_WORDS, type ActWords } from '../words/act-words.ts';
import { Effect } from './effect.tsx';
import { LetterText } from '../parts/letter-text.tsx';
import { MissingProofs } from './missing-proofs.tsx';
import { OfDossier, type OfOneDossier } from './of-dossier.tsx';

const FIELD = 'ecrit';

const ActForm = ({ council, application, words }: OfOneDossier & { readonly words: ActWords }) => {
  const { command, writes } = words;
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const navigate = useNavigate();
  const send = useCommand(() =>
    navigate({ to: '/espace/$council/dossiers/$application', params: { council, application } }),
  );
  const preview = useQuery(actPreviewQuery(council, application, { act: command }));
  const lacking = writes !== null && text.trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacking) {
      document.getElementById(FIELD)?.focus();
      return;
    }
    send.mutate({
      path: `/api/${council}/applications/${application}/${command}`,
      body: writes === null ? {} : { [writes.name]: text.trim() },
    });
  };
  if (preview.data === undefined) return <Refused error={preview.error} />;
  const { letter, days } = preview.data;
  return (
    <form onSubmit={submit} noValidate>
      {writes !== null && (
        <TextArea
          id={FIELD}
          label={writes.label}
          hint={writes.hint}
          value={text}
          onChange={setText}
          error={tried && lacking ? writes.empty : null}
        />
      )}
      {command === 'declareComplete' && <MissingProofs council={council} application={application} />}
      <Effect preview={preview.data} />
      {letter !== null && (
        <LetterText
          letter={letter}
          typed={writes === null ? {} : { [writes.name]: text }}
          to="La lettre que la structure lira"
        />
      )}
      <Refused error={send.error} />
      <p className="row">
        <Button type="submit">{words.button(days)}</Button>
        <span role="status">{send.isPending && 'Envoi…'}</span>
      </p>
    </form>
  );
};

/** One act with an effect in law: what it does in dates, what its reader will read, and a button that says it again. */
export const ActPage = ({ act, ...of }: OfOneDossier & { readonly act: string }) => {
  const words = ACT_WORDS.find(({ path }) => path === act);
  return (
    <OfDossier {...of} title={words?.question ?? 'Cet acte n’existe pas.'}>
      {() => words !== undefined && <ActForm {...of} words={words} />}
    </OfDossier>
  );
};
