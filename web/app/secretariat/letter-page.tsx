import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import type { LetterKind } from '../../../workflows/letters/kind.ts';
import { renderLetter } from '../../../workflows/letters/render-letter.ts';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { Problem } from '../api/problem.ts';
import { meQuery } from '../api/queries.ts';
import { type LetterText as Text, lettersQuery } from '../api/secretariat-letters.ts';
import { useCommand } from '../api/use-command.ts';
import { LetterText } from '../parts/letter-text.tsx';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { DateField } from '../questions/date-field.tsx';
import type { Given } from '../questions/field-props.ts';
import { LetterOnDossier } from './letter-on-dossier.tsx';
import { asLines, fromLines } from './letter-lines.ts';

type OfLetter = { readonly council: string; readonly letter: Text };

const Tags = ({ letter }: { readonly letter: Text }) => (
  <details>
    <summary>Ce que cette lettre peut dire</summary>
    <dl>
      {letter.tags.map(({ name, says, type }) => (
        <div key={name}>
          <dt>
            <code>{type === 'FLAG' ? `[si ${name}]` : `{${name}}`}</code>
          </dt>
          <dd>
            {nonBreaking(says)}
            {Object.hasOwn(letter.law, name) && ` · à ne pas omettre (${letter.law[name] ?? ''})`}
          </dd>
        </div>
      ))}
    </dl>
  </details>
);

/** How a text reads with the examples of its tags: the very writing of letters, which the service does again. */
const readWith = (letter: Text, subject: string, lines: string) => {
  const { tags } = letter;
  const own = { ...letter, tags: Object.fromEntries(tags.map((tag) => [tag.name, tag])) };
  const samples = Object.fromEntries(tags.map(({ name, sample }) => [name, sample]));
  return renderLetter(own as unknown as LetterKind, { subject, paragraphs: [...fromLines(lines)] }, samples);
};

/** What the service found in the text, line by line. */
const Faults = ({ error }: { readonly error: Error | null }) => {
  const faults = error instanceof Problem ? Object.entries(error.fields) : [];
  if (faults.length === 0) return null;
  return (
    <ul>
      {faults.map(([field, says]) => {
        const [, line] = /^paragraphs\.(\d+)/.exec(field) ?? [];
        return (
          <li key={field}>
            {line !== undefined && `Ligne ${Number(line) + 1} : `}
            {nonBreaking(says)}
          </li>
        );
      })}
    </ul>
  );
};

const Adopt = ({ council, letter }: OfLetter) => {
  const [subject, setSubject] = useState(letter.subject);
  const [lines, setLines] = useState(asLines(letter.paragraphs));
  const [from, setFrom] = useState<Given>({ is: 'empty' });
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const adopt = useCommand(() => setSaid('Ce texte est adopté.'));
  const day = from.is === 'value' ? String(from.value) : null;
  const shown = readWith(letter, subject, lines);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    setSaid('');
    if (day === null) {
      document.getElementById('effet-le')?.focus();
      return;
    }
    adopt.mutate({
      path: `/api/${council}/adoptLetter`,
      body: { kind: letter.kind, effectiveOn: day, subject: subject.trim(), paragraphs: fromLines(lines) },
    });
  };
  return (
    <form className="letter-source" onSubmit={send} noValidate>
      <h2>Écrire un autre texte</h2>
      <TextInput id="objet" label="Objet" value={subject} onChange={setSubject} />
      <TextArea
        id="texte"
        label="Texte"
        hint="Une ligne par paragraphe. Une balise s’écrit {ainsi} ; « [si balise] » en tête de ligne ne l’écrit que si elle a une valeur."
        value={lines}
        onChange={setLines}
      />
      <Tags letter={letter} />
      {shown.ok && (
        <LetterText
          letter={{ subject: shown.subject, lines: shown.paragraphs, closing: [] }}
          to="Ce texte, avec des exemples"
        />
      )}
      <DateField
        id="effet-le"
        label="À partir du"
        hint="Les lettres déjà parties gardent leur texte."
        type={{ base: 'date' }}
        negative={false}
        value={undefined}
        error={tried && day === null ? 'Écrivez le jour où ce texte prend effet.' : null}
        onGive={setFrom}
      />
      <Refused error={adopt.error} />
      <Faults error={adopt.error} />
      <p className="row">
        <Button type="submit">
          {day === null ? 'Adopter ce texte' : `Adopter ce texte à partir du ${frenchDate(day)}`}
        </Button>
        <span role="status">{said}</span>
      </p>
    </form>
  );
};

/** One letter: as it is sent today, on a real dossier, and in other words from a day on (E1, K8). */
export const LetterPage = ({ council, kind }: { readonly council: string; readonly kind: string }) => {
  const { data, error, refetch } = useQuery(lettersQuery(council, kind));
  const roles = useQuery(meQuery).data?.councils.find((each) => each.council === council)?.roles ?? [];
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  const letter = data?.asked;
  if (letter == null) return <Waiting what="Lecture de la lettre" />;
  const mayAdopt = roles.some(({ role }) => role === 'secretary' || role === 'administrator');
  const inForce = readWith(letter, letter.subject, asLines(letter.paragraphs));
  return (
    <Page
      title={letter.title}
      wide
      above={
        <p className="crumb">
          <Link to="/espace/$council/lettres" params={{ council }}>
            Lettres
          </Link>
        </p>
      }
    >
      <p className="soft">
        {letter.version === 0 ? 'Texte du service' : `Texte du conseil, version ${letter.version}`}
        {letter.since !== null && `, depuis le ${frenchDate(letter.since)}`}
        {letter.next !== null && ` ; un autre prend effet le ${frenchDate(letter.next)}`}
      </p>
      {inForce.ok && (
        <LetterText
          letter={{ subject: inForce.subject, lines: inForce.paragraphs, closing: [] }}
          to="En vigueur, avec des exemples"
          id="lettre-en-vigueur"
        />
      )}
      {letter.onDossier && <LetterOnDossier council={council} kind={kind} />}
      {mayAdopt && <Adopt key={letter.version} council={council} letter={letter} />}
    </Page>
  );
};
