import type { Forgery } from './forgery.ts';

const value = (name: string, authorization: string): Forgery => ({ name, headers: { authorization } });

/** A good token put where it does not count, or a header that holds none. */
export const forgedAddresses = (valid: string): Forgery[] => {
  const [head = '', payload = '', signature = ''] = valid.split('.');
  const session = 'A'.repeat(43);
  return [
    { name: 'no header at all', headers: {} },
    value('an empty header', ''),
    value('the scheme alone', 'Bearer'),
    value('a space alone', 'Bearer '),
    value('no scheme', valid),
    value('Basic', `Basic ${Buffer.from(`x:${valid}`).toString('base64')}`),
    value('Basic with the token', `Basic ${valid}`),
    value('Token', `Token ${valid}`),
    value('DPoP', `DPoP ${valid}`),
    value('two schemes', `Bearer Bearer ${valid}`),
    value('two tokens', `Bearer ${valid}, Bearer ${valid}`),
    value('two tokens in one', `Bearer ${valid} ${valid}`),
    value('a tab for a space', `Bearer\t${valid}`),
    value('two spaces', `Bearer  ${valid}`),
    value('in quotes', `Bearer "${valid}"`),
    value('with a comma', `Bearer ${valid},`),
    value('with a parameter', `Bearer token=${valid}`),
    value('a part too many', `Bearer ${valid}.${signature}`),
    value('two parts', `Bearer ${head}.${payload}`),
    value('dots alone', 'Bearer ..'),
    value('padded', `Bearer ${head}.${payload}.${signature}==`),
    value('in percents', `Bearer ${valid.replaceAll('.', '%2E')}`),
    value('ten thousand letters', `Bearer ${'a'.repeat(3000)}.${'a'.repeat(3000)}.${'a'.repeat(3000)}`),
    value('not of this alphabet', 'Bearer é.é.é'),
    { name: 'a cookie', headers: { cookie: `__Host-session=${valid}` } },
    { name: 'a session for a token', headers: { authorization: `Bearer ${session}` } },
    { name: 'a cookie of a session', headers: { cookie: `__Host-session=${session}` } },
    { name: 'a cookie of that name', headers: { cookie: `authorization=Bearer ${valid}` } },
    { name: 'a header of another name', headers: { 'x-authorization': `Bearer ${valid}` } },
    { name: 'a proxy’s header', headers: { 'proxy-authorization': `Bearer ${valid}` } },
    { name: 'an id of Amazon’s', headers: { 'x-amzn-oidc-data': valid, 'x-amzn-oidc-identity': 'x' } },
    { name: 'a user told', headers: { 'x-forwarded-user': 'secretaire', 'x-user': 'secretaire' } },
  ];
};
