import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { KEY_ACTS } from '../../workflows/label/credential/key-acts.ts';
import { deployedIssuing } from '../credentials/deployed-issuing.ts';
import { keySentences, keysSentences } from '../credentials/key-sentences.ts';

/** What the operator sends; without an act, the keys are only told. */
const Asked = z.strictObject({
  act: z.enum(KEY_ACTS).nullable(),
  key: z.string().max(50).nullable(),
  confirmed: z.boolean(),
  from: z.string().max(50).nullable(),
  /** Where time is moved; elsewhere nothing that is started by hand carries the time, and it is this machine's. */
  time: Instant.optional(),
});

/** What the operator is told, in French, and where to go on. */
type Told = {
  readonly said: readonly string[];
  readonly refused: boolean;
  readonly found: number;
  readonly failed: number;
  readonly next: string | null;
};

const { keys, actOnKeys } = deployedIssuing();

/** Started by hand, by whoever operates the deployment, and by nothing else (F8): see docs/runbook.md. */
export const handler = async (event: unknown): Promise<Told> => {
  const { act, time, ...asked } = Asked.parse(event);
  const now = time ?? (new Date().toISOString() as Instant);
  if (act === null) {
    const said = keysSentences(await keys.all());
    return { said, refused: false, found: 0, failed: 0, next: null };
  }
  const done = await actOnKeys({ act, ...asked }, now);
  const { found, failed, next } = done;
  return { said: keySentences({ act, ...asked }, done), refused: done.refused !== null, found, failed, next };
};
