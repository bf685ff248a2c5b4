/** Considerations of law and of fact, as they are sealed: one value each, in their order (DEC-05). */
export const considered = (law: readonly string[], facts: readonly string[]): Record<string, string> =>
  Object.fromEntries([
    ...law.map((words, n) => [`law${n + 1}`, words]),
    ...facts.map((words, n) => [`fact${n + 1}`, words]),
  ]);
