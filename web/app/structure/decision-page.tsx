import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import type { DecisionView } from '../../public/decision-view.ts';
import { decisionQuery, meQuery } from '../api/queries.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { DossierFrame, type OfDossier } from './dossier-frame.tsx';
import { FileLink } from '../parts/file-link.tsx';

const OUTCOMES: Readonly<Record<DecisionView['decision']['outcome'], string>> = {
  GRANTED: 'Le label vous est attribué',
  GRANTED_WITH_RESERVATIONS: 'Le label vous est attribué, avec des engagements à tenir',
  REFUSED: 'Le label ne vous est pas attribué',
};

const Reasons = ({ reasons }: { readonly reasons: DecisionView['decision']['reasons'] }) => (
  <>
    {reasons.map(({ criterion, title, law, found, wouldMeet }) => (
      <section key={`${criterion}${title}`} className="card">
        <h3>{nonBreaking(title ?? 'Un autre motif de la décision')}</h3>
        <dl>
          {law !== null && (
            <>
              <dt>La règle</dt>
              <dd>{nonBreaking(law)}</dd>
            </>
          )}
          {found !== null && (
            <>
              <dt>Le constat</dt>
              <dd>{nonBreaking(found)}</dd>
            </>
          )}
          {wouldMeet.length > 0 && (
            <>
              <dt>Ce qui l’aurait rempli</dt>
              <dd>
                {wouldMeet.map((each) => (
                  <p key={each}>{nonBreaking(each)}</p>
                ))}
              </dd>
            </>
          )}
        </dl>
      </section>
    ))}
  </>
);

const Sentences = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <>
    {sentences.map((each) => (
      <p key={each}>{nonBreaking(each)}</p>
    ))}
  </>
);

/** Where the label that was given lives on. */
const LabelsOf = ({ council, structure }: { readonly council: string; readonly structure: string }) => {
  const me = useQuery(meQuery).data;
  const own = me?.councils.flatMap(({ structures }) => structures).find(({ id }) => id === structure);
  return (
    <ul className="go">
      {own?.labels.map(({ id, number }) => (
        <li key={id}>
          <Link to="/espace/$council/labels/$label" params={{ council, label: id }}>
            Mon label {number}
          </Link>
        </li>
      ))}
    </ul>
  );
};

type DecisionProps = OfDossier & { readonly structure: string; readonly view: DecisionView };

const Decision = ({ council, application, structure, view }: DecisionProps) => {
  const { decision, signatory, notification, remedies, algorithm, dossier } = view;
  // REM-05: a structure contests a refusal, or the conditions of what it was given.
  const mayContest =
    notification !== null && (decision.outcome === 'REFUSED' || decision.conditions.length > 0);
  return (
    <div className="stack">
      <p className="lead">
        {OUTCOMES[decision.outcome]}
        {decision.validUntil !== null && <> jusqu’au {frenchDate(decision.validUntil)}</>}.
      </p>
      {decision.outcome !== 'REFUSED' && <LabelsOf council={council} structure={structure} />}
      <p>
        Décision{decision.decidedOn !== null && <> du {frenchDate(decision.decidedOn)}</>}, signée par{' '}
        {signatory.name !== null && `${signatory.name}, `}
        {signatory.quality}.
      </p>
      {decision.conditions.length > 0 && (
        <>
          <h2>Ce que vous avez à tenir</h2>
          <ul>
            {decision.conditions.map(({ text, dueOn }) => (
              <li key={text}>
                {nonBreaking(text)}, avant le {frenchDate(dueOn)}
              </li>
            ))}
          </ul>
        </>
      )}
      {decision.reasons.length > 0 && <h2>Pourquoi</h2>}
      <Reasons reasons={decision.reasons} />
      <h2>Vos recours</h2>
      <Sentences sentences={notification?.remedies ?? remedies} />
      {mayContest && (
        <p className="go">
          <Link to="/espace/$council/demandes/$application/recours" params={{ council, application }}>
            Contester cette décision
          </Link>
        </p>
      )}
      <Sentences sentences={algorithm} />
      {algorithm.length > 0 && (
        <p className="go">
          <Link to="/espace/$council/demandes/$application/explication" params={{ council, application }}>
            Lire l’explication, critère par critère
          </Link>
        </p>
      )}
      <FileLink
        path={`/api/${council}/applications/${application}/decision.pdf`}
        name={`decision-${dossier.number}.pdf`}
      >
        Décision (PDF)
      </FileLink>
    </div>
  );
};

const ToOpen = ({ council, application }: OfDossier) => {
  const open = useCommand(() => undefined);
  return (
    <>
      <p className="lead">
        Votre décision est prête. L’ouvrir la notifie : vos délais de recours partent d’aujourd’hui.
      </p>
      <Refused error={open.error} />
      <p className="row">
        <Button
          onPress={() =>
            open.mutate({ path: `/api/${council}/applications/${application}/consultDecision`, body: {} })
          }
        >
          Ouvrir la décision
        </Button>
      </p>
    </>
  );
};

/** The decision: opening it is what notifies it, which is said before. */
export const DecisionPage = ({ council, application }: OfDossier) => {
  const { data: view, error } = useQuery({ ...decisionQuery(council, application), retry: false });
  return (
    <DossierFrame council={council} application={application} title="La décision">
      {({ available, data: { structure } }) => {
        if (available.includes('consultDecision'))
          return <ToOpen council={council} application={application} />;
        if (view !== undefined)
          return <Decision council={council} application={application} structure={structure} view={view} />;
        return <p>{error === null ? '' : 'Aucune décision ne peut être lue pour le moment.'}</p>;
      }}
    </DossierFrame>
  );
};
