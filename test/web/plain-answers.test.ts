import { labelAnswer } from '../../functions/queries/label-answers.ts';
import type { PublicStore } from '../../functions/queries/public-store.ts';
import { readNumbers } from '../../functions/queries/buyer-answers.ts';
import { accessibilityPage } from '../../web/public/legal/accessibility-page.ts';
import { personalDataPage } from '../../web/public/legal/personal-data-page.ts';
import { siteMapPage } from '../../web/public/legal/site-map-page.ts';
import { statisticsPage } from '../../web/public/statistics/statistics-page.ts';
import { verdictPage } from '../../web/public/verdict-page.ts';
import { DEFAULT_RETENTION } from '../../workflows/retention/retention-table.ts';
import { SENTENCES } from '../../functions/credentials/verification-sentences.ts';
import { instant } from '../support/ids.ts';
import { council, statistics } from '../support/public-views.ts';

/** The text of a page, without its tags, on one line. */
const read = (page: string): string => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('what is no credential', () => {
  const check = (name: string, sentence: string) => ({ name, result: 'UNKNOWN', sentence });
  const verification = {
    verified: false,
    state: 'UNVERIFIABLE',
    about: null,
    checks: [
      check('proof', SENTENCES.noCredential),
      ...['issuer', 'validity', 'status'].map((name) => check(name, SENTENCES.notChecked)),
    ],
  } as unknown as Parameters<typeof verdictPage>[0]['verification'];

  it('is told by one sentence that says what to bring, and by no list of checks that nobody made', () => {
    const said = read(verdictPage({ council: null, verification, readAt: '2027-03-18T13:00:00.000Z' }));
    expect(said).toContain('Ce n’est pas un titre numérique de label.');
    expect(said).not.toMatch(/Pas vérifié|Ce que nous avons vérifié/);
  });

  it('and nothing is left out of what was read', () => {
    const about = { number: '62-ESS-2027-0001-9', holder: { name: 'Les Semeurs' }, issuer: 'Le Président' };
    const dates = { validFrom: '2027-01-21T00:00:00Z', validUntil: '2029-01-21T00:00:00Z' };
    const known = { ...verification, about: { ...about, ...dates } } as unknown as typeof verification;
    expect(
      read(verdictPage({ council: null, verification: known, readAt: '2027-03-18T13:00:00.000Z' })),
    ).toMatch(/Ce que nous avons vérifié.*Pas vérifié/);
  });
});

describe('the numbers that a buyer compares', () => {
  it('are read as people write them, and one that was mistyped leaves the others', () => {
    expect(readNumbers('62 ess 2027 0001 9; 62-ess-2027-0002-7')).toEqual([
      '62-ESS-2027-0001-9',
      '62-ESS-2027-0002-7',
    ]);
    expect(readNumbers('62-ESS-2027-0001-9 62-ESS-2027-0001-8')).toEqual([
      '62-ESS-2027-0001-9',
      '62-ESS-2027-0001-8',
    ]);
    expect(readNumbers('62-ESS-2027-0001-9, <b>')).toBeNull();
  });
});

describe('a number with one wrong figure', () => {
  const found = async (isThere: boolean) => {
    const store = {
      labelRows: async () => Promise.resolve(null),
      label: async () => Promise.resolve(isThere ? {} : null),
    } as unknown as PublicStore;
    const at = instant('2027-03-18T13:00:00.000Z');
    return (await labelAnswer(store, '62-ESS-2027-0044-1', at, undefined)).body;
  };

  it('suggests the label that was probably meant, and none that does not exist', async () => {
    expect(await found(true)).toContain('/labels/62-ESS-2027-0044-9');
    expect(await found(false)).not.toContain('62-ESS-2027-0044-9');
    expect(await found(false)).toContain('Relisez le numéro sur le certificat');
  });
});

describe('statistics of a council that has no label yet', () => {
  it('say so in words, and where the state of today is read', () => {
    const none = { ...statistics, labels: { ...statistics.labels, valid: 0 } };
    const said = read(statisticsPage({ council, statistics: none }));
    expect(said).toContain('Aucun label n’était en cours de validité. Le registre dit l’état d’aujourd’hui.');
    expect(said).not.toMatch(/0\s+label en cours/);
  });
});

describe('who answers for a page', () => {
  it('is named in sentences that hold whatever a council is called', () => {
    const { publisher } = council.notices;
    const data = read(personalDataPage({ council, retention: DEFAULT_RETENTION }));
    const access = read(accessibilityPage(council)).replaceAll('\u00a0', ' ');
    expect(data.replaceAll('\u00a0', ' ')).toContain(`Responsable du traitement : ${publisher}.`);
    expect(access).toContain(`Ce service est publié par : ${publisher}, qui s’engage`);
    expect(read(siteMapPage(council, [council]))).toContain('Signaler un usage abusif du label');
  });
});
