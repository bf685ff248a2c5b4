import {
  appAnswer,
  cameraPage,
  embeddedPage,
  htmlPage,
  publicFile,
} from '../../functions/queries/html-answer.ts';
import type { HttpAnswer } from '../../functions/shell/respond.ts';

const policyOf = ({ headers }: HttpAnswer): Record<string, string> =>
  Object.fromEntries(
    String(headers?.['content-security-policy'])
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
  );

describe('the policy under which a page is sent', () => {
  it.each([
    ['a public page', htmlPage(200, '')],
    ['a page that reads codes', cameraPage(200, '')],
    ['the pages of who is signed in', appAnswer('', 'https://storage.test')],
  ])('lets %s run files of this site, and nothing that stands in it', (_, answer) => {
    expect(policyOf(answer)).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'" });
  });

  it.each([
    ['a list in a frame of another site', embeddedPage('')],
    ['a file', publicFile('image/svg+xml', '')],
  ])('lets %s run nothing at all', (_, answer) => {
    expect(policyOf(answer)['default-src']).toBe("'none'");
    expect(policyOf(answer)).not.toHaveProperty('script-src');
  });

  it('gives the camera to the page that reads codes alone', () => {
    expect(htmlPage(200, '').headers?.['permissions-policy']).toMatch(/^camera=\(\)/);
    expect(cameraPage(200, '').headers?.['permissions-policy']).toMatch(/^camera=\(self\)/);
  });
});
