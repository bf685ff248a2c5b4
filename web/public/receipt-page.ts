import { frenchDate, nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import type { CouncilView } from './views.ts';

/** A filed dossier as its receipt tells it. Days are `YYYY-MM-DD`, digests base64url. */
export type ReceiptView = {
  readonly council: CouncilView;
  /** Who follows it, and where to write and call. */
  readonly service: {
    readonly service: string;
    readonly address: string;
    readonly phone: string;
    readonly hours: string;
    readonly email: string;
    /** Who examines it there, by name; null while nobody does. */
    readonly officer: string | null;
  };
  readonly filed: {
    readonly number: string;
    readonly structureName: string;
    readonly receivedOn: string;
    readonly postmarkedOn: string | null;
    readonly receivedElsewhereOn: string | null;
    readonly channel: 'ONLINE' | 'POST';
  };
  readonly charterVersion: string;
  readonly digests: { readonly answers: string; readonly documents: string };
  readonly acknowledgementDue: string;
  /** What the acknowledgement said, and what has changed of it since; null while it is due. */
  readonly acknowledged: { readonly on: string; readonly said: readonly string[] } | null;
  readonly changed: readonly string[];
  /** What is still awaited, until when, and what that does to the time limits (INC-01); or null. */
  readonly missing: {
    readonly until: string;
    readonly titles: readonly string[];
    readonly effect: readonly string[];
  } | null;
};

const fact = (term: string, value: string): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${nonBreaking(value)}</dd>
  </div>`;

const CHANNELS = { ONLINE: 'en ligne', POST: 'par la poste' } as const;

const filing = ({ filed, charterVersion }: ReceiptView): Html => {
  const { number, structureName, receivedOn, postmarkedOn, receivedElsewhereOn, channel } = filed;
  return html`<dl class="facts">
    ${fact('Numéro du dossier', number)} ${fact('Structure', structureName)}
    ${fact('Reçu le', frenchDate(receivedOn))} ${fact('Déposé', CHANNELS[channel])}
    ${postmarkedOn !== null && fact('Cachet de la poste', frenchDate(postmarkedOn))}
    ${receivedElsewhereOn !== null && fact('Reçu d’abord ailleurs le', frenchDate(receivedElsewhereOn))}
    ${fact('Charte', `version ${charterVersion}`)}
  </dl>`;
};

const sentences = (said: readonly string[]): Html[] => said.map((one) => html`<p>${nonBreaking(one)}</p>`);

const acknowledgement = ({ acknowledged, acknowledgementDue, filed, changed }: ReceiptView): Html =>
  acknowledged === null
    ? html`<p>Cet accusé de réception vous sera envoyé le ${frenchDate(acknowledgementDue)} au plus tard.</p>`
    : html`<p>
          Envoyé le ${frenchDate(acknowledged.on)}. Votre demande a été reçue le
          ${frenchDate(filed.receivedOn)}.
        </p>
        ${sentences(acknowledged.said)} ${sentences(changed)}`;

const awaited = ({ missing }: ReceiptView): Html | null =>
  missing &&
  html`<section aria-labelledby="manque">
    <h2 id="manque">Ce qui manque</h2>
    <p>${nonBreaking(missing.until)}</p>
    <ul>
      ${missing.titles.map((title) => html`<li>${nonBreaking(title)}</li>`)}
    </ul>
    ${sentences(missing.effect)}
  </section>`;

const followedBy = ({ council, service }: ReceiptView): Html =>
  html`<dl class="facts">
    ${service.officer !== null && fact('Personne qui l’instruit', service.officer)}
    ${fact('Service', service.service)} ${fact('Conseil', council.name)}
    ${fact('Adresse postale', service.address)} ${fact('Téléphone', `${service.phone}, ${service.hours}`)}
    ${fact('Courriel', service.email)}
  </dl>`;

const digests = ({ answers, documents }: ReceiptView['digests']): Html =>
  html`<dl class="facts">${fact('Réponses', answers)} ${fact('Pièces', documents)}</dl>`;

/** The receipt of a request, to print (ACK-01, ACK-03, INC-01, R112-11-1): what came, who follows it, what silence means, what is missing. */
export const receiptPage = (view: ReceiptView): string =>
  page({
    title: `Récépissé de la demande ${view.filed.number}`,
    here: { at: null, exactly: false },
    council: view.council,
    main: html`<div class="wrap narrow receipt">
      <h1>Récépissé de la demande ${view.filed.number}.</h1>
      <section class="card" aria-labelledby="demande">
        <h2 id="demande">La demande</h2>
        ${filing(view)}
      </section>
      <section aria-labelledby="accuse">
        <h2 id="accuse">L’accusé de réception</h2>
        ${acknowledgement(view)}
      </section>
      ${awaited(view)}
      <section aria-labelledby="service">
        <h2 id="service">Qui la suit</h2>
        ${followedBy(view)}
      </section>
      <section aria-labelledby="empreintes">
        <h2 id="empreintes">Empreintes</h2>
        <p>Elles prouvent ce qui a été déposé : les mêmes réponses et les mêmes pièces donnent les mêmes.</p>
        ${digests(view.digests)}
      </section>
    </div>`,
  });
