import type { PartnerRow } from '../../workflows/council/partner-row.ts';
import type { Problem } from '../../functions/shell/problems.ts';
import { proposedAnswers } from '../../functions/queries/prefill/proposed-answers.ts';
import { readLink } from '../../functions/queries/prefill/read-link.ts';
import { compiled, firstText } from '../support/charter-texts.ts';
import { instant } from '../support/ids.ts';
import { openPartner } from '../support/partner-link.ts';
import { PARTNER } from '../support/sample-givens.ts';

const at = '2026-12-02T08:00:00.000Z';
const partner = await openPartner();
const answers = { 'GOV-01': { votes: 'ONE_PERSON_ONE_VOTE' } };
const known: PartnerRow = { ...PARTNER, partner: partner.kid, publicKey: partner.partner.publicKey };

const read = (token: string, { when = at, row = known }: { when?: string; row?: PartnerRow | null } = {}) =>
  readLink(token, {
    council: '62',
    at: instant(when),
    partnerOf: (key) => Promise.resolve(row?.partner === key ? row : null),
  });
const link = (more: object = {}) => partner.link({ at, number: '000000018', answers, ...more });
const refusal = async (token: string, more?: Parameters<typeof read>[1]) =>
  read(token, more).then(
    () => 'read',
    (problem: Problem) => problem.type,
  );

/** The same link with one part put in place of its own. */
const withPart = (token: string, part: number, value: string): string =>
  token
    .split('.')
    .map((each, index) => (index === part ? value : each))
    .join('.');
const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a link that a partner signed (A8)', () => {
  it('says who proposes what, of which structure', async () => {
    const { link: said, partner: from } = await read(await link());
    expect(said).toMatchObject({ number: '000000018', answers, aud: '62' });
    expect(from.name).toBe('CRESS');
  });

  it('is opened as often as one likes, until its last second', async () => {
    const token = await link({ days: 92 });
    for (const when of [at, at, '2027-03-04T07:59:59.000Z'])
      expect(await refusal(token, { when })).toBe('read');
    expect(await refusal(token, { when: '2027-03-04T08:00:00.000Z' })).toBe('link-expired');
  });

  it('lives ninety-two days at most, and was not signed tomorrow', async () => {
    expect(await refusal(await link({ days: 92.1 }))).toBe('link-term-out-of-range');
    expect(await refusal(await link({ days: 0 }))).toBe('link-term-out-of-range');
    expect(await refusal(await link({ at: '2026-12-02T08:05:00Z' }))).toBe('read');
    expect(await refusal(await link({ at: '2026-12-02T08:05:01Z' }))).toBe('link-term-out-of-range');
  });

  it('is of a partner that the council has, and still has', async () => {
    expect(await refusal(await link(), { row: null })).toBe('link-sender-unknown');
    expect(await refusal(await link(), { row: { ...known, revokedOn: '2026-12-01' } })).toBe(
      'link-sender-revoked',
    );
    const other = await openPartner();
    const usurped = withPart(await other.link({ at, number: '000000018', answers }), 0, '');
    const header = (await link()).split('.')[0] ?? '';
    expect(await refusal(withPart(usurped, 0, header))).toBe('link-tampered');
  });

  it('is what was signed, for this council, and for this use', async () => {
    const token = await link();
    const payload = { aud: '62', iat: 1_796_000_000, exp: 1_796_100_000, number: '000000026', answers: {} };
    expect(await refusal(withPart(token, 1, json(payload)))).toBe('link-tampered');
    expect(await refusal(await link({ council: '59' }))).toBe('link-for-another-council');
    expect(await refusal(await link({ typ: 'JWT' }))).toBe('link-unreadable');
  });

  it.each([
    ['no token', 'n’importe quoi de plus long que vingt signes'],
    ['two parts', `${json({ alg: 'EdDSA' })}.${json({})}`],
    ['no algorithm', `${json({ alg: 'none', kid: partner.kid, typ: 'prefill+jws' })}.${json({})}.`],
    ['another algorithm', `${json({ alg: 'HS256', kid: partner.kid, typ: 'prefill+jws' })}.${json({})}.abcd`],
  ])('is refused when it is %s', async (_, token) => {
    expect(await refusal(token)).toBe('link-unreadable');
  });

  it.each([
    ['a field that is none of a link', { more: { sub: 'Ada Petit' } }],
    ['a criterion that no charter could name', { answers: { toString: {} } }],
    ['a number that is not whole', { answers: { 'GOV-01': { votes: 1.5 } } }],
    [
      'lists without end',
      { answers: { 'GOV-01': { votes: JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`) } } },
    ],
  ])('is refused when it holds %s', async (_, said) => {
    expect(await refusal(await link(said))).toBe('link-unreadable');
  });
});

it('what a link proposes is told as the form in force understands it, and why not of the rest', () => {
  const { proposed, refused } = proposedAnswers(compiled(firstText), {
    'GOV-01': { votes: 'ONE_PERSON_ONE_VOTE', unheardOf: 1 },
    'GOV-02': { lastGeneralMeeting: 'hier' },
    'ZZZ-99': { answer: true },
  });
  expect(proposed).toEqual([
    { criterion: 'GOV-01', field: 'votes', question: expect.any(String), value: 'ONE_PERSON_ONE_VOTE' },
  ]);
  expect(refused).toEqual([
    { criterion: 'GOV-01', field: 'unheardOf', why: 'La charte en vigueur ne pose pas cette question.' },
    { criterion: 'GOV-02', field: 'lastGeneralMeeting', why: expect.any(String) },
    { criterion: 'ZZZ-99', field: null, why: 'La charte en vigueur ne pose pas cette question.' },
  ]);
});
