import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { frenchDate, frenchInstant, nonBreaking } from '../../public/french.ts';
import { FILE_REFUSAL } from '../../public/tables/value-words.ts';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { command } from '../api/call.ts';
import { documentHistoryQuery, documentSheetQuery } from '../api/document-queries.ts';
import type { DocumentSheet } from '../api/document-shapes.ts';
import type { DocumentKind, Thing } from '../api/shapes.ts';
import { Told } from '../governance/one-page.tsx';
import { OwnAct } from '../governance/own-act.tsx';
import { Chip } from '../parts/chip.tsx';
import { FileField } from '../parts/file-field.tsx';
import { FileLink } from '../parts/file-link.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { documentStanding, happenedInWords } from '../words/document-words.ts';
import { fileWeight } from '../words/file-weight.ts';
import { inWords } from '../words/in-words.ts';
import { titleOfKind, useKinds } from './use-kinds.ts';

type OfDocument = { readonly council: string; readonly document: string };
type Part = { readonly council: string; readonly sheet: Thing<DocumentSheet> };

const History = ({ council, sheet }: Part) => {
  const facts = useQuery(documentHistoryQuery(council, sheet.id)).data ?? [];
  return (
    <section aria-labelledby="histoire">
      <h2 id="histoire">Son histoire</h2>
      <ol className="plain-list">
        {facts.map((fact) => (
          <li key={fact.id}>
            <p>
              {happenedInWords(fact)}, <span className="soft">le {frenchInstant(fact.at)}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};

type ReplaceProps = Part & { readonly kind: DocumentKind; readonly onDone: (said: string) => void };

/** A newer one of the same kind, once it is checked, takes its place (A6). */
const Replace = ({ council, sheet, kind, onDone }: ReplaceProps) => {
  const queries = useQueryClient();
  const replace = async (by: string) => {
    await command(`/api/${council}/documents/${sheet.id}/replace`, { by }, crypto.randomUUID());
    await queries.invalidateQueries();
    onDone('La pièce est remplacée. Joignez la nouvelle aux demandes que vous préparez.');
  };
  return (
    <details className="card act">
      <summary>Remplacer cette pièce</summary>
      <p>
        La nouvelle prend sa place dès qu’elle est contrôlée. Celle-ci n’est plus proposée ; là où elle a déjà
        servi, elle reste lisible.
      </p>
      <FileField
        id="remplacer"
        council={council}
        structure={sheet.data.structure}
        kind={{ ...kind, obtainedFrom: null }}
        label="Choisir le nouveau fichier"
        onSent={replace}
      />
    </details>
  );
};

const Withdraw = ({ council, sheet, onDone }: Part & { readonly onDone: (said: string) => void }) => (
  <OwnAct
    id="retirer"
    of={{
      path: `/api/${council}/documents/${sheet.id}`,
      may: (name) => sheet.available.includes(name),
      onDone,
    }}
    command="withdraw"
    effect={
      <p>
        Elle n’est plus proposée pour vos demandes. Là où elle a déjà servi, elle reste lisible : une décision
        peut reposer sur elle. Cela ne se reprend pas.
      </p>
    }
    action="Retirer cette pièce"
    done="La pièce est retirée."
  />
);

const Sheet = ({ council, sheet }: Part) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const kinds = useKinds(council);
  const { data, state, available } = sheet;
  const kind = kinds?.get(data.kind);
  const onDone = (words: string) => setSaid(next(said, words));
  return (
    <Page
      title={titleOfKind(kinds, data.kind)}
      above={
        <p className="crumb">
          <Link
            to="/espace/$council/structures/$structure/pieces"
            params={{ council, structure: data.structure }}
          >
            Les pièces de la structure
          </Link>
        </p>
      }
    >
      <div className="stack">
        <SaidHere said={said} />
        <p>
          <Chip {...documentStanding(state)} />
        </p>
        <Told
          lines={[
            ['Fichier', `${data.fileName} (${fileWeight(data.size)})`],
            ['Envoyée le', frenchDate(data.announcedOn)],
            ['Date qu’elle porte', data.dated && frenchDate(data.dated)],
            ['Valable jusqu’au', data.validUntil && frenchDate(data.validUntil)],
            ['Refusée', data.refusal && nonBreaking(inWords(FILE_REFUSAL, data.refusal))],
          ]}
        />
        {data.foundClean && state !== 'erased' && (
          <p>
            <FileLink path={`/api/${council}/documents/${sheet.id}/file`} name={data.fileName}>
              Ouvrir le fichier
            </FileLink>
          </p>
        )}
        {data.replacedBy !== null && (
          <p className="go">
            <Link to="/espace/$council/pieces/$document" params={{ council, document: data.replacedBy }}>
              Voir celle qui la remplace
            </Link>
          </p>
        )}
        {available.includes('replace') && kind !== undefined && (
          <Replace council={council} sheet={sheet} kind={kind} onDone={onDone} />
        )}
        <Withdraw council={council} sheet={sheet} onDone={onDone} />
        <History council={council} sheet={sheet} />
      </div>
    </Page>
  );
};

/** One document of a structure: where it stands, its file, its history, and what may be done of it (A6). */
export const DocumentPage = ({ council, document }: OfDocument) => {
  const { data: sheet, error, refetch } = useQuery(documentSheetQuery(council, document));
  if (error !== null && sheet === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (sheet === undefined) return <Waiting what="Ouverture de la pièce" />;
  return <Sheet council={council} sheet={sheet} />;
};
