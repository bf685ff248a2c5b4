import { closings } from '../../proofs/closings.ts';
import type { ProofOptions } from '../../proofs/proof.ts';
import { votes } from '../../proofs/votes.ts';

const OPTIONS: ProofOptions = { size: 'small', seed: 6, engine: 'embedded', say: () => undefined };

describe('votes while one call in four is faulted', () => {
  it('of a whole crowd, each sent twice, are all counted once (P6)', async () => {
    const { failed, problems, measures } = await votes(OPTIONS);
    expect({ failed, problems }).toEqual({ failed: 0, problems: [] });
    expect(measures).toMatchObject({ voters: 100, acknowledged: 100, lost: 0, twice: 0, unasked: 0 });
    expect(measures['faultedShare']).toBeGreaterThan(0.15);
  });

  it('that arrive while it closes are counted if and only if they were acknowledged (P7)', async () => {
    const { failed, problems, measures } = await closings(OPTIONS);
    expect({ failed, problems }).toEqual({ failed: 0, problems: [] });
    expect(measures).toMatchObject({ rounds: 40, lost: 0, twice: 0, unasked: 0 });
    // Closings that fell among the ballots, or the run shows nothing.
    expect(measures['mixedRounds']).toBeGreaterThan(20);
  });
});
