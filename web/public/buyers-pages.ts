import { fieldError } from './error-summary.ts';
import { frenchDate, frenchInstant, frenchSiren, shortDate } from './french.ts';
import { html, linkTo, type Html } from './html.ts';
import { labelAddress } from './label-date-form.ts';
import { page } from './layout.ts';
import { stateChip } from './state-chip.ts';
import type { CouncilView, PublicStatus, StructureView, TypedError } from './views.ts';

/** One label of a shortlist. */
export type ShortlistLine = {
  readonly number: string;
  readonly structure: StructureView;
  readonly status: PublicStatus;
  readonly awardedOn: string;
  readonly validUntil: string;
  /** Of the signed certificate in force; null when there is none. */
  readonly certificate: string | null;
  readonly criteriaAddress: string;
};

export type ShortlistView = {
  readonly council: CouncilView | null;
  readonly lines: readonly ShortlistLine[];
  /** Numbers under which there is no label. */
  readonly unknown: readonly string[];
  /** What was typed, as it is written in the address. */
  readonly typed: string;
  readonly error?: TypedError;
  readonly readAt: string;
};

const form = ({ typed, error }: ShortlistView): Html =>
  html`<form class="card field" action="/acheteurs" method="get">
    <label for="labels">Numéros des labels à comparer</label>
    <p class="hint" id="labels-aide">
      Séparez-les par une virgule, vingt au plus. Rien n’est conservé : l’adresse de la page garde votre
      liste.
    </p>
    ${error && fieldError('labels', error.message)}
    <div class="row">
      <input
        id="labels"
        name="labels"
        type="text"
        autocomplete="off"
        spellcheck="false"
        value="${typed}"
        ${error ? html`aria-describedby="labels-aide labels-erreur" aria-invalid="true"` : html`aria-describedby="labels-aide"`}
      />
      <button class="button" type="submit">Comparer</button>
    </div>
  </form>`;

const identifier = ({ siren, rna }: StructureView): string =>
  siren ? `SIREN ${frenchSiren(siren)}` : `RNA ${rna ?? 'non connu'}`;

const row = ({
  number,
  structure,
  status,
  awardedOn,
  validUntil,
  certificate,
  criteriaAddress,
}: ShortlistLine) =>
  html`<tr>
    <th scope="row">
      <a href="${labelAddress(number)}">${structure.name}</a><br /><span class="small soft"
        >${identifier(structure)}</span
      >
    </th>
    <td class="whole">${number}</td>
    <td>${stateChip(status)}</td>
    <td>${shortDate(awardedOn)} – ${shortDate(validUntil)}</td>
    <td>
      ${certificate === null ? 'aucun en vigueur' : html`<a href="/credentials/${certificate}">Titre signé</a>`}
    </td>
    <td><a href="${linkTo(criteriaAddress)}">Critères</a></td>
    <td><a href="/acheteurs/${encodeURIComponent(number)}">Dossier</a></td>
  </tr>`;

const missing = ({ unknown }: ShortlistView): Html | null =>
  unknown.length === 0
    ? null
    : html`<p>
        Aucun label sous : ${unknown.map((number, n) => html`${n > 0 && ', '}<strong>${number}</strong>`)}.
        Relisez les chiffres sur le certificat, ou cherchez le nom dans le registre.
      </p>`;

const comparison = (view: ShortlistView): Html => {
  const list = `labels=${encodeURIComponent(view.lines.map(({ number }) => number).join(','))}`;
  return html`<section aria-labelledby="comparaison">
    <h2 id="comparaison">Comparaison</h2>
    ${missing(view)}
    <div class="scroll" role="region" aria-label="Tableau des labels comparés" tabindex="0">
      <table>
        <caption class="heard">
          Labels comparés, avec leur état d’aujourd’hui
        </caption>
        <thead>
          <tr>
            <th scope="col">Structure</th>
            <th scope="col">Label</th>
            <th scope="col">État</th>
            <th scope="col">Durée</th>
            <th scope="col">Certificat</th>
            <th scope="col">Critères (R2111-15)</th>
            <th scope="col">Preuve (R2111-14)</th>
          </tr>
        </thead>
        <tbody>
          ${view.lines.map(row)}
        </tbody>
      </table>
    </div>
    <p class="soft small">État lu le ${frenchInstant(view.readAt)}, heure de Paris.</p>
    <p class="row on-screen">
      <a class="button quiet" href="/acheteurs.csv?${list}">Télécharger (CSV)</a>
      <a class="button quiet" href="/acheteurs.json?${list}">Télécharger (JSON)</a>
    </p>
  </section>`;
};

