import { nonBreaking } from '../french.ts';
import { html, linkTo } from '../html.ts';
import type { StatingCouncil } from '../views.ts';
import { legalPage } from './legal-page.ts';
import { ACCESSIBILITY_WORDS, STATEMENTS, statementAddress, type Statement } from './statements.ts';

/** Where several councils share a deployment, each states for itself. */
export const statementsPage = (statement: Statement, councils: readonly StatingCouncil[]): string =>
  legalPage(
    STATEMENTS[statement],
    null,
    html`<h1>${STATEMENTS[statement]}</h1>
      ${
        councils.length === 0
          ? html`<p class="lead">Aucun conseil n’est encore ouvert ici. Le sien paraîtra sur cette page.</p>`
          : html`<p class="lead">Chaque conseil publie les siennes.</p>
              <ul class="go">
                ${councils.map(
                  ({ id, name, notices }) =>
                    html`<li>
                      <a href="${linkTo(statementAddress(statement, id))}">${nonBreaking(name)}</a>
                      ${statement === 'accessibilite' && html`<span class="soft">${ACCESSIBILITY_WORDS[notices.accessibility.state]}</span>`}
                    </li>`,
                )}
              </ul>`
      }`,
  );
