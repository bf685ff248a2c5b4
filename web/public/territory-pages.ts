import { html, styleElement, textOf } from './html.ts';
import { page } from './layout.ts';
import { territoryAddress } from './register-address.ts';
import { registerList } from './register-list.ts';
import { registerMap } from './register-map.ts';
import { STYLESHEET } from './stylesheet.ts';
import type { CouncilView, RegisterView, TerritoryView } from './views.ts';

type Territories = {
  readonly council: CouncilView | null;
  readonly groupings: readonly TerritoryView[];
};

/** Every territory by which the register can be read. */
export const territoriesPage = ({ council, groupings }: Territories): string =>
  page({
    title: 'Le registre par territoire',
    here: { at: '/registre', exactly: false },
    council,
    main: html`<div class="wrap">
      <h1>Le registre par territoire</h1>
      <p class="lead">Choisissez une intercommunalité. Une commune se trouve par son nom dans le registre.</p>
      ${
        groupings.length === 0
          ? html`<p>
              Aucun territoire n’est décrit pour ce conseil. <a href="/registre">Voir tout le registre</a>
            </p>`
          : html`<ul class="rows">
              ${groupings.map(({ code, name }) => html`<li class="go"><a href="${territoryAddress(code)}">${name}</a></li>`)}
            </ul>`
      }
    </div>`,
  });

/** The list and the map of a territory to stand inside another site: nothing around, links that leave the frame. */
export const territoryEmbed = (view: RegisterView): string =>
  textOf(
    html`<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>Structures labellisées : ${view.territory?.name} – Label ESS</title>
          <base target="_top" />
          ${styleElement(STYLESHEET)}
        </head>
        <body>
          <main id="contenu" class="wrap embed">
            <h1>Structures labellisées : ${view.territory?.name}</h1>
            ${registerList(view)} ${registerMap(view.entries, view.first)}
            <p class="small">
              ${view.territory && html`<a href="${territoryAddress(view.territory.code)}">Registre public du label</a>`}
            </p>
          </main>
        </body>
      </html> `,
  );
