import { erasure } from '../../proofs/erasure.ts';

it('leaves nothing of what had its time, anywhere, for anybody (P25)', async () => {
  const options = { size: 'small', seed: 7, engine: 'embedded', say: () => undefined } as const;
  const { tried, failed, problems, measures } = await erasure(options);
  expect({ failed, problems }).toEqual({ failed: 0, problems: [] });
  expect(tried).toBeGreaterThanOrEqual(90);
  expect(measures).toMatchObject({ planted: 25, orphans: 0, held: 7, erasedAgain: 25 });
}, 300_000);
