import type { Figure } from './report.ts';
import type { ProjectCopy } from './stage/project-copy.ts';

/** What every metric is given: where to build and keep data, and how many rounds to play. */
export type Bench = { readonly copy: ProjectCopy; readonly rounds: number };

/** One thing that is measured; each starts an engine of its own. */
export type Metric = { readonly name: string; readonly measure: (bench: Bench) => Promise<Figure[]> };
