import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import { labelHistoryQuery, labelQuery, publicRecordQuery } from '../api/label-queries.ts';
import type { Label, PublicRecord } from '../api/label-shapes.ts';
import { councilQuery, meQuery } from '../api/queries.ts';
import type { Thing } from '../api/shapes.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { BadgeCard } from './badge-card.tsx';
import { CommitmentsList } from './commitments-list.tsx';
import type { OfLabel } from './label-frame.tsx';
import { Waits, waitingOn } from './label-waits.tsx';
import { OwnAppeals, useAppealsAgainst } from './own-appeals.tsx';
import { OwnControls, OwnMisuses } from './own-things.tsx';
import { endedOn, labelStages } from './label-timeline.ts';
import { labelSentence, whatToDoWithLabel } from '../words/label-words.ts';
import { printedShortCode } from '../../../workflows/label/credential/short-code.ts';

/** What shows to anybody that the label stands. */
const Proof = ({ number, register }: { readonly number: string; readonly register: PublicRecord }) => {
  const address = `/labels/${encodeURIComponent(number)}`;
  const { certificate } = register;
  return (
    <section className="card" aria-labelledby="montrer">
      <h2 id="montrer">Montrer votre label</h2>
      <ul className="go">
        {certificate !== null && (
          <li>
            <a href={`${address}/certificate.pdf`}>Certificat (PDF, 1 page)</a>
          </li>
        )}
        <li>
          <a href={address}>Sa page publique</a>
        </li>
      </ul>
      {certificate !== null && (
        <p>
          Code court, à lire au téléphone :{' '}
          <strong className="whole">{printedShortCode(certificate.shortCode)}</strong>
        </p>
      )}
      <p className="small soft">
        Le certificat porte un code à scanner. Seule la page publique fait foi : qui le scanne y arrive.
      </p>
    </section>
  );
};

const HANDS = [
  {
    to: '/espace/$council/labels/$label/changement',
    needs: 'declareChange',
    words: 'Déclarer un changement',
  },
  { to: '/espace/$council/labels/$label/rendre', needs: 'relinquish', words: 'Rendre mon label' },
] as const;

/** A measure that is notified may be contested. */
const CONTESTED: ReadonlySet<string> = new Set(['suspended', 'revoked', 'rescinded']);

/** What is in the hand of the reader at any time; what waits for them is told above, with its day. */
const AtHand = ({ council, thing }: { readonly council: string; readonly thing: Thing<Label> }) => {
  const { application, ended, leavesOn, measure } = thing.data;
  const params = { council, label: thing.id };
  const appeals = useAppealsAgainst(council, thing.data.holder?.structure, [thing.id, application]);
  const open = HANDS.filter(
    ({ needs }) => thing.available.includes(needs) && (needs !== 'relinquish' || leavesOn === null),
  );
  return (
    <section className="card" aria-labelledby="main">
      <h2 id="main">À votre main</h2>
      <ul className="go">
        {open.map(({ to, words }) => (
          <li key={to}>
            <Link to={to} params={params}>
              {words}
            </Link>
          </li>
        ))}
        {measure !== null && (
          <li>
            <Link to="/espace/$council/labels/$label/mesure" params={params}>
              Suivre la mesure envisagée
            </Link>
          </li>
        )}
        {measure === null && ended !== null && (
          <li>
            <Link to="/espace/$council/labels/$label/mesure" params={params}>
              {ended.as === 'DECIDED'
                ? 'Lire la décision sur la mesure'
                : 'Pourquoi la mesure est abandonnée'}
            </Link>
          </li>
        )}
        {CONTESTED.has(thing.state) && (
          <li>
            <Link to="/espace/$council/labels/$label/recours" params={params}>
              Contester cette décision
            </Link>
          </li>
        )}
        {application !== '' && (
          <li>
            <Link to="/espace/$council/demandes/$application" params={{ council, application }}>
              Le dossier qui l’a obtenu
            </Link>
          </li>
        )}
      </ul>
      <OwnAppeals council={council} appeals={appeals} />
      <OwnControls council={council} structure={thing.data.holder?.structure} label={thing.id} />
      <OwnMisuses council={council} structure={thing.data.holder?.structure} label={thing.id} />
    </section>
  );
};

/** My label: where it stands, what to do and by when, how to use it, and its life. */
export const LabelPage = ({ council, label }: OfLabel) => {
  const { data: thing, error, refetch } = useQuery(labelQuery(council, label));
  const me = useQuery(meQuery).data;
  const about = useQuery(councilQuery(council)).data;
  const history = useQuery(labelHistoryQuery(council, label)).data;
  const number = thing?.data.number ?? '';
  const register = useQuery({ ...publicRecordQuery(number), enabled: number !== '' }).data;
  if (error !== null && thing === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (thing === undefined || me === undefined || history === undefined)
    return <Waiting what="Ouverture de votre label" />;
  const own = waitingOn(me, thing);
  const { waits } = own;
  const { facts } = history;
  const { data, deadlines } = thing;
  return (
    <Page
      title={`${labelSentence(thing, { waits, register, endedOn: endedOn(facts) })}.`}
      wide
      above={
        <p className="soft">
          {data.holder?.name} · label <span className="whole">{number}</span>
        </p>
      }
    >
      <p className="lead">{nonBreaking(whatToDoWithLabel(thing, waits))}</p>
      {data.changed && (
        <p role="note">
          Le changement que vous avez déclaré est à l’examen : on vous dira ce qui en résulte.
        </p>
      )}
      <div className="beside">
        <div className="stack">
          <Waits council={council} label={label} {...own} />
          <section aria-labelledby="vie">
            <h2 id="vie">La vie de votre label</h2>
            <Timeline stages={labelStages(facts, deadlines)} />
          </section>
          {data.application !== '' && <CommitmentsList council={council} application={data.application} />}
        </div>
        <aside className="stack" aria-label="Repères">
          {register !== undefined && <Proof number={number} register={register} />}
          <AtHand council={council} thing={thing} />
          {about !== undefined && <BadgeCard number={number} territory={about.territory} />}
        </aside>
      </div>
    </Page>
  );
};
