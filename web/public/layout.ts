import { nonBreaking } from './french.ts';
import { html, styleElement, textOf, type Html } from './html.ts';
import { themeScript } from './scripts/theme-file.ts';
import { siteFooter } from './site-footer.ts';
import { siteHeader, type Here } from './site-header.ts';
import { STYLESHEET } from './stylesheet.ts';
import type { CouncilView } from './views.ts';

export type Page = {
  /** The words of the `h1`, without its final stop. */
  readonly title: string;
  readonly here: Here;
  readonly council: CouncilView | null;
  readonly main: Html;
  /** Whether an answer is to be corrected: the title then says so first. */
  readonly toCorrect?: boolean;
  /** The address of the one script that it has beside that of the theme; it is whole without. */
  readonly script?: string;
  /** The stylesheet that it holds, where it is not the one of all. */
  readonly style?: string;
};

/** A whole page as it is sent, `text/html; charset=utf-8`: its stylesheet, and the script that remembers a theme. */
export const page = ({
  title,
  here,
  council,
  main,
  toCorrect = false,
  script,
  style = STYLESHEET,
}: Page): string =>
  textOf(
    html`<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${toCorrect && html`Erreur : `}${nonBreaking(title)} – Label ESS</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          ${styleElement(style)} ${themeScript}
          ${script !== undefined && html`<script src="${script}" defer></script>`}
        </head>
        <body>
          ${siteHeader(council, here)}
          <main id="contenu" tabindex="-1">${main}</main>
          ${siteFooter(council)}
        </body>
      </html> `,
  );
