import { ballotPaths } from './openapi/ballot-paths.ts';
import { charterPaths } from './openapi/charter-paths.ts';
import { commandPaths } from './openapi/command-paths.ts';
import { components } from './openapi/components.ts';
import { bulkActionPaths } from './openapi/bulk-action-paths.ts';
import { withFiles } from './openapi/list-files.ts';
import { importPaths } from './openapi/import-paths.ts';
import { partnerPaths } from './openapi/partner-shapes.ts';
import { drawPaths } from './openapi/draw-paths.ts';
import { proposalPaths } from './openapi/proposal-paths.ts';
import { publicPaths } from './openapi/public-paths.ts';
import { readingPaths } from './openapi/reading-paths.ts';
import { undeliveredPaths } from './openapi/undelivered-paths.ts';
import { tags } from './openapi/words.ts';

type Paths = Record<string, object>;

/** One path may be read and written: its methods stand side by side. */
const together = (...all: readonly Paths[]): Paths =>
  all
    .flatMap(Object.entries<object>)
    .reduce<Paths>((paths, [path, methods]) => ({ ...paths, [path]: { ...paths[path], ...methods } }), {});

/**
 * What this service answers to, as an OpenAPI 3.1 document in French: every route, the shape of each command read
 * from its zod schema, and what may refuse it read from the table of commands.
 * @param origin where the service is reached, `https://host`, without a path
 */
export const openApiDocument = (origin: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Label de l’économie sociale et solidaire',
    version: '1',
    summary: 'Demander, instruire, délibérer, décider et vérifier un label de l’ESS.',
    description:
      'Une commande s’envoie en POST ; son en-tête « Idempotency-Key » fait qu’un renvoi est la même commande. ' +
      'Un refus est un document « problème » (RFC 9457) : son « type » est stable, son « title » dit quoi faire.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: origin }],
  tags,
  paths: withFiles(
    together(
      publicPaths,
      readingPaths,
      undeliveredPaths,
      charterPaths,
      importPaths,
      partnerPaths,
      proposalPaths,
      drawPaths,
      bulkActionPaths,
      ballotPaths,
      commandPaths(),
    ),
  ),
  components: components(),
});
