import { indexKeys, type Indexed } from '../../../functions/search/index-keys.ts';
import type { SearchRows } from '../../../functions/search/find-structures.ts';

/** An index in memory, ordered and bounded as the tables are; counts what is read of it. */
export const memoryRows = (council: string, all: readonly Indexed[]) => {
  const partitions = new Map<string, string[]>();
  for (const indexed of all)
    for (const { pk, sk } of indexKeys(council, indexed)) {
      const keys = partitions.get(pk) ?? [];
      keys.push(sk);
      partitions.set(pk, keys);
    }
  for (const keys of partitions.values()) keys.sort((a, b) => (a < b ? -1 : 1));
  const byId = new Map(all.map((indexed) => [indexed.id, indexed]));
  const read = { looks: 0, keys: 0, documents: 0 };
  const rows: SearchRows = {
    keys: (pk, limit, prefix = '') => {
      const found = (partitions.get(pk) ?? []).filter((sk) => sk.startsWith(prefix)).slice(0, limit);
      read.looks += 1;
      read.keys += found.length;
      return Promise.resolve(found);
    },
    documents: (_, ids) => {
      read.documents += ids.length;
      return Promise.resolve(ids.flatMap((id) => byId.get(id) ?? []));
    },
  };
  return { rows, read };
};
