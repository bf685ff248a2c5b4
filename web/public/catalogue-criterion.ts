import type { Catalogue } from '../../workflows/charter/catalogue.ts';
import { nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';

type Criterion = Catalogue['themes'][number]['criteria'][number];
type Row = Criterion['rule'][number];

/** The question of a criterion, with the form of its answer. */
export const questionItem = ({ text, help, expects }: Criterion['questions'][number]): Html =>
  html`<li>
    ${nonBreaking(text)}
    <small>– ${nonBreaking(expects)}</small
    >${help !== null && html`<p class="small">${nonBreaking(help)}</p>`}
  </li>`;

const questions = ({ questions: asked }: Criterion): Html | null =>
  asked.length === 0
    ? null
    : html`<h4>Ce qui est demandé</h4>
        <ul>
          ${asked.map(questionItem)}
        </ul>`;

const fact = (term: string, value: Html | string): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${typeof value === 'string' ? nonBreaking(value) : value}</dd>
  </div>`;

const figures = ({ thresholds }: Criterion): Html | null =>
  thresholds.length === 0
    ? null
    : fact(
        'Seuils',
        html`${thresholds.map(({ name, value }) => html`<span class="figure">${nonBreaking(name)} : ${value}</span> `)}`,
      );

const nature = ({ natureWord, blockingIf }: Criterion): string =>
  blockingIf === null ? natureWord : `${natureWord} ; bloquant si ${blockingIf}`;

const facts = (criterion: Criterion): Html =>
  html`<dl class="facts">
    ${fact('Nature', nature(criterion))} ${fact('Source', criterion.source)}
    ${criterion.article !== null && fact('Article de la charte', html`<a href="#article-${criterion.article}">Article ${criterion.article}</a>`)}
    ${criterion.evidence.length > 0 && fact('Preuves', criterion.evidence.join(' ; '))} ${figures(criterion)}
  </dl>`;

const conditionWords = ({ condition }: Row, alone: boolean): string => {
  if (condition !== null) return `Si ${condition}`;
  return alone ? 'Dans tous les cas' : 'Sinon';
};

const row = (each: Row, alone: boolean): Html =>
  html`<li>
    ${nonBreaking(conditionWords(each, alone))} : <strong>${each.verdictWord}</strong>.
    <p>${nonBreaking(each.explanation)}</p>
    ${each.advice !== null && html`<p>Ce qui changerait ce résultat : ${nonBreaking(each.advice)}</p>`}
  </li>`;

const amounts = ({ values }: Criterion): Html | null =>
  values.length === 0
    ? null
    : html`<p>Ce que le calcul appelle :</p>
        <ul>
          ${values.map(({ name, words }) => html`<li><strong>${nonBreaking(name)}</strong> : ${nonBreaking(words)}</li>`)}
        </ul>`;

/** Where the title of a criterion stands. */
export const titleId = (criterion: string): string => `titre-${criterion}`;

/** One criterion: what it is, what it asks, and its rule in words, line by line. */
export const criterionBlock = (criterion: Criterion): Html =>
  html`<article class="card criterion" id="${criterion.id}" aria-labelledby="${titleId(criterion.id)}">
    <h3 id="${titleId(criterion.id)}">
      <span class="soft">${criterion.id}</span> ${nonBreaking(criterion.title)}
    </h3>
    ${facts(criterion)} ${questions(criterion)}
    <details>
      <summary>
        La règle, ligne par ligne<span class="heard"> : ${nonBreaking(criterion.title)}</span>
      </summary>
      ${amounts(criterion)}
      <p>La première ligne qui convient donne le résultat.</p>
      <ol>
        ${criterion.rule.map((each) => row(each, criterion.rule.length === 1))}
      </ol>
    </details>
  </article>`;
