import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCEPTED_FINDINGS } from '../../infra/accepted-findings.ts';
import { writeTemplates } from './synthesized.ts';

describe('the rules of good practice', () => {
  it('are set aside for few findings, each with its reason, and a test of what stands in its place', () => {
    const accepted = Object.values(ACCEPTED_FINDINGS);
    expect(accepted.length).toBeLessThanOrEqual(15);
    for (const { because, shownBy, review } of accepted) {
      const [file, title] = shownBy;
      expect(because).toMatch(/^\p{Lu}.{30,}\.$/u);
      expect(readFileSync(join(import.meta.dirname, '../..', file), 'utf8')).toContain(title);
      expect(review).toMatch(/^20\d\d-\d\d$/);
    }
  });

  it('find fault with a resource that breaks one of either list', () => {
    const { written, said } = writeTemplates({ checked: true, faulty: true });
    expect(written).toBe(false);
    expect(said).toMatch(/AwsSolutions-SQS4[\s\S]*Serverless-SQSRedrivePolicy/);
    expect(said).toContain('LabelService/Open');
  });

  it('are followed, but where it is said why not', () => {
    expect(writeTemplates({ checked: true, domain: 'label.example' })).toMatchObject({ written: true });
  });
});
