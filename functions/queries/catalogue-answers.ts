import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { catalogueOf } from '../../workflows/charter/catalogue.ts';
import { charterAddress } from '../../workflows/charter/charter-address.ts';
import type { CharterInForce } from '../../workflows/charter/commands.ts';
import { cataloguePage, noCharterPage } from '../../web/public/catalogue-page.ts';
import type { CataloguePageView, CouncilView } from '../../web/public/views.ts';
import type { References } from '../given/references.ts';
import type { Charters } from '../ports.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { notFound } from '../shell/problems.ts';
import { json, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { councilView } from './council-view.ts';
import { htmlPage } from './html-answer.ts';
import type { PublicStore } from './public-store.ts';

type Sources = { store: PublicStore; references: References; charters: Charters };

const DATA = '.json';
const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';

/** What a path asks for, and whether as data. */
const readName = (typed = ''): { name: string; asData: boolean } =>
  typed.endsWith(DATA)
    ? { name: typed.slice(0, -DATA.length), asData: true }
    : { name: typed, asData: false };

const standingOf = (
  { effectiveOn }: CharterInForce,
  inForce: CharterInForce | undefined,
  today: string,
): CataloguePageView['standing'] => {
  if (effectiveOn === inForce?.effectiveOn) return 'IN_FORCE';
  return effectiveOn > today ? 'TO_COME' : 'FORMER';
};

const nothingInForce = (council: CouncilView, asData: boolean): HttpAnswer => {
  if (asData) throw notFound();
  return htmlPage(404, noCharterPage(council));
};

/** The published rules of a council: as a page, or as data under the same address with « .json ». */
export const makeCatalogueAnswers = ({ store, references, charters }: Sources) => {
  const knownOf = async (id: string, at: Instant) => {
    const council = readCouncilId(id);
    const [view, adopted] = await Promise.all([councilView(store, council), references.charters(council)]);
    if (view === null) throw notFound();
    const today = dateInParis(at);
    return { view, adopted, today, inForce: adopted.findLast(({ effectiveOn }) => effectiveOn <= today) };
  };
  type Known = Awaited<ReturnType<typeof knownOf>>;

  const answer = async (
    { view, adopted, today, inForce }: Known,
    shown: CharterInForce,
    asData: boolean,
  ): Promise<HttpAnswer> => {
    const compiled = await charters.compiled(shown.compiledDigest);
    if (compiled === null) throw notFound();
    const catalogue = catalogueOf(compiled);
    const { effectiveOn, compiledDigest } = shown;
    const standing = standingOf(shown, inForce, today);
    if (asData)
      return json(200, {
        licence: LICENCE,
        council: view.id,
        effectiveOn,
        standing,
        compiledDigest,
        ...catalogue,
      });
    const others = adopted
      .filter((each) => each.effectiveOn !== effectiveOn)
      .map((each) => ({
        version: each.version,
        effectiveOn: each.effectiveOn,
        address: charterAddress(view.id, each),
      }));
    const dataAddress = `${charterAddress(view.id, shown)}${DATA}`;
    return htmlPage(
      200,
      cataloguePage({ council: view, catalogue, effectiveOn, standing, dataAddress, others }),
    );
  };

  return {
    inForce: async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
      const { name, asData } = readName(event.pathParameters?.['council']);
      const known = await knownOf(name, at);
      return known.inForce === undefined
        ? nothingInForce(known.view, asData)
        : answer(known, known.inForce, asData);
    },

    version: async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
      const { name, asData } = readName(event.pathParameters?.['version']);
      const known = await knownOf(event.pathParameters?.['council'] ?? '', at);
      const shown =
        known.adopted.findLast(({ version }) => version === name) ??
        known.adopted.find(({ effectiveOn }) => effectiveOn === name);
      if (shown === undefined) throw notFound();
      return answer(known, shown, asData);
    },
  };
};
