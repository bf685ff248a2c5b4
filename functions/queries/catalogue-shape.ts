import * as z from 'zod';
import { CouncilId, Digest } from '../../events/fact.ts';
import { CriterionEvaluated } from '../../events/examination.ts';
import { day } from './shape-words.ts';

const { verdict, nature } = CriterionEvaluated.shape.data.shape;
const article = z.int().nullable();

const Asked = z.strictObject({
  text: z.string(),
  help: z.string().nullable(),
  expects: z.string().describe('Ce qui est attendu, en clair.'),
});

const Row = z.strictObject({
  condition: z.string().nullable(),
  verdict,
  verdictWord: z.string(),
  reason: z.string(),
  explanation: z.string(),
  advice: z.string().nullable(),
  article,
});

const Criterion = z.strictObject({
  id: z.string(),
  title: z.string(),
  article,
  nature,
  natureWord: z.string(),
  blockingIf: z.string().nullable().describe('Quand il est bloquant, s’il ne l’est pas toujours.'),
  source: z.string(),
  evidence: z.array(z.string()),
  questions: z.array(Asked),
  thresholds: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  values: z.array(z.strictObject({ name: z.string(), words: z.string() })),
  rule: z.array(Row),
});

/** The published rules of a charter, as data (CRPA, art. L312-1-3). */
export const CatalogueData = z.strictObject({
  licence: z.url(),
  council: CouncilId,
  effectiveOn: day,
  standing: z.enum(['IN_FORCE', 'TO_COME', 'FORMER']),
  compiledDigest: Digest,
  title: z.string(),
  version: z.string(),
  articles: z.array(z.strictObject({ number: z.int(), title: z.string(), text: z.string() })),
  themes: z.array(z.strictObject({ theme: z.string(), criteria: z.array(Criterion) })),
  documents: z.array(
    z.strictObject({
      kind: z.string(),
      title: z.string(),
      validity: z.string().nullable(),
      obtainedFrom: z.string().nullable(),
      required: z.boolean(),
      help: z.string().nullable(),
    }),
  ),
  data: z.array(z.strictObject({ id: z.string(), title: z.string(), questions: z.array(Asked) })),
  registers: z.array(z.string()).describe('Ce qui est lu dans les registres, sans être demandé.'),
  constants: z.array(z.strictObject({ name: z.string(), values: z.string() })),
});
