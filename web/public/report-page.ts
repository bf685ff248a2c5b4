import { errorSummaryOf, fieldError } from './error-summary.ts';
import { frenchDate, nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import { page } from './layout.ts';
import { phoneLink } from './site-footer.ts';
import type { ReportFormView, ReportMadeView, ReportStandingView } from './views.ts';

const here = { at: '/verification', exactly: false } as const;
const TITLE = 'Signaler un usage abusif du label';

type Asked = {
  readonly name: 'number' | 'named' | 'seenAt' | 'claim' | 'email';
  readonly label: string;
  readonly hint: string;
  readonly most: number;
  readonly rows?: number;
  readonly kind?: { readonly type: string; readonly autocomplete: string };
};

const ASKED: readonly Asked[] = [
  {
    name: 'number',
    label: 'Numéro du label affiché',
    hint: 'Tel que vous l’avez lu, même s’il vous paraît faux. Laissez vide si aucun n’est affiché.',
    most: 40,
  },
  {
    name: 'named',
    label: 'Nom de qui s’en réclame',
    hint: 'Une structure, une enseigne, un lieu. Facultatif si vous donnez un numéro.',
    most: 200,
  },
  {
    name: 'seenAt',
    label: 'Où l’avez-vous vu ?',
    hint: 'L’adresse d’une page, une affiche, un document, un lieu.',
    most: 500,
    rows: 2,
  },
  {
    name: 'claim',
    label: 'Qu’est-ce qui est affirmé ou affiché ?',
    hint: 'Ce que vous avez vu, en quelques phrases. N’y nommez personne sans besoin.',
    most: 2000,
    rows: 6,
  },
  {
    name: 'email',
    label: 'Votre courriel (facultatif)',
    hint: 'Pour vous dire, une seule fois, ce que devient ce signalement. Il n’est montré à personne d’autre que le service.',
    most: 200,
    kind: { type: 'email', autocomplete: 'email' },
  },
];

const field = (
  { name, label, hint, most, rows, kind }: Asked,
  { typed, wrong }: Pick<ReportFormView, 'typed' | 'wrong'>,
): Html => {
  const error = wrong.find((each) => each.field === name);
  const described = error === undefined ? `${name}-aide` : `${name}-aide ${name}-erreur`;
  const invalid = error !== undefined && html`aria-invalid="true"`;
  return html`<div class="field">
    <label for="${name}">${nonBreaking(label)}</label>
    <p class="hint" id="${name}-aide">${nonBreaking(hint)}</p>
    ${error && fieldError(name, error.message)}
    ${
      rows === undefined
        ? html`<input
            id="${name}"
            name="${name}"
            type="${kind?.type ?? 'text'}"
            autocomplete="${kind?.autocomplete ?? 'off'}"
            maxlength="${String(most)}"
            value="${typed[name]}"
            aria-describedby="${described}"
            ${invalid}
          />`
        : html`<textarea
            id="${name}"
            name="${name}"
            rows="${String(rows)}"
            maxlength="${String(most)}"
            aria-describedby="${described}"
            ${invalid}
          >
${typed[name]}</textarea>`
    }
  </div>`;
};

const councils = ({ councils: all, chosen, wrong }: ReportFormView): Html | false => {
  const error = wrong.find((each) => each.field === 'council');
  return (
    all.length > 1 &&
    html`<div class="field">
      <label for="council">Territoire concerné</label>
      ${error && fieldError('council', error.message)}
      <select
        id="council"
        name="council"
        ${error && html`aria-describedby="council-erreur" aria-invalid="true"`}
      >
        <option value="">Choisissez</option>
        ${all.map(
          ({ id, territory }) =>
            html`<option value="${id}" ${id === chosen && html`selected`}>${territory}</option>`,
        )}
      </select>
    </div>`
  );
};

/** Anybody says that the label is claimed wrongly, without an account and without script; what was typed is shown again. */
export const reportFormPage = (view: ReportFormView): string => {
  const { council, wrong, refused } = view;
  return page({
    title: TITLE,
    here,
    council,
    toCorrect: wrong.length > 0 || refused !== null,
    main: html`<div class="wrap narrow">
      ${wrong.length > 0 && errorSummaryOf(wrong)}
      <h1>${TITLE}</h1>
      ${refused !== null && html`<p class="error" role="alert">${icon('square')}<span>${nonBreaking(refused)}</span></p>`}
      <p class="lead">
        Quelqu’un se dit labellisé sans l’être, ou se sert du label au-delà de ce qu’il couvre ?
        Dites-le-nous, sans compte. Qui est mis en cause est entendu avant toute suite, et ne sait pas qui l’a
        signalé.
      </p>
      <form class="stack" method="post" action="/signalement" novalidate>
        <input type="hidden" name="ticket" value="${view.ticket}" />
        ${councils(view)} ${ASKED.map((asked) => field(asked, view))}
        <p class="row">
          <button class="button" type="submit">Envoyer ce signalement ${icon('arrow')}</button>
        </p>
      </form>
      <p class="soft">
        Ce que vous écrivez est gardé chiffré, pour le service seul, et rien n’en paraît au registre.
        ${council && html`Vous préférez parler à quelqu’un ? ${phoneLink(council.contact.phone)}, ${council.contact.hours}.`}
      </p>
    </div>`,
  });
};

/** The one time that the code is shown: nothing that is kept gives it back. */
export const reportMadePage = ({ council, code, address, examineBy, tells }: ReportMadeView): string =>
  page({
    title: 'Votre signalement est reçu',
    here,
    council,
    main: html`<div class="wrap narrow">
      <h1>Votre signalement est reçu.</h1>
      <p class="lead">Merci. Le service l’examine au plus tard le ${frenchDate(examineBy)}.</p>
      <section class="card" aria-labelledby="suivi">
        <h2 id="suivi">Gardez ce code : il n’est montré qu’une fois</h2>
        <p><strong class="whole">${code}</strong></p>
        <p>
          Il ouvre la page où vous lirez ce que devient ce signalement. Vous seul l’avez : ne le donnez à
          personne.
        </p>
        <p class="go"><a href="${address}">Ouvrir cette page, pour en garder l’adresse</a></p>
        ${tells && html`<p>Nous vous écrirons une seule fois, quand le signalement sera fermé.</p>`}
      </section>
    </div>`,
  });

const STANDINGS: Readonly<Record<ReportStandingView['standing'], readonly [sentence: string, more: string]>> =
  {
    RECEIVED: ['Votre signalement attend d’être examiné.', 'Le service ne l’a pas encore examiné.'],
    HEARING: [
      'Votre signalement est en cours d’examen.',
      'Qui est mis en cause est entendu, sans savoir qui l’a signalé. Aucune suite n’est donnée avant.',
    ],
    UNFOUNDED: ['Votre signalement est fermé, sans suite.', 'Après examen, cet usage n’est pas abusif.'],
    CEASED: ['Votre signalement est fermé : l’usage a cessé.', 'Merci de nous l’avoir dit.'],
    FOLLOWED: [
      'Votre signalement est fermé : le service y donne suite.',
      'Qui est mis en cause a été entendu. La suite ne se lit pas ici.',
    ],
  };

/** What whoever has the code reads, in neutral words: nobody is named (OPD-03). */
export const reportStandingPage = ({
  council,
  standing,
  receivedOn,
  by,
  closedOn,
}: ReportStandingView): string => {
  const [sentence, more] = STANDINGS[standing];
  return page({
    title: sentence.replace(/\.$/, ''),
    here,
    council,
    main: html`<div class="wrap narrow">
      <h1>${nonBreaking(sentence)}</h1>
      <p class="lead">${nonBreaking(more)}</p>
      <dl class="facts">
        <div>
          <dt>Reçu le</dt>
          <dd>${frenchDate(receivedOn)}</dd>
        </div>
        ${
          by !== null &&
          html`<div>
            <dt>${standing === 'RECEIVED' ? 'À examiner au plus tard le' : 'À conclure au plus tard le'}</dt>
            <dd>${frenchDate(by)}</dd>
          </div>`
        }
        ${
          closedOn !== null &&
          html`<div>
            <dt>Fermé le</dt>
            <dd>${frenchDate(closedOn)}</dd>
          </div>`
        }
      </dl>
      <p class="go"><a href="/verification">Vérifier un label</a></p>
    </div>`,
  });
};
