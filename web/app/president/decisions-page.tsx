import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { waitingLabelsQuery } from '../api/controls-queries.ts';
import type { Label } from '../api/controls-shapes.ts';
import { type AppealLine, appealsQuery } from '../api/session-appeals.ts';
import { type DossierLine, toDecideQuery } from '../api/session-decisions.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { labelStanding, mayBeDecided } from '../words/control-words.ts';

/** What came before the decision, in a few words. */
export const opinionInWords = ({ opinion }: Pick<DossierLine['data'], 'opinion'>): string => {
  if (opinion === null) return 'Structure non éligible : aucun avis n’est demandé';
  return opinion === 'FAVOURABLE' ? 'Avis favorable du conseil' : 'Avis défavorable du conseil';
};

const titleOf = (count: number): string =>
  count === 0
    ? 'Aucune décision n’attend votre signature.'
    : `${counted(count, 'décision attend', 'décisions attendent')} votre signature.`;

/** The soonest first: after that day, silence decides. */
const inOrder = (lines: readonly DossierLine[]): readonly DossierLine[] =>
  lines.toSorted((a, b) => ((a.data.implicitOn ?? '9') < (b.data.implicitOn ?? '9') ? -1 : 1));

type OfCouncil = { readonly council: string };

/** The way back from one of them. */
export const ToDecisions = ({ council }: OfCouncil) => (
  <p className="crumb">
    <Link to="/espace/$council/decisions" params={{ council }}>
      Décisions à signer
    </Link>
  </p>
);

const Dossiers = ({ council, lines }: OfCouncil & { readonly lines: readonly DossierLine[] }) => (
  <ul className="rows">
    {inOrder(lines).map(({ id, data }) => (
      <li key={id}>
        <h2 className="as-line">
          <Link to="/espace/$council/decisions/$application" params={{ council, application: id }}>
            {data.structureName}
          </Link>
        </h2>
        <p className="small soft">
          {data.closed === true
            ? 'Fermé par un lien que vous avez déclaré'
            : `Dossier ${data.number} · ${nonBreaking(opinionInWords(data))}`}
        </p>
        {data.closed !== true && data.implicitOn !== null && (
          <p className="due">
            <Icon name="clock" />
            <span>Le silence déciderait le {frenchDate(data.implicitOn)}</span>
          </p>
        )}
      </li>
    ))}
  </ul>
);

const Appeals = ({ council, lines }: OfCouncil & { readonly lines: readonly AppealLine[] }) => (
  <ul className="rows">
    {lines.map(({ id, data }) => (
      <li key={id}>
        <h2 className="as-line">
          <Link to="/espace/$council/decisions/recours/$appeal" params={{ council, appeal: id }}>
            Recours : {data.structureName}
          </Link>
        </h2>
        <p className="due">
          <Icon name="clock" />
          <span>Sans réponse le {frenchDate(data.silenceOn)}, il est rejeté</span>
        </p>
      </li>
    ))}
  </ul>
);

/** Measures whose holder was heard, or had the time to be (WDR-03): the others wait for it, and not for a signature. */
const Measures = ({ council, labels }: OfCouncil & { readonly labels: readonly Label[] }) => (
  <ul className="rows">
    {labels.map((label) => (
      <li key={label.id}>
        <h2 className="as-line">
          <Link
            to="/espace/$council/controles/$kind/$thing"
            params={{ council, kind: 'labels', thing: label.id }}
          >
            {nonBreaking(`Mesure : ${label.data.holder?.name ?? `label ${label.data.number}`}`)}
          </Link>
        </h2>
        <p className="small soft">{nonBreaking(labelStanding(label))}</p>
      </li>
    ))}
  </ul>
);

/** What waits for the signature of the President, or of who signs for them, the most pressing first. */
export const DecisionsPage = ({ council }: OfCouncil) => {
  const dossiers = useQuery(toDecideQuery(council));
  const appeals = useQuery(appealsQuery(council));
  const labels = useQuery(waitingLabelsQuery(council));
  const lists = [dossiers, appeals, labels];
  const error = dossiers.error ?? appeals.error ?? labels.error;
  if (dossiers.data === undefined || appeals.data === undefined || labels.data === undefined)
    return error === null ? (
      <Waiting what="Lecture des décisions à signer" />
    ) : (
      <Trouble error={error} again={() => void Promise.all(lists.map(({ refetch }) => refetch()))} />
    );
  const measures = labels.data.filter(
    ({ data: { measure }, deadlines }) => measure !== null && mayBeDecided(measure, deadlines),
  );
  const count = dossiers.data.length + appeals.data.length + measures.length;
  return (
    <Page title={titleOf(count)}>
      <p className="lead">
        {count === 0
          ? 'Un dossier arrive ici dès que le conseil a donné son avis, un recours dès qu’il est examiné, une mesure dès que son titulaire a pu répondre.'
          : nonBreaking('La plus pressée d’abord : passé sa date, le silence vaut décision.')}
      </p>
      <Dossiers council={council} lines={dossiers.data} />
      <Appeals council={council} lines={appeals.data} />
      <Measures council={council} labels={measures} />
      <p>
        <Link to="/espace/$council/controles" params={{ council }}>
          Toutes les mesures, les contrôles et les recours
        </Link>
      </p>
    </Page>
  );
};
