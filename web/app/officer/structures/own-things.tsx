import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { frenchDate, nonBreaking } from '../../../public/french.ts';
import { STATE_WORDS } from '../../../public/tables/state-words.ts';
import { documentQuery, oneQuery } from '../../api/controls-queries.ts';
import { applicationQuery } from '../../api/queries.ts';
import { FileLink } from '../../parts/file-link.tsx';
import { appealStanding, controlStanding } from '../../words/control-words.ts';
import { inWords } from '../../words/in-words.ts';
import { labelShortly } from '../../words/label-words.ts';
import { forOfficer, isExamined, whatItBecame } from '../../words/officer-words.ts';
import type { PartProps } from './part-props.ts';

type Own = Pick<PartProps, 'council' | 'sheet'>;
type SectionProps = {
  readonly title: string;
  readonly empty: string;
  readonly children: readonly ReactNode[];
};

const Section = ({ title, empty, children }: SectionProps) => (
  <section className="block">
    <h2>{title}</h2>
    {children.length === 0 ? <p>{empty}</p> : <ul className="rows entries">{children}</ul>}
  </section>
);

const CLOSED = 'Un dossier qui ne vous est pas ouvert.';

/** Of a dossier that a declared interest closes, its title alone is read (B9). */
const isClosed = (data: object): boolean => 'closed' in data;

const Dossiers = ({ council, sheet }: Own) => {
  const ids = sheet.data.applications.map(({ application }) => application);
  const read = useQueries({ queries: ids.map((id) => applicationQuery(council, id)) });
  return (
    <Section title="Ses dossiers" empty="Elle n’a commencé aucune demande.">
      {read.map(({ data, isError }, rank) => (
        <li key={ids[rank]}>
          {data === undefined || isClosed(data.data) ? (
            <p className="soft">{isError || data !== undefined ? CLOSED : 'Lecture…'}</p>
          ) : (
            <>
              <h3>
                <Link to="/espace/$council/dossiers/$application" params={{ council, application: data.id }}>
                  {data.data.number === '' ? 'Dossier en préparation' : `Dossier ${data.data.number}`}
                </Link>
              </h3>
              <p>
                {nonBreaking(
                  isExamined(data.state) ? forOfficer(data.state) : whatItBecame(data.state, data.data),
                )}
              </p>
            </>
          )}
        </li>
      ))}
    </Section>
  );
};

type OneProps = {
  readonly council: string;
  readonly kind: 'labels' | 'dossiers' | 'recours';
  readonly thing: string;
  readonly words: string;
  readonly standing: string | undefined;
};

const One = ({ council, kind, thing, words, standing }: OneProps) => (
  <li>
    <h3>
      <Link to="/espace/$council/controles/$kind/$thing" params={{ council, kind, thing }}>
        {words}
      </Link>
    </h3>
    <p>{standing === undefined ? '' : nonBreaking(standing)}</p>
  </li>
);

const Labels = ({ council, sheet }: Own) => {
  const { labels } = sheet.data;
  const read = useQueries({ queries: labels.map(({ label }) => oneQuery(council, 'labels', label)) });
  return (
    <Section title="Ses labels" empty="Elle n’a aucun label.">
      {labels.map(({ label, number, until }, rank) => {
        const data = read[rank]?.data;
        const standing = data && labelShortly({ state: data.state, validUntil: data.data.validUntil });
        return (
          <One
            key={label}
            council={council}
            kind="labels"
            thing={label}
            words={`Label ${number}`}
            standing={until === null ? standing : `repris par une autre structure le ${frenchDate(until)}`}
          />
        );
      })}
    </Section>
  );
};

/** Appeals and controls, where there are any: each is found again once it is over. */
const Others = ({ council, sheet }: Own) => {
  const { appeals, controls } = sheet.data;
  const lodged = useQueries({ queries: appeals.map(({ appeal }) => oneQuery(council, 'appeals', appeal)) });
  const made = useQueries({ queries: controls.map(({ control }) => oneQuery(council, 'controls', control)) });
  if (appeals.length + controls.length === 0) return null;
  return (
    <Section title="Ses recours et ses contrôles" empty="">
      {[
        ...appeals.map(({ appeal }, rank) => {
          const data = lodged[rank]?.data;
          return (
            <One
              key={appeal}
              council={council}
              kind="recours"
              thing={appeal}
              words={data === undefined ? 'Recours' : `Recours reçu le ${frenchDate(data.data.receivedOn)}`}
              standing={data && appealStanding(data)}
            />
          );
        }),
        ...controls.map(({ control }, rank) => {
          const data = made[rank]?.data;
          return (
            <One
              key={control}
              council={council}
              kind="dossiers"
              thing={control}
              words={data === undefined ? 'Contrôle' : `Contrôle ouvert le ${frenchDate(data.data.openedOn)}`}
              standing={data && controlStanding(data)}
            />
          );
        }),
      ]}
    </Section>
  );
};

/** Files that may be opened: once seen free of malice, until they are erased. */
const OPENED = ['clean', 'expired'];

const Files = ({ council, sheet }: Own) => {
  const { documents } = sheet.data;
  const read = useQueries({ queries: documents.map(({ id }) => documentQuery(council, id)) });
  return (
    <ul className="rows entries">
      {documents.map(({ id, state, announcedOn, validUntil }, rank) => {
        const name = read[rank]?.data?.data.fileName ?? '';
        const shown = name === '' ? 'Fichier sans nom' : name;
        return (
          <li key={id}>
            {OPENED.includes(state) ? (
              <FileLink path={`/api/${council}/documents/${id}/file`} name={shown}>
                {shown}
              </FileLink>
            ) : (
              <p>{shown}</p>
            )}
            <p className="small soft">
              {inWords(STATE_WORDS.document, state)}, envoyé le {frenchDate(announcedOn)}
              {validUntil !== null && `, valable jusqu’au ${frenchDate(validUntil)}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
};

const Documents = (own: Own) => {
  const [open, setOpen] = useState(false);
  const count = own.sheet.data.documents.length;
  return (
    <section className="block">
      <h2>Ses pièces</h2>
      {count === 0 ? (
        <p>Elle n’a envoyé aucune pièce.</p>
      ) : (
        <details className="card act" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>Les pièces qu’elle a envoyées ({count})</summary>
          {open && <Files {...own} />}
        </details>
      )}
    </section>
  );
};

/** What a structure asked, holds and sent: the way from it to each. */
export const OwnThings = (own: Own) => (
  <>
    <Dossiers {...own} />
    <Labels {...own} />
    <Others {...own} />
    <Documents {...own} />
  </>
);
