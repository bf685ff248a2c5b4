import { html, type Html, list, page } from '../pages/page.ts';
import { type Account, accounts } from './accounts.ts';

const choice = ({ account, role, name }: Account): Html =>
  html`<li><button name="account" value="${account}">${name}</button> <span>${role} (${account})</span></li>`;

/** The form of the local provider: one chooses who one is, nobody has a password. */
export const signInPage = (refused = false): string =>
  page(
    'Se connecter',
    html`<p>
        Ces personnes sont fictives et n’ont pas de mot de passe. Choisissez qui vous êtes pour cet essai.
      </p>
      ${refused ? html`<p role="alert">Un nom de compte s’écrit avec des minuscules sans accent, des chiffres et des tirets.</p>` : html``}
      <form method="post">
        <p>
          <label for="other">Un autre compte</label>
          <input id="other" name="other" autocomplete="off" />
          <button>Continuer</button>
        </p>
        <ul>
          ${list(accounts.map(choice))}
        </ul>
      </form>`,
  );

/** What is shown when a sign-in cannot go on. */
export const errorPage = (): string =>
  page(
    'Connexion interrompue',
    html`<p>Cette connexion ne peut pas se poursuivre : elle est trop ancienne ou n’a pas commencé ici.</p>
      <p><a href="/sign-in">Recommencer</a></p>`,
  );
