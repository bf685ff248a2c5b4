import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import type { Grid, GridCriterion, Input } from '../api/officer-shapes.ts';
import { proofsQuery } from '../api/queries.ts';
import type { Proofs } from '../api/shapes.ts';
import { Chip } from '../parts/chip.tsx';
import { FileLink } from '../parts/file-link.tsx';
import { documentStanding, mayOpen } from '../words/document-words.ts';
import { fileWeight } from '../words/file-weight.ts';
import { findingInWords, shownInGrid } from '../words/officer-words.ts';
import { SourcesTable, type SourcesProps } from '../parts/sources-table.tsx';

type Form = SourcesProps['form'];
type OfDossier = { readonly council: string; readonly application: string };
type CardProps = OfDossier & { readonly criterion: GridCriterion; readonly form: Form };

/** What the rule read, then what was answered and it did not read: a person reads that. */
const given = ({ questions, engine }: GridCriterion): readonly Input[] => {
  const read = engine?.inputs ?? [];
  const others = questions.filter(({ path }) => !read.some((input) => input.path === path));
  return [...read, ...others.map(({ path, answer }) => ({ path, value: answer ?? undefined }))];
};

const Attached = ({
  council,
  own,
}: {
  council: string;
  own: Proofs['criteria'][number]['attached'][number];
}) => {
  const { document, expiresBeforeSession } = own;
  if (document === null) return <li>Un fichier que l’on ne peut plus lire.</li>;
  const { id, fileName, size, state } = document;
  return (
    <li>
      {mayOpen(state) ? (
        <FileLink
          path={`/api/${council}/documents/${id}/file`}
          name={fileName}
        >{`${fileName} (${fileWeight(size)})`}</FileLink>
      ) : (
        fileName
      )}
      {state !== 'clean' && <span className="small is-review"> {documentStanding(state).word}.</span>}{' '}
      <Link to="/espace/$council/pieces/$document" params={{ council, document: id }}>
        Son histoire<span className="heard"> : {fileName}</span>
      </Link>
      {expiresBeforeSession && (
        <span className="small is-review"> Elle ne sera plus valable à la séance.</span>
      )}
    </li>
  );
};

/** The proofs that the charter expects of a criterion, each with its files to open. */
const Joined = ({ council, application, criterion }: CardProps) => {
  const proofs = useQuery(proofsQuery(council, application)).data;
  const own = proofs?.criteria.find(({ id }) => id === criterion.id);
  const attached = own?.attached.filter((each) => each.attached) ?? [];
  const kinds =
    proofs?.kinds.filter(
      ({ kind }) => own?.accepts?.includes(kind) === true || attached.some((each) => each.kind === kind),
    ) ?? [];
  if (kinds.length === 0) return null;
  return (
    <>
      <h3>Pièces</h3>
      <dl className="facts">
        {kinds.map(({ kind, title }) => {
          const files = attached.filter((each) => each.kind === kind);
          return (
            <div key={kind}>
              <dt>{nonBreaking(title)}</dt>
              <dd>
                {files.length === 0 ? (
                  'pas jointe'
                ) : (
                  <ul className="plain-list">
                    {files.map((each) => (
                      <Attached key={each.document?.id ?? kind} council={council} own={each} />
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
};

/** What visits and hearings found, and what is promised: neither settles anything. */
const Beside = ({ meetings, commitment }: GridCriterion) => (
  <>
    {meetings.length > 0 && (
      <>
        <h3>Vu sur place</h3>
        <ul>
          {meetings.map(({ meeting, finding, words }) => (
            <li key={meeting}>
              {findingInWords(finding)}
              {words !== null && ` : ${nonBreaking(words)}`}
            </li>
          ))}
        </ul>
      </>
    )}
    {commitment !== null && commitment.action !== null && (
      <>
        <h3>Engagement {commitment.agreed ? 'convenu' : 'proposé'}</h3>
        <p>{nonBreaking(commitment.action)}</p>
      </>
    )}
  </>
);

/** One criterion as who examines reads it: what was answered and what registers say, the proofs, the rule, why it came out so. */
export const ExaminedCriterion = (props: CardProps & { readonly grid: Pick<Grid, 'proposal'> }) => {
  const { council, criterion, form, grid } = props;
  const { id, title, nature, source, standing, engine, officer } = criterion;
  return (
    <div className="card criterion">
      <p className="row">
        <Chip {...shownInGrid(standing, grid)} />
        <span className="small soft">
          {id} · {nature === 'BLOCKING' ? 'bloquant' : 'de progrès'} · {nonBreaking(source)} ·{' '}
          <a href={`/criteres/${council}#${id}`} target="_blank" rel="noreferrer">
            lire la règle<span className="heard"> (nouvel onglet)</span>
          </a>
        </span>
      </p>
      <h2 id="critere">{nonBreaking(title)}</h2>
      <SourcesTable of={criterion.title} inputs={given(criterion)} form={form} />
      <Joined {...props} />
      {engine !== null && (
        <dl>
          <dt>Pourquoi</dt>
          <dd>{nonBreaking(engine.explanation)}</dd>
          {(engine.change ?? engine.advice) !== null && (
            <>
              <dt>Ce qui changerait ce résultat</dt>
              <dd>{nonBreaking(engine.change ?? engine.advice ?? '')}</dd>
            </>
          )}
        </dl>
      )}
      {officer !== null && (
        <dl>
          <dt>Tranché par une personne</dt>
          <dd>{officer.reason ?? ''}</dd>
        </dl>
      )}
      <Beside {...criterion} />
    </div>
  );
};
