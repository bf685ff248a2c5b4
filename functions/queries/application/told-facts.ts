import * as z from 'zod';
import type { Envelope } from '../../../events/fact.ts';
import { toldPrefix, type Subject, type VerdictsTold } from '../../../workflows/application/told-facts.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { factsAt } from '../../given/facts-at.ts';
import type { Store } from '../../ports.ts';

type Dossier = Pick<Thing, 'council' | 'id'>;

const Version = z.object({ version: z.int() });
const Verdicts = Version.extend({
  evaluated: z.array(z.string()),
  resolved: z.array(z.string()),
}) satisfies z.ZodType<VerdictsTold>;

const rowsOf = (store: Pick<Store, 'rows'>, { council, id }: Dossier, subject: Subject) =>
  store.rows(thingKey(council, 'application', id), toldPrefix(subject));

/** What was told of a dossier's criteria, version by version. */
export const verdictsTold = async (store: Pick<Store, 'rows'>, dossier: Dossier): Promise<VerdictsTold[]> =>
  (await rowsOf(store, dossier, 'verdict')).map((row) => Verdicts.parse(row));

/** The facts of a dossier at some versions, in their order. */
export const dossierFactsAt = (
  store: Pick<Store, 'facts'>,
  { council, id }: Dossier,
  versions: readonly number[],
): Promise<Envelope[]> => factsAt(store, { council, workflow: 'application', id }, versions);

/** The facts of a dossier on a subject, in their order, and none of the others but those of the same versions. */
export const factsOn = async (
  store: Pick<Store, 'rows' | 'facts'>,
  dossier: Dossier,
  subject: Subject,
): Promise<Envelope[]> => {
  const versions = (await rowsOf(store, dossier, subject)).map((row) => Version.parse(row).version);
  return dossierFactsAt(store, dossier, versions);
};
