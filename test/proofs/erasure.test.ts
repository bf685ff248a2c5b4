import { erasure } from '../../proofs/erasure.ts';

it('leaves nothing of what had its time, anywhere, for anybody (P25)', async () => {
  const options = { size: 'small', seed: 7, engine: 'embedded', say: () => undefined } as const;
  const { tried, failed, problems, measures } = await erasure(options);
  expect({ failed, problems }).toEqual({ failed: 0, problems: [] });
  expect(tried).toBeGreaterThanOrEqual(140);
  expect(measures).toMatchObject({ planted: 42, orphans: 0, held: 7, erasedAgain: 42 });
}, 600_000);
