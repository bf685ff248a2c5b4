import { footerLinks } from './footer-links.ts';
import { frenchPhone, nonBreaking } from './french.ts';
import { html, linkTo, type Html } from './html.ts';
import { icon } from './icons.ts';
import { THEMES } from './scripts/theme.ts';
import type { CouncilView } from './views.ts';

/** A phone number that a telephone can call. */
export const phoneLink = (phone: string): Html =>
  html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${frenchPhone(phone)}</a>`;

export const mailLink = (email: string): Html =>
  html`<a href="mailto:${encodeURIComponent(email).replace('%40', '@')}">${email}</a>`;

const people = ({ contact }: CouncilView): Html =>
  html`<p><strong>Une personne vous répond.</strong> ${contact.service}</p>
    <p class="row">${icon('phone')}${phoneLink(contact.phone)} <span class="soft">${contact.hours}</span></p>
    ${contact.email && html`<p>${mailLink(contact.email)}</p>`}
    <p>Tout peut aussi se faire sur papier.</p>`;

const nobodyYet = html`<p>
  <strong>Chaque conseil répond de ses labels.</strong> Son téléphone figure sur la page de chaque label.
</p>`;

/** Who answers, then what the site says of itself: only links that lead somewhere. */
export const siteFooter = (council: CouncilView | null): Html =>
  html`<aside class="help" id="aide" aria-label="Aide" tabindex="-1">
      <div class="wrap">${council ? people(council) : nobodyYet}</div>
    </aside>
    <footer class="foot">
      <div class="wrap">
        <ul>
          ${footerLinks(council?.id ?? null, council?.notices).map(([address, words]) => html`<li><a href="${linkTo(address)}">${nonBreaking(words)}</a></li>`)}
        </ul>
        <div id="theme" class="theme" hidden>
          <label for="theme-choisi">Thème</label>
          <select id="theme-choisi" autocomplete="off">
            ${THEMES.map(([value, words]) => html`<option value="${value}">${words}</option>`)}
          </select>
        </div>
        <p>Ces pages ne déposent aucun traceur.</p>
      </div>
    </footer>`;
