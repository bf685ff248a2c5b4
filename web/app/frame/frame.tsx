import { lazy, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { frenchPhone, nonBreaking } from '../../public/french.ts';
import { footerLinks } from '../../public/footer-links.ts';
import { isSignedOut } from '../api/problem.ts';
import { councilQuery, councilsQuery, meQuery } from '../api/queries.ts';
import type { Council } from '../api/shapes.ts';
import { Icon } from '../parts/icon.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Mark } from './mark.tsx';
import { SignOut } from './sign-out.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** Fetched once the page is there; without the network that would bring it, nothing ends either. */
const SessionEnd = lazy(() =>
  import('../session-end/session-end.tsx').then(
    (loaded) => ({ default: loaded.SessionEnd }),
    () => ({ default: () => null }),
  ),
);

const Help = ({ council }: { readonly council: Council | undefined }) => (
  <aside className="help" id="aide" aria-label="Aide" tabIndex={-1}>
    <div className="wrap">
      {council === undefined ? (
        <p>Votre conseil répond de ses labels : son téléphone est sur chacune de ses pages.</p>
      ) : (
        <>
          <p>
            <strong>Une personne vous répond.</strong> {nonBreaking(council.contact.service)}
          </p>
          <p className="row">
            <Icon name="phone" />
            <a href={`tel:${council.contact.phone.replaceAll(/[^+\d]/g, '')}`}>
              {frenchPhone(council.contact.phone)}
            </a>
            <span className="soft">{nonBreaking(council.contact.hours)}</span>
          </p>
          <p>Tout peut aussi se faire sur papier.</p>
        </>
      )}
    </div>
  </aside>
);

const Foot = ({ council }: { readonly council: Council | undefined }) => (
  <footer className="foot">
    <div className="wrap">
      <ul>
        {footerLinks(council?.id ?? null, council?.notices).map(([address, words]) => (
          <li key={address}>
            <a href={address}>{nonBreaking(words)}</a>
          </li>
        ))}
      </ul>
      <ThemeChoice />
      <p>Ces pages ne déposent aucun traceur.</p>
    </div>
  </footer>
);

/** The page that is asked for; whoever is not signed in is led there first, and comes back. */
const Asked = () => {
  const { data, error } = useQuery(meQuery);
  const isForEverybody = useMatches().some(({ staticData }) => staticData.isForEverybody === true);
  return data === undefined && isSignedOut(error) && !isForEverybody ? <Trouble error={error} /> : <Outlet />;
};

/** What surrounds every page of who is signed in: skip links, header, help, footer. */
export const Frame = () => {
  const me = useQuery(meQuery);
  const councils = useQuery({ ...councilsQuery, enabled: me.data !== undefined }).data?.items ?? [];
  const first = me.data?.councils[0];
  const only = councils.length === 1 ? councils[0]?.id : undefined;
  const shown = first?.council ?? only;
  const council = useQuery({ ...councilQuery(shown ?? ''), enabled: shown !== undefined }).data;
  const structure = first?.structures.length === 1 ? first.structures[0] : undefined;
  return (
    <>
      <ul className="skips">
        <li>
          <a href="#contenu">Aller au contenu</a>
        </li>
        <li>
          <a href="#aide">Aller à l’aide</a>
        </li>
      </ul>
      <header className="site">
        <div className="wrap">
          <a className="brand" href="/">
            <Mark council={council} />
            <span>
              <b>Label ESS</b>
              {council !== undefined && <span>{nonBreaking(council.shortName)}</span>}
            </span>
          </a>
          <nav aria-label="Menu principal">
            <ul>
              <li>
                <Link to="/espace" activeOptions={{ exact: true }}>
                  Mon espace
                </Link>
              </li>
              <li>
                <a href="/registre">Registre</a>
              </li>
            </ul>
          </nav>
          {me.data !== undefined && (
            <div className="who">
              <Icon name="person" />
              <div>
                {structure !== undefined && <p>pour {structure.name}</p>}
                <SignOut />
              </div>
            </div>
          )}
        </div>
      </header>
      <Asked />
      <Help council={council} />
      <Foot council={council} />
      {me.data !== undefined && (
        <Suspense fallback={null}>
          <SessionEnd person={me.data.person} />
        </Suspense>
      )}
    </>
  );
};
