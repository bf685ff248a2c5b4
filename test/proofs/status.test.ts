import { status } from '../../proofs/status.ts';

it('refuses every forgery, and says of each credential where it stands (P16)', async () => {
  const options = { size: 'small', seed: 5, engine: 'embedded', say: () => undefined } as const;
  const { tried, failed, problems, measures } = await status(options);
  expect({ failed, problems }).toEqual({ failed: 0, problems: [] });
  expect(tried).toBeGreaterThanOrEqual(60);
  expect(measures['FORGED']).toBeGreaterThan(60);
  expect(measures['OTHER_ISSUER']).toBeGreaterThan(0);
}, 300_000);
