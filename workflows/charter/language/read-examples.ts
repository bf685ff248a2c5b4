import { compileCharter } from './compile-charter.ts';
import type { DatedTable } from './compile-constants.ts';
import { compileExamples } from './compile-examples.ts';
import { makeReport } from './compile-report.ts';
import { parseSource } from './parse-source.ts';
import type { Answers, Facts } from './read-dossier.ts';

/** A small dossier that a charter's author wrote; `rank` is its place among those of its criterion, from 1. */
export type WrittenExample = { criterion: string; rank: number; facts: Facts; answers: Answers };

/** The examples of a text that compiles, in its order; none of one that does not. */
export const examplesOf = (text: string, table?: DatedTable): WrittenExample[] => {
  const report = makeReport(text);
  const root = parseSource(text, report);
  if (!root) return [];
  const { charter, placed } = compileCharter(root, table, report);
  const examples = placed.flatMap(({ criterion, where, examples: written }) =>
    compileExamples(written, charter, criterion, where, report).map(({ facts, answers }, index) => ({
      criterion: criterion.id,
      rank: index + 1,
      facts,
      answers,
    })),
  );
  return report.errors.length === 0 ? examples : [];
};
