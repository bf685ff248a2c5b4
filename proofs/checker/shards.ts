const SHARDS = 16;
const FOLD = 31;
const WRAP = 65_536;

/** The shard of a thing in the indexes that are spread, as two digits. */
export const shardOf = (id: string): string => {
  const sum = Array.from(id).reduce((total, sign) => (total * FOLD + (sign.codePointAt(0) ?? 0)) % WRAP, 0);
  return String(sum % SHARDS).padStart(2, '0');
};
