import type { ProofOptions } from '../../proofs/proof.ts';
import { sessions } from '../../proofs/sessions.ts';

const OPTIONS: ProofOptions = { size: 'small', seed: 7, engine: 'embedded', say: () => undefined };

it('holds sessions of forty-five members to their end: a point costs the same in a long one as in a short one', async () => {
  const { failed, problems, measures } = await sessions(OPTIONS);
  expect({ failed, problems }).toEqual({ failed: 0, problems: [] });
  expect(measures).toMatchObject({ points: 16, members: 45, refused: 0 });
  // Calls and bytes do not depend on the machine; a point of the other session is one of the same draw.
  expect(measures['callsRatio']).toBeGreaterThan(0.95);
  expect(measures['callsPerPoint']).toBeGreaterThan(45);
}, 400_000);
