import type { Notices } from '../../../events/notices.ts';
import { frenchDate, nonBreaking } from '../french.ts';
import { html, linkTo, type Html } from '../html.ts';
import { mailLink, phoneLink } from '../site-footer.ts';
import type { StatingCouncil } from '../views.ts';
import { legalPage } from './legal-page.ts';
import { ACCESSIBILITY_WORDS } from './statements.ts';

const RGAA = 'https://accessibilite.numerique.gouv.fr/';
const DEFENDER = 'https://formulaire.defenseurdesdroits.fr/';

type Accessibility = Notices['accessibility'];

const tested = ({ audit }: Accessibility): Html =>
  audit === null
    ? html`<p>
        Aucun audit n’a encore été mené : ces pages se déclarent donc non conformes, comme la loi le demande.
        Chaque version est essayée par un outil automatique, à plusieurs largeurs et dans les deux thèmes, et
        au clavier seul ; cela ne vaut pas un audit.
      </p>`
    : html`<p>Un audit a été mené le ${frenchDate(audit.on)} par ${nonBreaking(audit.by)}.</p>`;

const missing = ({ notAccessible, audit }: Accessibility): Html => {
  if (notAccessible.length > 0)
    return html`<ul>
      ${notAccessible.map((words) => html`<li>${nonBreaking(words)}</li>`)}
    </ul>`;
  return audit === null
    ? html`<p>
        L’audit dira lesquels. Si l’un d’eux vous arrête, dites-le : une personne vous le donne autrement.
      </p>`
    : html`<p>L’audit n’en a relevé aucun.</p>`;
};

/** The statement of accessibility (law 2005-102, art. 47; decree 2019-768, art. 4 and 5). */
export const accessibilityPage = (council: StatingCouncil): string => {
  const { notices, contact } = council;
  const { accessibility } = notices;
  const title = `Accessibilité : ${ACCESSIBILITY_WORDS[accessibility.state]}`;
  return legalPage(
    title,
    council,
    html`<h1>${nonBreaking(title)}</h1>
      <p class="lead">
        Ce service est publié par : ${nonBreaking(notices.publisher)}, qui s’engage à le rendre accessible.
        Cette déclaration vaut pour les pages publiques et pour « Mon espace ».
      </p>
      <h2>État de conformité</h2>
      <p>
        Ce service est <strong>${ACCESSIBILITY_WORDS[accessibility.state]}</strong> au
        <a href="${linkTo(RGAA)}">référentiel général d’amélioration de l’accessibilité</a> (RGAA 4.1).
      </p>
      <h2>Ce qui a été essayé</h2>
      ${tested(accessibility)}
      <h2>Contenus non accessibles</h2>
      ${missing(accessibility)}
      <h2>Une page vous arrête ?</h2>
      <p>Dites-le : une personne vous donne ce qu’elle contient, ou fait la démarche avec vous.</p>
      <ul>
        <li>${nonBreaking(contact.service)} : ${phoneLink(contact.phone)}, ${nonBreaking(contact.hours)}</li>
        ${contact.email && html`<li>${mailLink(contact.email)}</li>`}
      </ul>
      <h2>Voies de recours</h2>
      <p>Si la réponse ne vous convient pas, ou ne vient pas, vous pouvez saisir le Défenseur des droits :</p>
      <ul>
        <li>par <a href="${linkTo(DEFENDER)}">son formulaire</a> ;</li>
        <li>auprès de son délégué dans votre département ;</li>
        <li>par courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07 ;</li>
        <li>au ${phoneLink('09 69 39 00 00')}.</li>
      </ul>`,
  );
};
