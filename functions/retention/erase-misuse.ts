import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { EliminationVisaRecorded } from '../../events/retention.ts';
import { thingKey, type RowKey } from '../../workflows/kernel/rows.ts';
import { MisuseContext } from '../../workflows/misuse/misuse.machine.ts';
import { misuse } from '../../workflows/misuse/misuse.workflow.ts';
import { codeBesideReport, misuseSubject, reportCodeKey } from '../../workflows/misuse/rows.ts';
import type { ErasedList } from '../adapters/s3-erased-list.ts';
import type { SealedRows } from '../adapters/sealed-rows.ts';
import { receiptSortKey } from '../adapters/state-items.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { derivedId } from '../shell/digest.ts';
import { makeSystemCommand } from '../shell/system-command.ts';
import type { Eliminated } from './keep-eliminated.ts';

type Parts = {
  store: Store;
  references: Pick<References, 'state'>;
  remove: (key: RowKey) => Promise<void>;
  sealed: SealedRows;
  list: Pick<ErasedList, 'add'>;
};
type Report = { council: string; id: string; version: number; word: string; context: MisuseContext };

const Code = z.object({ digest: z.string() });
/** Of an erased report: where it stands, and the receipt of the command that erased it. */
const KEPT_ROWS = 2;

/**
 * Erases a closed report of misuse whose elimination has the visa of the archives, and that nothing holds (GDP-04, P25): the key
 * of all that was typed in it and about it; what its secret code opens; the rows beside it, which go last, so that whoever is
 * killed half-way is taken up by the next run. What became of it stays in its facts, without a word of anybody.
 */
export const makeEraseMisuse = ({ store, references, remove, sealed, list }: Parts): Eliminated<Report> => {
  const send = makeSystemCommand(store, misuse, () => Promise.resolve(undefined));

  const eraseRows = async ({ council, id }: Report, command: string): Promise<void> => {
    const code = Code.safeParse(await store.row(codeBesideReport(council, id))).data;
    if (code !== undefined) await remove(reportCodeKey(code.digest));
    const kept = ['state', receiptSortKey(command)];
    for (const { pk, sk } of await store.rows(thingKey(council, 'misuse', id), ''))
      if (!kept.includes(String(sk))) await remove({ pk: String(pk), sk: String(sk) });
  };

  /** What goes once it is said that it is erased: again, as often as something of it is found. */
  const finish = async (report: Report): Promise<void> => {
    const { council, id } = report;
    const facts = await store.facts(council, 'misuse', id);
    const visa = facts.findLast(({ type }) => type === 'EliminationVisaRecorded.v1');
    const said = facts.findLast(({ type }) => type === 'MisuseErased.v1');
    if (visa === undefined || said === undefined) throw new Error('no fact says that a report is erased');
    await list.add(council, id, EliminationVisaRecorded.shape.data.parse(visa.data));
    await sealed.destroy(misuseSubject(council, id));
    await eraseRows(report, said.command);
  };

  return {
    find: async (council, id) => {
      const state = await references.state(council, 'misuse', id);
      if (state === null) return null;
      const { version, word, context } = state;
      return { council, id, version, word, context: MisuseContext.parse(context) };
    },

    mayGo: ({ context: { held } }) => Promise.resolve(held === null),

    erase: async (report, at: Instant, visa) => {
      const { council, id, version } = report;
      const cause = derivedId(id, 'erased', version);
      await send({ council, thing: id, name: 'erase', data: { visa: visa ?? null }, at, cause });
      await finish(report);
    },

    finishIfLeft: async (report) => {
      const { council, id } = report;
      const rows = await store.rows(thingKey(council, 'misuse', id), '');
      if (rows.length <= KEPT_ROWS && !(await sealed.has(misuseSubject(council, id)))) return false;
      await finish(report);
      return true;
    },
  };
};
