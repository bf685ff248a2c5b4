import { nonBreaking } from '../french.ts';
import { html, linkTo } from '../html.ts';
import { mailLink, phoneLink } from '../site-footer.ts';
import type { StatingCouncil } from '../views.ts';
import { legalPage } from './legal-page.ts';

const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';

/** Who publishes these pages and who keeps them (law 2004-575, art. 1-1). */
export const legalNoticePage = (council: StatingCouncil): string => {
  const { notices, contact } = council;
  const { host, sourceCode } = notices;
  return legalPage(
    'Mentions légales',
    council,
    html`<h1>Mentions légales</h1>
      <h2>Qui publie</h2>
      <dl class="facts">
        <div>
          <dt>Éditeur</dt>
          <dd>${nonBreaking(notices.publisher)}</dd>
        </div>
        <div>
          <dt>Direction de la publication</dt>
          <dd>${nonBreaking(notices.director)}</dd>
        </div>
        <div>
          <dt>Service qui répond</dt>
          <dd>
            ${nonBreaking(contact.service)}, ${phoneLink(contact.phone)},
            ${contact.email && mailLink(contact.email)}
          </dd>
        </div>
      </dl>
      <h2>Qui héberge</h2>
      <p>
        ${nonBreaking(host.name)},
        ${nonBreaking(host.address)}${host.phone !== null && html`, ${phoneLink(host.phone)}`}.
      </p>
      <h2>Réutiliser</h2>
      <p>
        Le registre public et les statistiques sont libres de réutilisation, sous
        <a href="${linkTo(LICENCE)}">Licence Ouverte</a>. Le label et son logo ne s’emploient que par les
        structures labellisées, tant que leur label est en cours de validité.
      </p>
      <h2>Le logiciel</h2>
      <p>
        Il est libre, sous licence publique de l’Union européenne (EUPL
        1.2)${sourceCode !== null && html` : <a href="${linkTo(sourceCode)}">code source</a>`}.
      </p>
      <h2>Ce que disent ces pages</h2>
      <p>
        Une page garde l’état du moment où elle est lue. Pour un label, seule la page en ligne fait foi, à son
        numéro. Une faute ou un oubli ? Dites-le au service qui répond.
      </p>`,
  );
};
