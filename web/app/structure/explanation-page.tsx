import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking, parisDay } from '../../public/french.ts';
import type { Explanation } from '../api/dossier-shapes.ts';
import { charterQuery, dossierExplanationQuery } from '../api/queries.ts';
import { Chip } from '../parts/chip.tsx';
import { SourcesTable, type SourcesProps } from '../parts/sources-table.tsx';
import { byStanding, type Explained, whyNoCriterion } from '../words/explained.ts';
import { shownStanding } from '../words/officer-words.ts';
import { DossierFrame, type OfDossier } from './dossier-frame.tsx';

type Form = SourcesProps['form'];
type CriterionProps = { readonly of: Explained; readonly form: Form; readonly rules: string };

const Settled = ({ resolved }: { readonly resolved: Explained['resolved'] }) =>
  resolved === null ? null : (
    <>
      <dt>Tranché par une personne, le {frenchDate(parisDay(resolved.at))}</dt>
      <dd>
        {shownStanding(resolved.verdict).word}
        {resolved.reason !== null && ` : ${nonBreaking(resolved.reason)}`}
      </dd>
    </>
  );

/** One criterion: why it came out so, what would change it, what it was read on, and the rule (R311-3-1-2, 2° to 4°). */
const Criterion = ({ of: { id, title, standing, computed, resolved }, form, rules }: CriterionProps) => (
  <details className="card criterion">
    <summary>
      <Chip {...shownStanding(standing)} /> {nonBreaking(title)}
    </summary>
    <dl>
      {computed === null ? (
        <>
          <dt>Ce que fait le calcul</dt>
          <dd>Rien : une personne lit ce critère.</dd>
        </>
      ) : (
        <>
          <dt>Pourquoi</dt>
          <dd>{nonBreaking(computed.explanation)}</dd>
          {(computed.change ?? computed.advice) !== null && (
            <>
              <dt>Ce qui changerait ce résultat</dt>
              <dd>{nonBreaking(computed.change ?? computed.advice ?? '')}</dd>
            </>
          )}
          <dt>Ce que pèse ce critère</dt>
          <dd>{nonBreaking(computed.weight.words)}</dd>
        </>
      )}
      <Settled resolved={resolved} />
      <dt>La règle</dt>
      <dd>
        {computed !== null && <>{nonBreaking(computed.source)}, </>}
        <a href={`${rules}#${id}`}>critère {id} de la charte</a>
      </dd>
    </dl>
    {computed !== null && <SourcesTable of={title} inputs={computed.inputs} form={form} />}
  </details>
);

type ToldProps = { readonly told: Explanation; readonly form: Form; readonly rules: string };

const Told = ({ told, form, rules }: ToldProps) => {
  const groups = byStanding(told, form);
  return (
    <div className="stack">
      <p className="lead">{nonBreaking(told.contribution)}</p>
      {groups.length === 0 && <p>{nonBreaking(whyNoCriterion(told))}</p>}
      {groups.map(({ words, criteria }) => (
        <section key={words} className="stack">
          <h2>{words}</h2>
          {criteria.map((each) => (
            <Criterion key={each.id} of={each} form={form} rules={rules} />
          ))}
        </section>
      ))}
    </div>
  );
};

/** What led to each verdict, as a decision says that its structure may read it (R311-3-1-2, F8). */
export const ExplanationPage = ({ council, application }: OfDossier) => (
  <DossierFrame council={council} application={application} title="L’explication, critère par critère">
    {({ data: { charterVersion } }) => (
      <WithCharter council={council} application={application} version={charterVersion} />
    )}
  </DossierFrame>
);

const WithCharter = ({ council, application, version }: OfDossier & { readonly version: string }) => {
  const told = useQuery({ ...dossierExplanationQuery(council, application), retry: false });
  const form = useQuery(charterQuery(council, version)).data?.data.form;
  if (told.error !== null) return <p>L’explication ne peut pas être lue pour le moment.</p>;
  if (told.data === undefined || form === undefined) return <p role="status">Lecture de l’explication…</p>;
  return <Told told={told.data} form={form} rules={`/criteres/${council}/${encodeURIComponent(version)}`} />;
};
