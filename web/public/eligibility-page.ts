import { beforeApplying } from './before-applying.ts';
import { errorSummaryOf, fieldError } from './error-summary.ts';
import { nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import { page } from './layout.ts';
import { processPath } from './process-path.ts';
import { phoneLink } from './site-footer.ts';
import type { EligibilityFormView, EligibilityQuestion, EligibilityResultView } from './views.ts';

const here = { at: '/', exactly: false } as const;
const TITLE = 'Puis-je demander le label ?';

const option = ({ field, chosen }: EligibilityQuestion, { value, label }: { value: string; label: string }) =>
  html`<li>
    <label class="choice">
      <input type="radio" name="${field}" value="${value}" ${value === chosen && html`checked`} />
      <span>${nonBreaking(label)}</span>
    </label>
  </li>`;

const described = (field: string, help: string | null, error: string | null): Html | null => {
  const ids = [help !== null && `${field}-aide`, error !== null && `${field}-erreur`].filter(Boolean);
  return ids.length === 0 ? null : html` aria-describedby="${ids.join(' ')}"`;
};

const question = (asked: EligibilityQuestion): Html => {
  const { field, text, help, options, error } = asked;
  return html`<fieldset class="ask" id="${field}" tabindex="-1" ${described(field, help, error)}>
    <legend>${nonBreaking(text)}</legend>
    ${help !== null && html`<p class="hint" id="${field}-aide">${nonBreaking(help)}</p>`}
    ${error !== null && fieldError(field, error)}
    <ul class="choices">
      ${options.map((one) => option(asked, one))}
    </ul>
  </fieldset>`;
};

/** A few questions, without an account; nothing that is answered is kept (A1). */
export const eligibilityPage = ({
  council,
  address,
  criteriaAddress,
  questions,
}: EligibilityFormView): string => {
  const wrong = questions.flatMap(({ field, error }) => (error === null ? [] : [{ field, message: error }]));
  return page({
    title: TITLE,
    here,
    council,
    toCorrect: wrong.length > 0,
    main: html`<div class="wrap narrow">
      ${wrong.length > 0 && errorSummaryOf(wrong)}
      <h1>${nonBreaking(TITLE)}</h1>
      <p class="lead">Quelques questions, sans compte. Rien de ce que vous répondez ici n’est conservé.</p>
      <p class="go"><a href="${criteriaAddress}">Lire d’abord la charte et ses critères</a></p>
      <form method="post" action="${address}">
        ${questions.map(question)}
        <p class="row"><button class="button" type="submit">Voir ma réponse ${icon('arrow')}</button></p>
      </form>
    </div>`,
  });
};

const OUTCOMES = {
  YES: { sentence: 'Oui, votre structure peut déposer une demande.', tone: 'is-pass', shape: icon('tick') },
  NO: { sentence: 'Non, pas sous cette forme.', tone: 'is-fail', shape: icon('square') },
  UNKNOWN: { sentence: 'Nous ne pouvons pas le dire d’ici.', tone: 'is-review', shape: icon('triangle') },
} as const;

const cited = ({ articles, criteriaAddress }: EligibilityResultView): Html | null =>
  articles.length === 0
    ? null
    : html`<div class="cited">
        ${articles.map(
          ({ number, title, text }) =>
            html`<details>
              <summary>Charte, article ${number} : ${nonBreaking(title)}</summary>
              ${text.split(/\n{2,}/).map((paragraph) => html`<p>${nonBreaking(paragraph)}</p>`)}
            </details>`,
        )}
        <p class="go"><a href="${criteriaAddress}">Lire la charte et ses critères</a></p>
      </div>`;

const again = ({ address, answers }: EligibilityResultView): Html =>
  html`<form method="post" action="${address}" class="row">
    ${answers.map(({ field, value }) => html`<input type="hidden" name="${field}" value="${value}" />`)}
    <button class="button quiet" type="submit" name="modifier" value="1">Modifier mes réponses</button>
  </form>`;

const given = (view: EligibilityResultView): Html =>
  html`<section aria-labelledby="reponses">
    <h2 id="reponses">Vos réponses</h2>
    <dl class="facts">
      ${view.answers.map(
        ({ text, label, decisive }) =>
          html`<div>
            <dt>${nonBreaking(text)}</dt>
            <dd>
              ${nonBreaking(label)}${decisive && html` <span class="soft">– c’est ce qui en décide</span>`}
            </dd>
          </div>`,
      )}
    </dl>
    ${again(view)}
  </section>`;

/** The answer first, with the article of the charter that it applies and somebody to ask (A1). */
export const eligibilityResultPage = (view: EligibilityResultView): string => {
  const { council, outcome, explanation, advice, before, pace } = view;
  const { sentence, tone, shape } = OUTCOMES[outcome];
  return page({
    title: sentence.replace(/\.$/, ''),
    here,
    council,
    main: html`<div class="wrap">
      <section class="card outcome" aria-labelledby="resultat">
        <h1 id="resultat"><span class="${tone}">${shape}</span><span>${sentence}</span></h1>
        <p class="lead">${nonBreaking(explanation)}</p>
        ${advice !== null && html`<p>${nonBreaking(advice)}</p>`} ${cited(view)}
        <p>
          Cette réponse ne vaut pas décision. Une question ? ${phoneLink(council.contact.phone)},
          ${council.contact.hours}.
        </p>
        ${
          outcome !== 'NO' &&
          html`<p class="row"><a class="button" href="/sign-in">Commencer ma demande ${icon('arrow')}</a></p>`
        }
      </section>
      <div class="halves">${given(view)} ${outcome !== 'NO' && beforeApplying(before)}</div>
      ${
        outcome !== 'NO' &&
        html`<section class="journey" aria-labelledby="chemin">
          <h2 id="chemin">Le chemin de votre demande</h2>
          ${processPath(pace ?? null)}
        </section>`
      }
      <p class="soft">Rien de ce que vous avez répondu ici n’est conservé.</p>
    </div>`,
  });
};
