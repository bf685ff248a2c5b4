import { html, styleElement, textOf } from './html.ts';
import { themeScriptFirst } from './scripts/theme-file.ts';
import { siteFooter } from './site-footer.ts';
import { siteHeader } from './site-header.ts';
import { STYLESHEET } from './stylesheet.ts';

/** The files with which the app begins, by name, under `/app/`. */
export type BuiltApp = { readonly script: string; readonly style: string };

/**
 * The one page of who is signed in. The app takes the place of what it says at first; without script it says what to do
 * instead, which a person can always do on paper or by telephone.
 */
export const appPage = ({ script, style }: BuiltApp): string =>
  textOf(
    html`<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>Mon espace – Label ESS</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          ${styleElement(STYLESHEET)} ${themeScriptFirst}
          <!-- Where React Aria would write a style of its own, which the policy forbids: the rule is in ours. -->
          <meta id="react-aria-pressable-style" name="application-name" content="Label ESS" />
          <link rel="stylesheet" href="/app/${style}" />
          <script type="module" src="/app/${script}"></script>
        </head>
        <body>
          <div id="app">
            ${siteHeader(null, { at: null, exactly: false })}
            <main id="contenu" tabindex="-1">
              <div class="wrap narrow">
                <h1>Mon espace</h1>
                <noscript>
                  <p class="lead">
                    Ces pages ont besoin de JavaScript, que votre navigateur n’exécute pas. Tout peut aussi se
                    faire avec une personne, par téléphone ou sur papier.
                  </p>
                </noscript>
              </div>
            </main>
            ${siteFooter(null)}
          </div>
        </body>
      </html> `,
  );
