import { counted, frenchInstant, frenchSiren, nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import { page } from './layout.ts';
import { phoneLink } from './site-footer.ts';
import type { CouncilView } from './views.ts';

/** What a partner proposes by a link; every word of it but the questions is the partner's. */
export type PrefillView = {
  readonly council: CouncilView;
  readonly partner: string;
  /** Of the structure that it is about, as the link says them. */
  readonly numbers: { readonly siren: string | null; readonly rna: string | null };
  readonly charterVersion: string;
  /** Until when the link opens, ISO 8601. */
  readonly expiresAt: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly title: string;
    readonly answers: readonly { readonly question: string; readonly lines: readonly string[] }[];
  }[];
  readonly refused: readonly { readonly title: string; readonly why: string }[];
};

const here = { at: null, exactly: false } as const;

const fact = (term: string, value: string): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${nonBreaking(value)}</dd>
  </div>`;

const numbers = ({ siren, rna }: PrefillView['numbers']): Html =>
  html`${siren !== null && fact('Structure, SIREN', frenchSiren(siren))}
  ${rna !== null && fact('Structure, RNA', rna)}`;

const answerLines = (lines: readonly string[]): Html =>
  lines.length === 1
    ? html`${nonBreaking(lines[0] ?? '')}`
    : html`<ul>
        ${lines.map((line) => html`<li>${nonBreaking(line)}</li>`)}
      </ul>`;

const criterion = ({ id, title, answers }: PrefillView['criteria'][number]): Html =>
  html`<section class="card" aria-labelledby="titre-${id}">
    <h3 id="titre-${id}"><span class="soft">${id}</span> ${nonBreaking(title)}</h3>
    <dl class="facts">
      ${answers.map(
        ({ question, lines }) =>
          html`<div>
            <dt>${nonBreaking(question)}</dt>
            <dd>${answerLines(lines)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;

const proposed = ({ criteria }: PrefillView): Html => {
  const count = criteria.reduce((sum, { answers }) => sum + answers.length, 0);
  return html`<section class="stack" aria-labelledby="reponses">
    <h2 id="reponses">
      ${count === 0 ? 'Aucune réponse à reprendre' : counted(count, 'réponse proposée', 'réponses proposées')}
    </h2>
    ${count === 0 && html`<p>La charte en vigueur ne pose aucune des questions de ce lien.</p>`}
    ${criteria.map(criterion)}
  </section>`;
};

const refused = ({ refused: left }: PrefillView): Html | null =>
  left.length === 0
    ? null
    : html`<section aria-labelledby="ecartees">
        <h2 id="ecartees">Ce qui ne peut pas être repris</h2>
        <ul>
          ${left.map(({ title, why }) => html`<li>${nonBreaking(title)} : <span class="soft">${nonBreaking(why)}</span></li>`)}
        </ul>
      </section>`;

const goingOn = ({ council, expiresAt }: PrefillView): Html =>
  html`<section class="card" aria-labelledby="suite">
    <h2 id="suite">Pour continuer</h2>
    <ol>
      <li>Gardez ce lien : il s’ouvre jusqu’au ${frenchInstant(expiresAt)}, heure de Paris.</li>
      <li>Connectez-vous, puis commencez la demande de votre structure.</li>
      <li>
        Relisez chaque réponse et corrigez ce qui doit l’être : seul ce que vous confirmez est enregistré.
      </li>
    </ol>
    <p class="row">
      <a class="button" href="/sign-in">Me connecter ${icon('arrow')}</a>
      <a class="button quiet" href="/criteres/${council.id}">Lire la charte et ses critères</a>
    </p>
  </section>`;

/** Before any account: who proposes what, for whom, and that nothing of it is saved (A8). */
export const prefillPage = (view: PrefillView): string => {
  const title = 'Un partenaire propose des réponses pour votre demande';
  return page({
    title,
    here,
    council: view.council,
    main: html`<div class="wrap narrow receipt">
      <h1>${title}.</h1>
      <p class="lead">
        Rien n’est enregistré. Ces réponses viennent de la personne qui vous a envoyé le lien : c’est à vous
        de les relire.
      </p>
      <dl class="facts">
        ${fact('Qui les propose', view.partner)} ${numbers(view.numbers)}
        ${fact('Charte', `version ${view.charterVersion}`)}
        ${fact('Ce lien s’ouvre jusqu’au', `${frenchInstant(view.expiresAt)}, heure de Paris`)}
      </dl>
      ${proposed(view)} ${refused(view)} ${goingOn(view)}
    </div>`,
  });
};

const ASK = 'Ouvrir le lien d’un partenaire';

/** For a link that is too long for an address: it is pasted, and sent in a body. */
export const prefillFormPage = (council: CouncilView): string =>
  page({
    title: ASK,
    here,
    council,
    main: html`<div class="wrap narrow">
      <h1>${ASK}</h1>
      <p class="lead">Il montre les réponses qu’un partenaire du conseil propose pour votre demande.</p>
      <form class="field" method="post" action="/propositions/${council.id}">
        <label for="lien">Lien reçu</label>
        <p class="hint" id="lien-aide">Collez-le en entier. Rien n’est enregistré.</p>
        <textarea
          id="lien"
          name="lien"
          rows="4"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="lien-aide"
        ></textarea>
        <p class="row"><button class="button" type="submit">Voir les réponses ${icon('arrow')}</button></p>
      </form>
    </div>`,
  });

const REFUSED = 'Ce lien ne s’ouvre pas';

type Refused = { readonly council: CouncilView; readonly sentence: string };

/** A link that is not to be believed: why, and what to do without it. Nothing that it says is shown. */
export const prefillRefusedPage = ({ council, sentence }: Refused): string =>
  page({
    title: REFUSED,
    here,
    council,
    main: html`<div class="wrap narrow">
      <h1>${REFUSED}.</h1>
      <p class="lead">${nonBreaking(sentence)}</p>
      <p>Rien n’a été enregistré. Une personne vous répond au ${phoneLink(council.contact.phone)}.</p>
      <p class="row">
        <a class="button" href="/sign-in">Commencer ma demande ${icon('arrow')}</a>
        <a class="button quiet" href="/propositions/${council.id}">Coller un autre lien</a>
      </p>
    </div>`,
  });
