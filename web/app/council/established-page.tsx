import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { counted, nonBreaking } from '../../public/french.ts';
import { linesOf } from '../acts/delivery.ts';
import { Act } from '../acts/act-form.tsx';
import type { Asked, Typed } from '../acts/asked.ts';
import { establishedQuery } from '../api/council-queries.ts';
import { meQuery } from '../api/queries.ts';
import type { Councils } from '../api/shapes.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';

const ASKED: readonly Asked[] = [
  {
    name: 'id',
    kind: 'line',
    label: 'Code dans les adresses',
    hint: 'De 2 à 8 chiffres ou capitales, comme 62 : le numéro du département s’y prête. Il ne change plus.',
    empty: 'Écrivez un code de 2 à 8 chiffres ou capitales.',
  },
  { name: 'name', kind: 'line', label: 'Nom du conseil', empty: 'Écrivez le nom du conseil.' },
  {
    name: 'shortName',
    kind: 'line',
    label: 'Nom abrégé',
    hint: 'En tête de chaque page.',
    empty: 'Écrivez un nom court.',
  },
  {
    name: 'territory',
    kind: 'line',
    label: 'Territoire',
    hint: 'Par exemple : Pas-de-Calais.',
    empty: 'Écrivez le nom du territoire.',
  },
  {
    name: 'department',
    kind: 'line',
    label: 'Numéro du département',
    hint: 'Par exemple : 62 ou 2A.',
    empty: 'Écrivez le numéro du département.',
  },
  {
    name: 'siren',
    kind: 'line',
    label: 'Numéro SIREN de la collectivité',
    hint: 'Ses titres numériques la nomment par lui.',
    optional: true,
  },
  {
    name: 'colleges',
    kind: 'text',
    label: 'Collèges',
    hint: 'Un par ligne, dans leur ordre ; 20 au plus.',
    empty: 'Écrivez un collège au moins, un par ligne.',
  },
  { name: 'contact.service', kind: 'line', label: 'Service qui répond', empty: 'Écrivez le nom du service.' },
  { name: 'contact.phone', kind: 'line', label: 'Téléphone', empty: 'Écrivez un numéro de téléphone.' },
  {
    name: 'contact.hours',
    kind: 'line',
    label: 'Heures d’ouverture',
    empty: 'Écrivez les jours et les heures.',
  },
  { name: 'contact.email', kind: 'email', label: 'Adresse électronique du service' },
  {
    name: 'contact.address',
    kind: 'line',
    label: 'Adresse postale du service',
    empty: 'Écrivez une adresse postale.',
  },
  {
    name: 'remedies.authority',
    kind: 'line',
    label: 'Qui décide',
    hint: 'La qualité de qui reçoit un recours gracieux.',
    empty: 'Écrivez sa qualité, par exemple : Président du Département.',
  },
  { name: 'remedies.court', kind: 'line', label: 'Tribunal compétent', empty: 'Écrivez le nom du tribunal.' },
  {
    name: 'remedies.courtAddress',
    kind: 'line',
    label: 'Adresse du tribunal',
    empty: 'Écrivez son adresse postale.',
  },
];

const said = (typed: Typed, name: string): string => (typed[name] ?? '').trim();

const toProfile = (typed: Typed) => ({
  id: said(typed, 'id'),
  name: said(typed, 'name'),
  shortName: said(typed, 'shortName'),
  territory: said(typed, 'territory'),
  department: said(typed, 'department'),
  siren: said(typed, 'siren').replaceAll(/\s/g, '') || null,
  colleges: linesOf(typed['colleges']),
  contact: Object.fromEntries(
    ['service', 'phone', 'hours', 'email', 'address'].map((part) => [part, said(typed, `contact.${part}`)]),
  ),
  remedies: Object.fromEntries(
    ['authority', 'court', 'courtAddress'].map((part) => [part, said(typed, `remedies.${part}`)]),
  ),
});

type EffectProps = { readonly taken: string | null; readonly colleges: number };

const Effect = ({ taken, colleges }: EffectProps) =>
  taken === null ? (
    <p>
      Le conseil existe aussitôt, avec ses pages publiques
      {colleges > 0 && ` et ${counted(colleges, 'collège', 'collèges')}`}. Il n’a encore ni membre, ni
      règlement, ni charte : son administration, que vous invitez ensuite, les lui donne. Un conseil établi ne
      se défait pas.
    </p>
  ) : (
    <p>{nonBreaking(`Ce code est déjà celui d’un conseil : ${taken}. Choisissez-en un autre.`)}</p>
  );

const Establish = ({ items }: Councils) => {
  const navigate = useNavigate();
  const taken = (code: string): string | null => items.find(({ id }) => id === code)?.name ?? null;
  return (
    <Act
      id="etablir"
      path="/api/councils"
      asked={ASKED}
      effect={({ id = '', colleges }) => (
        <Effect taken={taken(id.trim())} colleges={linesOf(colleges).length} />
      )}
      action="Établir ce conseil"
      name="Établir un conseil"
      done="Le conseil est établi."
      toBody={toProfile}
      onDone={(_, { id }) => void navigate({ to: '/espace/conseils/$council', params: { council: id } })}
    />
  );
};

const List = ({ items }: Councils) => (
  <ul className="rows entries">
    {items.map(({ id, name, territory }) => (
      <li key={id}>
        <h2>
          <Link to="/espace/conseils/$council" params={{ council: id }}>
            {nonBreaking(name)}
          </Link>
        </h2>
        <p>
          {nonBreaking(territory)} · code {id}
        </p>
      </li>
    ))}
  </ul>
);

/** The way back to one’s space. */
const Home = () => (
  <p className="crumb">
    <Link to="/espace">
      <Icon name="back" /> Mon espace
    </Link>
  </p>
);

const titleOf = (count: number): string =>
  count === 0
    ? 'Aucun conseil n’est établi.'
    : `${counted(count, 'conseil est établi', 'conseils sont établis')}.`;

/** The councils of the platform, and how another is established (design, section 7). */
export const EstablishedPage = () => {
  const { data, error, refetch } = useQuery(establishedQuery);
  const isPlatform = useQuery(meQuery).data?.platform === true;
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Lecture des conseils" />;
  return (
    <Page title={titleOf(data.items.length)} above={<Home />}>
      {isPlatform ? (
        <>
          <p className="lead">Chacun se règle lui-même, une fois que quelqu’un l’administre.</p>
          <Establish items={data.items} />
        </>
      ) : (
        <p className="lead">Un conseil est établi par l’administration de la plateforme.</p>
      )}
      {data.items.length === 0 ? (
        <p>Établissez le premier : ses pages publiques s’ouvrent aussitôt.</p>
      ) : (
        <List items={data.items} />
      )}
    </Page>
  );
};
