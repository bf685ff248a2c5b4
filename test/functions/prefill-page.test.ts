import { answerLines } from '../../functions/queries/prefill/answer-lines.ts';
import { makePrefillPage } from '../../functions/queries/prefill/page-answer.ts';
import { readLink } from '../../functions/queries/prefill/read-link.ts';
import type { HttpEvent } from '../../functions/shell/respond.ts';
import type { PartnerRow } from '../../workflows/council/partner-row.ts';
import type { Question } from '../../workflows/charter/language/charter-types.ts';
import { compiled, firstText } from '../support/charter-texts.ts';
import { instant } from '../support/ids.ts';
import { openPartner } from '../support/partner-link.ts';
import { council } from '../support/public-views.ts';
import { PARTNER } from '../support/sample-givens.ts';

const at = '2026-12-02T08:00:00.000Z';
const partner = await openPartner();
const known: PartnerRow = {
  ...PARTNER,
  name: 'Chambre régionale fictive',
  partner: partner.kid,
  publicKey: partner.partner.publicKey,
};
const charter = compiled(firstText);
const answers = {
  'GOV-01': { votes: 'ONE_PERSON_ONE_VOTE', unheardOf: 1 },
  'GOV-02': { lastGeneralMeeting: '2026-05-12' },
};
const link = (more: object = {}) => partner.link({ at, number: '000000018', answers, ...more });

type Standing = { row?: PartnerRow | null; when?: string; place?: string };
const pageFor = ({ row = known, when = at, place = '62' }: Standing = {}) => {
  const page = makePrefillPage({
    council: () => Promise.resolve(place === '62' ? council : null),
    open: async (id, token, now) => {
      const read = { council: id, at: now, partnerOf: () => Promise.resolve(row) };
      return { ...(await readLink(token, read)), form: { version: '2026', compiled: charter } };
    },
  });
  return async (asked: Partial<HttpEvent>, method = 'GET') => {
    const answer = await page(
      { ...asked, requestContext: { http: { method } } } as unknown as HttpEvent,
      instant(when),
    );
    return {
      ...answer,
      words: String(answer.body)
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' '),
    };
  };
};
const open = async (token: string, standing?: Standing) =>
  pageFor(standing)({ queryStringParameters: { lien: token } });

