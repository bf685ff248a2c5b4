import type { Instant } from '../../events/fact.ts';
import { DEFAULT_RETENTION } from '../../workflows/retention/retention-table.ts';
import { accessibilityPage } from '../../web/public/legal/accessibility-page.ts';
import { legalNoticePage } from '../../web/public/legal/legal-notice-page.ts';
import { personalDataPage } from '../../web/public/legal/personal-data-page.ts';
import { serviceStatePage } from '../../web/public/legal/service-state-page.ts';
import { siteMapPage } from '../../web/public/legal/site-map-page.ts';
import type { Statement } from '../../web/public/legal/statements.ts';
import { statementsPage } from '../../web/public/legal/statements-page.ts';
import type { StatingCouncil } from '../../web/public/views.ts';
import type { References } from '../given/references.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { notFound } from '../shell/problems.ts';
import type { HttpAnswer, HttpEvent } from '../shell/respond.ts';
import { councilView } from './council-view.ts';
import { htmlPage } from './html-answer.ts';
import type { PublicStore } from './public-store.ts';

type Sources = { store: PublicStore; references: Pick<References, 'rulesInForce'> };
type Page = (council: StatingCouncil, at: Instant) => string | Promise<string>;

/** What is owed to whoever reads these pages, council by council, and where everything is. */
export const makeLegalAnswers = ({ store, references }: Sources) => {
  const allCouncils = async (): Promise<StatingCouncil[]> => {
    const views = await Promise.all((await store.councils()).map((id) => councilView(store, id)));
    return views.filter((view) => view !== null);
  };

  /** The statement of a council, or of the only one; the list of them where there are several. */
  const stated =
    (statement: Statement, page: Page) =>
    async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
      const asked = event.pathParameters?.['council'];
      if (asked === undefined) {
        const [first, ...others] = await allCouncils();
        if (first !== undefined && others.length === 0) return htmlPage(200, await page(first, at));
        return htmlPage(200, statementsPage(statement, first === undefined ? [] : [first, ...others]));
      }
      const council = await councilView(store, readCouncilId(asked));
      if (council === null) throw notFound();
      return htmlPage(200, await page(council, at));
    };

  return {
    notice: stated('mentions-legales', legalNoticePage),
    accessibility: stated('accessibilite', accessibilityPage),
    personalData: stated('donnees-personnelles', async (council, at) => {
      const rules = await references.rulesInForce(council.id, at);
      return personalDataPage({ council, retention: rules?.label.retention ?? DEFAULT_RETENTION });
    }),

    siteMap: async (): Promise<HttpAnswer> => {
      const councils = await allCouncils();
      const [first = null, ...others] = councils;
      return htmlPage(200, siteMapPage(others.length === 0 ? first : null, councils));
    },

    serviceState: async (_: HttpEvent, readAt: Instant): Promise<HttpAnswer> => {
      const councils = await allCouncils();
      const [first = null, ...others] = councils;
      return htmlPage(
        200,
        serviceStatePage({ council: others.length === 0 ? first : null, readAt, councils: councils.length }),
      );
    },
  };
};
