const SIGNS = 3;

/** Into how many files the register of a council is cut: with a hundred thousand labels, some twenty-five in each. */
export const SHARDS = 16 ** SIGNS;

/** Which of them holds a label: three hexadecimal signs of its number's FNV-1a, spread evenly and the same for ever. */
export const shardOf = (number: string): string => {
  let hash = 0x811c9dc5;
  for (const sign of number) {
    hash ^= sign.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  // The low bits of FNV turn with the last sign only: the high ones are folded in.
  const folded = ((hash >>> 16) ^ hash) >>> 0;
  return (folded % SHARDS).toString(16).padStart(SIGNS, '0');
};
