import { counted, frenchInstant, nonBreaking } from './french.ts';
import { html, linkTo, type Html } from './html.ts';
import { icon } from './icons.ts';
import { page } from './layout.ts';
import type { CouncilView } from './views.ts';

/** What a button asks, and its words. */
export type UndeliveredAct = { readonly act: string; readonly words: string };

/** One thing that did not leave, in plain words. */
export type UndeliveredEntry = {
  readonly id: string;
  readonly title: string;
  readonly advice: string;
  /** Instant of the failure, ISO 8601. */
  readonly since: string;
  /** The reference of whom it matters to, as a person says it on the phone. */
  readonly reference: string;
  /** Where to read about it, if there is a page. */
  readonly link: { readonly address: string; readonly words: string } | null;
  readonly acts: readonly UndeliveredAct[];
};

export type UndeliveredView = {
  readonly council: CouncilView;
  readonly entries: readonly UndeliveredEntry[];
  /** What has just been done. */
  readonly done: string | null;
  /** Whether this is the first page of the list, and the address of the next one. */
  readonly first: boolean;
  readonly next: string | null;
  /** This page's own address. */
  readonly address: string;
};

const nowhere = { at: null, exactly: false } as const;

const button = ({ act, words }: UndeliveredAct, rank: number, title: string): Html =>
  html`<button class="button ${rank > 0 && 'quiet'}" type="submit" name="act" value="${act}">
    <span>${words}<span class="heard"> : ${nonBreaking(title)}</span></span>
  </button>`;

const actions = ({ id, title, acts }: UndeliveredEntry, address: string): Html | null =>
  acts.length === 0
    ? null
    : html`<form class="row" method="post" action="${linkTo(address)}">
        <input type="hidden" name="id" value="${id}" />
        ${acts.map((act, rank) => button(act, rank, title))}
      </form>`;

const line = (entry: UndeliveredEntry, address: string): Html =>
  html`<li>
    <h2>${nonBreaking(entry.title)}</h2>
    <p class="since">${icon('clock')}<span>Depuis le ${frenchInstant(entry.since)}, heure de Paris</span></p>
    <p>${nonBreaking(entry.advice)}</p>
    ${entry.link && html`<p class="go"><a href="${linkTo(entry.link.address)}">${entry.link.words}</a></p>`}
    ${actions(entry, address)}
    <p class="soft small">Référence : <span>${entry.reference}</span></p>
  </li>`;

const list = ({ entries, next, address }: UndeliveredView): Html =>
  html`<p class="lead">
      ${counted(entries.length, 'ligne attend', 'lignes attendent')} une
      personne${next !== null && ' sur cette page'}, de la plus ancienne à la plus récente.
    </p>
    <ol class="rows undelivered">
      ${entries.map((entry) => line(entry, address))}
    </ol>`;

/** Whether the whole list is empty, and not this page of it only. */
const allGone = ({ entries, first, next }: UndeliveredView): boolean =>
  entries.length === 0 && first && next === null;

const nothing = (view: UndeliveredView): Html =>
  allGone(view)
    ? html`<p class="lead">Courriels, labels, registre, échéances : rien n’attend une personne.</p>`
    : html`<p class="lead">Cette page de la liste ne contient rien.</p>
        <p><a class="button" href="${linkTo(view.address)}">Revenir au début de la liste</a></p>`;

/** For the secretariat: what did not leave, and what may be done about it. */
export const undeliveredPage = (view: UndeliveredView): string => {
  const { council, entries, done, next } = view;
  const title = allGone(view) ? 'Tout est parti' : 'Ce qui n’est pas parti';
  return page({
    title,
    here: nowhere,
    council,
    main: html`<div class="wrap narrow">
      <h1>${title}${allGone(view) && '.'}</h1>
      <div role="status">
        ${done !== null && html`<p class="row">${icon('tick')}<strong>${nonBreaking(done)}</strong></p>`}
      </div>
      ${entries.length > 0 ? list(view) : nothing(view)}
      ${next !== null && html`<p class="row paging"><a class="button quiet" rel="next" href="${linkTo(next)}">Lignes suivantes</a></p>`}
    </div>`,
  });
};

/** For who is not signed in: nothing of the list, and the way in. */
export const undeliveredSignInPage = (council: CouncilView): string =>
  page({
    title: 'Connectez-vous pour lire cette page',
    here: nowhere,
    council,
    main: html`<div class="wrap narrow">
      <h1>Connectez-vous pour lire cette page.</h1>
      <p class="lead">
        Elle dit au secrétariat ce qui n’est pas parti. Connectez-vous, puis revenez à cette adresse.
      </p>
      <p class="row"><a class="button" href="/sign-in">Ouvrir mon espace</a></p>
    </div>`,
  });
