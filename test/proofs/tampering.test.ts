import { tampering } from '../../proofs/tampering.ts';
import { hasPython } from '../support/checkpoints.ts';

const withPython = hasPython() || process.env['CI'] !== undefined ? describe : describe.skip;

withPython('what is rewritten by whoever makes every hash anew', () => {
  it('is found against what was published, and the first wrong entry is named (P15, M28)', async () => {
    const options = { size: 'small', seed: 11, engine: 'embedded', say: () => undefined } as const;
    const { tried, failed, problems, measures } = await tampering(options);
    expect({ failed, problems }).toEqual({ failed: 0, problems: [] });
    expect(tried).toBe(15);
    expect(measures).toMatchObject({ 'ledger-named': 5, 'pack-named': 5, 'checkpoint-named': 5 });
  });
});
