import * as z from 'zod';
import type { ExchangeGiven } from '../../../workflows/application/exchange/commands.ts';
import { readMarkKey } from '../../../workflows/application/exchange/rows.ts';
import type { Store } from '../../ports.ts';
import type { Gathers } from './gathered.ts';

const Mark = z.object({ upTo: z.int() });

/** Up to which message each side has read. */
export const readMarks = async (store: Pick<Store, 'row'>, council: string, id: string) => {
  const [applicant, service] = await Promise.all([
    store.row(readMarkKey(council, id, 'APPLICANT')),
    store.row(readMarkKey(council, id, 'SERVICE')),
  ]);
  return { APPLICANT: applicant && Mark.parse(applicant), SERVICE: service && Mark.parse(service) };
};

/** What exchanges on a dossier are decided on. */
export const gatherForExchange =
  (store: Store): Gathers<ExchangeGiven> =>
  ({ council }, { thing }) => ({
    markRead: async () => ({ marks: await readMarks(store, council, thing.id) }),
  });