/** The buyers' view: labels side by side, with what a tender asks to prove (G6). */
export const buyersPage = (view: ShortlistView): string =>
  page({
    title: 'Pour les acheteurs publics',
    here: { at: '/registre', exactly: false },
    council: view.council,
    toCorrect: view.error !== undefined,
    main: html`<div class="wrap">
      <h1>Pour les acheteurs publics</h1>
      <p class="lead">
        Comparez des structures labellisées et gardez la preuve de leur label. Un label équivalent est
        toujours accepté, et seuls comptent les critères liés à l’objet de votre marché.
      </p>
      ${form(view)} ${view.lines.length > 0 ? comparison(view) : missing(view)}
      <p><a href="/registre">Trouver des structures dans le registre</a></p>
    </div>`,
  });

/** What proves that a label may be asked for in a tender (M21); each fact is read when the page is. */
export type ProcurementView = {
  readonly council: CouncilView;
  readonly number: string;
  readonly structure: StructureView;
  readonly status: PublicStatus;
  readonly awardedOn: string;
  readonly validUntil: string;
  readonly decidedBy: string;
  readonly charterVersion: string;
  readonly charterEffectiveOn: string | null;
  readonly criteriaAddress: string;
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly blocking: boolean }[];
  /** Sentences that the rules in force settle, each of them a fact of the council. */
  readonly access: readonly string[];
  readonly independence: readonly string[];
  readonly readAt: string;
};

const sentences = (all: readonly string[]): Html =>
  html`<ul>
    ${all.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;

const criteriaTable = ({ criteria }: ProcurementView): Html =>
  html`<div class="scroll" role="region" aria-label="Tableau des critères" tabindex="0">
    <table>
      <caption class="heard">
        Critères de la charte
      </caption>
      <thead>
        <tr>
          <th scope="col">Critère</th>
          <th scope="col">Ce qu’il demande</th>
          <th scope="col">Nature</th>
        </tr>
      </thead>
      <tbody>
        ${criteria.map(
          ({ id, title, blocking }) =>
            html`<tr>
              <th scope="row" class="whole">${id}</th>
              <td>${title}</td>
              <td>${blocking ? 'Exigé' : 'Progrès'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** The procurement dossier of a label: procedure, criteria, independence, access (R2111-14). */
export const procurementPage = (view: ProcurementView): string =>
  page({
    title: `Dossier pour un marché public : ${view.structure.name}`,
    here: { at: '/registre', exactly: false },
    council: view.council,
    main: html`<div class="wrap">
      <h1>Dossier pour un marché public</h1>
      <p class="lead">${view.structure.name}, label n° <span class="whole">${view.number}</span></p>
      <p class="row">
        ${stateChip(view.status)}
        <span>du ${frenchDate(view.awardedOn)} au ${frenchDate(view.validUntil)}</span>
        <a class="on-screen" href="${labelAddress(view.number)}">Vérifier à la date de clôture</a>
      </p>
      <div class="stack">
        <section class="card" aria-labelledby="procedure">
          <h2 id="procedure">Une procédure ouverte et transparente</h2>
          <ul>
            <li>
              Le label est décidé par ${view.decidedBy.replace(/^L/, 'l')}, après l’avis d’un conseil de
              ${view.council.colleges} collèges.
            </li>
            <li>Les séances, la charte, le règlement et le registre sont publics.</li>
            <li>Les changements de la charte sont votés ; chaque version garde sa date d’effet.</li>
          </ul>
        </section>
        <section class="card" aria-labelledby="criteres">
          <h2 id="criteres">Des critères objectifs et vérifiables</h2>
          <p>
            Charte version
            ${view.charterVersion}${view.charterEffectiveOn !== null && html`, en vigueur depuis le ${frenchDate(view.charterEffectiveOn)}`}
            : ${view.criteria.length} critères. Retenez ceux qui sont liés à l’objet de votre marché
            (R2111-15).
          </p>
          ${view.criteria.length > 0 && criteriaTable(view)}
          <p><a href="${linkTo(view.criteriaAddress)}">Chaque critère, sa règle et ses preuves</a></p>
        </section>
        <section class="card" aria-labelledby="acces">
          <h2 id="acces">Un label accessible à toutes les structures concernées</h2>
          ${sentences(view.access)}
        </section>
        <section class="card" aria-labelledby="independance">
          <h2 id="independance">Un tiers indépendant du candidat</h2>
          ${sentences(view.independence)}
        </section>
      </div>
      <p class="soft small">Dossier lu le ${frenchInstant(view.readAt)}, heure de Paris.</p>
      <p class="soft small">
        Code de la commande publique, articles R2111-14 et R2111-15. L’acheteur reste juge de ce qu’il exige.
      </p>
    </div>`,
  });
