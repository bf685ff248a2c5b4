import { readWriteRequest, type Touched } from '../../bench/units/write-request.ts';
import { callEngine } from '../../local/engine/call-engine.ts';
import { inParallel } from '../../local/journey/in-parallel.ts';
import type { Call, Interceptor } from '../faults/fault-proxy.ts';

const AT_ONCE = 16;

type Item = Readonly<Record<string, unknown>>;
type Row = { readonly at: Touched; readonly before: Item | null };

/** Keeps each row as it stood before it is written, so that what was written can be put back. */
export const keepRows = (engine: string, counts: (call: Call) => boolean) => {
  const kept = new Map<string, Promise<Row>>();
  const ask = (operation: string, input: object) =>
    callEngine(engine, `DynamoDB_20120810.${operation}`, input);

  const read = async ({ table, key }: Touched): Promise<Item | null> => {
    const answer = await ask('GetItem', { TableName: table, Key: key, ConsistentRead: true });
    return (answer as { Item?: Item }).Item ?? null;
  };

  const keep = (at: Touched): Promise<Row> => {
    const name = JSON.stringify([at.table, at.key]);
    const row = kept.get(name) ?? read(at).then((before) => ({ at, before }));
    kept.set(name, row);
    return row;
  };

  const putBack = async ({ at: { table, key }, before }: Row): Promise<void> => {
    if (before === null) await ask('DeleteItem', { TableName: table, Key: key });
    else await ask('PutItem', { TableName: table, Item: before });
  };

  const rows = (): Promise<Row[]> => Promise.all(kept.values());

  const intercept: Interceptor = async (call) => {
    if (!counts(call)) return null;
    const written = readWriteRequest(call.operation, JSON.parse(call.body) as Item)?.touched ?? [];
    await Promise.all(written.filter(({ checks }) => !checks).map(keep));
    return null;
  };

  return {
    intercept,
    /** What is written from now on is compared with the present. */
    forget: (): void => kept.clear(),
    /** The rows written since, as they stand now; those that are gone are left out. */
    written: async (): Promise<Item[]> => {
      const found = await inParallel(await rows(), AT_ONCE, ({ at }) => read(at));
      return found.filter((item) => item !== null);
    },
    restore: async (): Promise<void> => {
      await inParallel(await rows(), AT_ONCE, putBack);
      kept.clear();
    },
  };
};
export type KeptRows = ReturnType<typeof keepRows>;
