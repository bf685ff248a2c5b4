import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { counted, nonBreaking } from '../../public/french.ts';
import { command } from '../api/call.ts';
import type { CheckedText, Fault } from '../api/governance-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { saidInWords } from '../words/charter-words.ts';
import { Comparison } from '../parts/comparison.tsx';

const FIELD = 'texte-charte';

/** Takes the reader to the line of a fault, selected in the text. */
const goTo = ({ line, column }: Fault): void => {
  const area = document.getElementById(FIELD);
  if (!(area instanceof HTMLTextAreaElement)) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const end = start + (lines[line - 1]?.length ?? 0);
  area.focus();
  area.setSelectionRange(Math.min(start + column - 1, end), end);
  area.scrollTop = (area.scrollHeight * (line - 4)) / lines.length;
};

const Faults = ({ faults }: { readonly faults: readonly Fault[] }) => (
  <div className="summary" role="group" aria-labelledby="fautes">
    <p id="fautes">
      <strong>{counted(faults.length, 'faute dans ce texte', 'fautes dans ce texte')}</strong>
    </p>
    <ul>
      {faults.map((fault) => (
        <li key={`${fault.line}-${fault.column}-${fault.message}`}>
          <a
            href={`#${FIELD}`}
            onClick={(event) => {
              event.preventDefault();
              goTo(fault);
            }}
          >
            {nonBreaking(`Ligne ${fault.line}, ${fault.where} : ${fault.message}`)}
          </a>
        </li>
      ))}
    </ul>
  </div>
);

const Examples = ({ examples }: { readonly examples: NonNullable<CheckedText['examples']> }) => (
  <>
    <p>
      {counted(examples.changed.length, 'exemple change', 'exemples changent')} de verdict, sur{' '}
      {counted(examples.played, 'exemple joué', 'exemples joués')}.
    </p>
    <ul>
      {examples.changed.map(({ criterion, rank, from, to }, at) => (
        <li key={at}>
          {nonBreaking(`${criterion}, exemple ${rank} : ${saidInWords(from)}, puis ${saidInWords(to)}`)}
        </li>
      ))}
    </ul>
  </>
);

const Checked = ({ of: { faults, charter, comparison, examples } }: { readonly of: CheckedText }) => (
  <>
    {faults.length > 0 && <Faults faults={faults} />}
    {charter !== null && (
      <p>
        <strong>
          {nonBreaking(
            `Aucune faute : version ${charter.version}, ${counted(charter.articles, 'article', 'articles')}, ${counted(charter.criteria, 'critère', 'critères')}.`,
          )}
        </strong>
      </p>
    )}
    {examples !== null && <Examples examples={examples} />}
    {comparison !== null && <Comparison of={comparison} named=", dans le texte vérifié" />}
  </>
);

type SourceProps = {
  readonly council: string;
  readonly charter: string;
  readonly text: string;
  readonly onDone: (said: string) => void;
};

/** What is written, and the text it was begun from: one that changed meanwhile is taken up only where nothing is lost by it. */
const useWritten = (text: string) => {
  const [begun, setBegun] = useState(text);
  const [written, setWritten] = useState(text);
  const takeUp = (kept: string) => {
    setBegun(kept);
    setWritten(kept);
  };
  if (text !== begun && (written === begun || written === text)) takeUp(text);
  return { written, setWritten, moved: text !== begun, takeUp };
};

/** The whole file of a draft: checked as one writes, kept when one says so, with its faults if it has some. */
export const CharterSource = ({ council, charter, text, onDone }: SourceProps) => {
  const { written, setWritten, moved, takeUp } = useWritten(text);
  const check = useMutation({
    // Nothing is written by it: each try is a question of its own.
    mutationFn: async () =>
      (await command(
        `/api/${council}/charters/check`,
        { text: written },
        crypto.randomUUID(),
      )) as unknown as CheckedText,
  });
  const keep = useCommand(() => onDone('Le texte du projet est enregistré.'));
  return (
    <>
      <div className="source">
        <TextArea
          id={FIELD}
          label="Texte entier de la charte"
          hint="Articles, critères, questions, seuils et règles, comme le fichier les écrit. La touche Tab quitte ce champ."
          value={written}
          onChange={setWritten}
        />
      </div>
      <div role="status">
        {moved && (
          <div className="notice review">
            <p>
              <Icon name="triangle" />
              <span>
                Une autre personne a enregistré un texte pendant que vous écriviez. Le vôtre est gardé ici ;
                l’enregistrer remplacerait le sien.
              </span>
            </p>
            <Button look="quiet" onPress={() => takeUp(text)}>
              Reprendre son texte et perdre le mien
            </Button>
          </div>
        )}
      </div>
      <Refused error={check.error ?? keep.error} />
      <p className="row">
        <Button look="quiet" onPress={() => check.mutate()}>
          Vérifier ce texte
        </Button>
        <Button
          onPress={() =>
            keep.mutate({ path: `/api/${council}/charters/${charter}/edit`, body: { text: written } })
          }
        >
          Enregistrer ce texte
        </Button>
        <span role="status">{check.isPending || keep.isPending ? 'Lecture du texte…' : ''}</span>
      </p>
      {check.data !== undefined && <Checked of={check.data} />}
    </>
  );
};