describe('the page of a partner’s link (A8)', () => {
  it('says who proposes what, for which structure, until when, and that nothing is saved', async () => {
    const { statusCode, words } = await open(await link());
    expect(statusCode).toBe(200);
    for (const said of [
      'Chambre régionale fictive',
      '000 000 018',
      'Rien n’est enregistré',
      '1er janvier 2027 à 9 h 00',
      'Me connecter',
      'version 2026',
      '2 réponses proposées',
      '12 mai 2026',
    ])
      expect(words).toContain(said);
    for (const [criterion, field] of [
      ['GOV-01', 'votes'],
      ['GOV-02', 'lastGeneralMeeting'],
    ]) {
      const found = charter.criteria.find(({ id }) => id === criterion);
      expect(words).toContain(String(found?.title).replaceAll(/\s+/g, ' '));
      const text = found?.questions.find((each) => each.field === field)?.text;
      expect(words).toContain(String(text).replaceAll(/\s+/g, ' '));
    }
    expect(words).not.toContain('ONE_PERSON_ONE_VOTE');
  });

  it('names what the charter does not ask for, and shows no more of it than its criterion', async () => {
    const { words } = await open(await link());
    expect(words).toContain('Ce qui ne peut pas être repris');
    expect(words).toContain('GOV-01 : La charte en vigueur ne pose pas cette question.');
    expect(words).not.toContain('unheardOf');
  });

  it('is kept by nobody and told to nobody', async () => {
    const { headers } = await open(await link());
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(String(headers?.['content-security-policy'])).toContain("default-src 'none'");
  });

  it('repeats the link nowhere', async () => {
    const token = await link();
    const { body } = await open(token);
    for (const part of token.split('.')) expect(body).not.toContain(part);
  });

  it('opens what is pasted, alone or as a whole address, and however long', async () => {
    const long = await link({ answers: { 'GOV-01': { votes: 'x'.repeat(9000) } } });
    for (const lien of [await link(), `  https://label.test/propositions/62?lien=${await link()}\n`, long]) {
      const body = new URLSearchParams({ lien }).toString();
      expect((await pageFor()({ body }, 'POST')).statusCode).toBe(200);
    }
  });

  it('asks for the link where none is given', async () => {
    const { statusCode, words } = await pageFor()({});
    expect(statusCode).toBe(200);
    expect(words).toContain('Collez-le en entier');
  });

  it.each([
    ['over', { when: '2027-01-01T08:00:00.000Z' }, 'Ce lien n’est plus valable'],
    ['of nobody known', { row: null }, 'Aucun partenaire de ce conseil n’a signé ce lien'],
    [
      'of a partner no more',
      { row: { ...known, revokedOn: '2026-12-01' } },
      'Ce conseil ne travaille plus avec la personne qui a signé ce lien',
    ],
  ] as const)('that is %s says so, and nothing of what it holds', async (_, standing, said) => {
    const { statusCode, words } = await open(await link(), standing);
    expect(statusCode).toBe(422);
    expect(words).toContain(said);
    expect(words).not.toMatch(/000 000 018|GOV-01|Chambre/);
  });

  it('that was altered, cut, or is for another council says so', async () => {
    const [header, , signature] = (await link()).split('.');
    const payload = Buffer.from(JSON.stringify({ aud: '62', number: 'x' })).toString('base64url');
    expect((await open([header, payload, signature].join('.'))).words).toContain(
      'Ce lien n’est plus celui qui a été signé',
    );
    for (const cut of ['', 'court', (await link()).slice(0, 80), `${await link()}${'x'.repeat(60_000)}`])
      expect((await open(cut)).words).toContain('Ce lien est incomplet ou illisible');
    expect((await open(await link({ council: '59' }))).words).toContain(
      'Ce lien est fait pour un autre conseil',
    );
    expect((await open(await link({ number: '123' }))).words).toContain('Ce lien est incomplet ou illisible');
  });

  it('of a council that is not there does not exist', async () => {
    expect((await open(await link(), { place: '99' })).statusCode).toBe(404);
  });
});

describe('an answer in words', () => {
  const asked = (type: Question['type']): Question => ({
    name: 'n',
    field: 'f',
    text: 'Question',
    help: null,
    type,
    nullable: true,
    optional: false,
    negative: false,
  });
  const year = { ...asked({ base: 'years' }), name: 'année', field: 'year', text: 'Année' };
  const pay = { ...asked({ base: 'money' }), name: 'salaire', field: 'pay', text: 'Salaire' };
  const record: Question['type'] = { base: 'record', fields: [year, pay] };

  it.each([
    ['an amount', { base: 'money' }, 182_303, ['1\u202f823,03\u00a0€']],
    ['yes', { base: 'yesNo' }, true, ['oui']],
    ['a day', { base: 'date' }, '2026-05-12', ['12\u00a0mai 2026']],
    ['none on purpose', { base: 'months' }, null, ['sans limite']],
    ['an empty list', { base: 'list', of: record }, [], ['aucun']],
    ['a list of words', { base: 'list', of: { base: 'text' } }, ['un', 'deux'], ['un, deux']],
    ['a record', record, { year: 2, pay: 100 }, ['Année : 2\u00a0ans ; Salaire : 1,00\u00a0€']],
    [
      'a list of records',
      { base: 'list', of: record },
      [{ year: 1 }, { year: 2, pay: 1 }],
      ['Année : 1\u00a0an ; Salaire : non renseigné', 'Année : 2\u00a0ans ; Salaire : 0,01\u00a0€'],
    ],
  ] as const)('%s', (_, type, raw, lines) => {
    expect(answerLines(asked(type as unknown as Question['type']), raw)).toEqual(lines);
  });
});
