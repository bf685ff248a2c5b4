import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../local/synthesis/synthesize.ts';

/** An application that leaves a line each time it is run, and cannot be run twice at once. */
const APP = `
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
mkdirSync('at-work');
await new Promise((resolve) => setTimeout(resolve, 200));
mkdirSync(process.env.CDK_OUTDIR, { recursive: true });
appendFileSync('runs', 'once\\n');
rmSync('at-work', { recursive: true });
`;

describe('the templates of the local run', () => {
  const root = mkdtempSync(join(tmpdir(), 'label-synthesis-'));
  const write = (text: string) => writeFileSync(join(root, 'infra', 'app.ts'), text);
  const runs = () => readFileSync(join(root, 'runs'), 'utf8').split('\n').length - 1;
  const twice = () => Promise.allSettled([1, 2].map(() => synthesize(root, () => undefined)));
  beforeAll(() => {
    mkdirSync(join(root, 'infra'));
    write(APP);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('are made once, however many ask for them at the same time', async () => {
    const folder = join(root, '.build', 'cdk.out');
    expect(await twice()).toEqual([1, 2].map(() => ({ status: 'fulfilled', value: folder })));
    expect(runs()).toBe(1);
    await synthesize(root, () => undefined);
    expect(runs()).toBe(1);
  });

  it('are made anew when a source has changed', async () => {
    write(`${APP}// changed`);
    await synthesize(root, () => undefined);
    expect(runs()).toBe(2);
  });

  it('that cannot be made say why, and do not keep who comes next from trying', async () => {
    write('throw new Error("no such construct");');
    const results = await twice();
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(String((results[1] as PromiseRejectedResult).reason)).toMatch(/échoué[\s\S]*no such construct/);
  });
});
