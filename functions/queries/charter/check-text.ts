import * as z from 'zod';
import type { Instant } from '../../../events/fact.ts';
import { compareCharters } from '../../../workflows/charter/compare-charters.ts';
import { compile } from '../../../workflows/charter/language/compile.ts';
import type { DatedTable } from '../../../workflows/charter/language/compile-constants.ts';
import { examplesOf } from '../../../workflows/charter/language/read-examples.ts';
import { playExamples } from '../../../workflows/charter/play-examples.ts';
import { readInForce, type Sources } from './charters-read.ts';

export const CheckedText = z.strictObject({ text: z.string().min(1).max(300_000) });

/** What a draft changes beside the charter in force: null while no charter is, or while its text is not kept. */
const besideInForce = async (
  sources: Sources,
  { council, text, table, at }: Checking,
  draft: NonNullable<ReturnType<typeof compile>['charter']>,
) => {
  const current = await readInForce(sources, council, at);
  if (current === null) return { comparison: null, examples: null };
  const written = await sources.charters.text(current.context.textDigest);
  const known = { charter: current.compiled, examples: written === null ? [] : examplesOf(written, table) };
  return {
    comparison: compareCharters(current.compiled, draft),
    examples: playExamples(known, { charter: draft, examples: examplesOf(text, table) }),
  };
};

type Checking = { council: string; text: string; table: DatedTable; at: Instant };

/** The faults of a text as one types it; once it has none, what it would change. Nothing is written. */
export const checkText = async (sources: Sources, checking: Checking) => {
  const { charter, errors: faults } = compile(checking.text, checking.table);
  if (charter === undefined) return { faults, charter: null, comparison: null, examples: null };
  const { title, version, criteria, articles } = charter;
  return {
    faults,
    charter: { title, version, criteria: criteria.length, articles: articles.length },
    ...(await besideInForce(sources, checking, charter)),
  };
};
