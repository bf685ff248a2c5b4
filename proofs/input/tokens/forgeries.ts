import { constants } from 'node:crypto';
import { forgedAddresses } from './forged-addresses.ts';
import type { Forgery } from './forgery.ts';
import type { Material } from './material.ts';
import { encode, goodClaims, goodHeader, nowInSeconds, signHmac, signRaw } from './sign.ts';

const DAY = 86_400;

/** Signed by another key, by another way, or by nobody. */
const ofNobody = (material: Material): Record<string, string> => {
  const { otherKey, otherJwk, ecKey, publicPem, jwk, kid, valid, ownKey, origin } = material;
  const [header, claims] = [goodHeader(material), goodClaims(material)];
  const [head = '', payload = '', signature = ''] = valid.split('.');
  const none = (alg: string, end: string) => `${encode({ ...header, alg })}.${encode(claims)}.${end}`;
  return {
    'alg none': none('none', ''),
    'alg None, with a signature': none('None', signature),
    'alg nOnE': none('nOnE', 'AA'),
    'no alg': `${encode({ typ: 'JWT', kid })}.${encode(claims)}.${signature}`,
    'alg null': `${encode({ ...header, alg: null })}.${encode(claims)}.${signature}`,
    'alg as a list': signRaw({ ...header, alg: ['RS256'] }, claims, otherKey),
    'HS256 with the public key in PEM': signHmac({ ...header, alg: 'HS256' }, claims, publicPem),
    'HS256 with the modulus': signHmac({ ...header, alg: 'HS256' }, claims, String(jwk.n)),
    'HS256 with the public key in JSON': signHmac({ ...header, alg: 'HS256' }, claims, JSON.stringify(jwk)),
    'HS256 with nothing': signHmac({ ...header, alg: 'HS256' }, claims, ''),
    'HS512 with the public key in PEM': signHmac({ ...header, alg: 'HS512' }, claims, publicPem, 'sha512'),
    'another key under the right kid': signRaw(header, claims, otherKey),
    'another key under its own kid': signRaw({ ...header, kid: 'other' }, claims, otherKey),
    'another key, no kid': signRaw({ alg: 'RS256', typ: 'JWT' }, claims, otherKey),
    'jwk in the header': signRaw({ ...header, jwk: otherJwk }, claims, otherKey),
    'jku to another place': signRaw({ ...header, jku: `${origin}/local/x` }, claims, otherKey),
    'x5u to another place': signRaw({ ...header, x5u: 'https://x.example/x' }, claims, otherKey),
    'x5c in the header': signRaw({ ...header, x5c: ['MIIB'] }, claims, otherKey),
    'kid that climbs': signRaw({ ...header, kid: '../../../dev/null' }, claims, otherKey),
    'kid that injects': signRaw({ ...header, kid: "' OR 1=1--" }, claims, otherKey),
    'kid as an object': signRaw({ ...header, kid: {} }, claims, otherKey),
    'ES256 with a key of its own': signRaw({ ...header, alg: 'ES256' }, claims, ecKey),
    'RS512, the own key': signRaw({ ...header, alg: 'RS512' }, claims, ownKey, { hash: 'sha512' }),
    'PS256, the own key': signRaw({ ...header, alg: 'PS256' }, claims, ownKey, {
      padding: constants.RSA_PKCS1_PSS_PADDING,
    }),
    'RS256 told, RS512 done': signRaw(header, claims, ownKey, { hash: 'sha512' }),
    'unknown critical header': signRaw({ ...header, crit: ['x'], x: 1 }, claims, ownKey),
    'payload not encoded (b64 false)': signRaw({ ...header, b64: false, crit: ['b64'] }, claims, ownKey),
    'payload of another person': `${head}.${encode({ ...claims, sub: crypto.randomUUID() })}.${signature}`,
    'header of another token': `${encode({ ...header, x: 1 })}.${payload}.${signature}`,
    'signature cut': `${head}.${payload}.${signature.slice(0, -8)}`,
    'signature turned over': `${head}.${payload}.${signature.split('').toReversed().join('')}`,
    'signature of zeros': `${head}.${payload}.${'A'.repeat(342)}`,
    'no signature': `${head}.${payload}.`,
    'no payload': `${head}..${signature}`,
    'no header': `.${payload}.${signature}`,
  };
};

/** Signed by the deployment's own key, and yet no access token of somebody now. */
const ofItsOwn = (material: Material): Record<string, string> => {
  const { ownKey, origin, valid, person } = material;
  const header = goodHeader(material);
  const now = nowInSeconds();
  const own = (changes: Record<string, unknown>, head: unknown = header): string =>
    signRaw(head, { ...goodClaims(material), ...changes }, ownKey);
  return {
    expired: own({ iat: now - 1800, exp: now - 900 }),
    'expired a second ago': own({ iat: now - 901, exp: now - 1 }),
    'not valid yet': own({ nbf: now + 600 }),
    'given in the future': own({ iat: now + 600, exp: now + 1500 }),
    'given yesterday, lives on': own({ iat: now - DAY, exp: now + DAY }),
    'lives ten years': own({ exp: now + 3650 * DAY }),
    'no end': own({ exp: undefined }),
    'no beginning': own({ iat: undefined }),
    'end as text': own({ exp: String(now + 900) }),
    'end that is no number': own({ exp: null }),
    'another issuer': own({ iss: 'https://label.autre.example' }),
    'issuer with a slash more': own({ iss: `${origin}/` }),
    'issuers in a list': own({ iss: [origin] }),
    'no issuer': own({ iss: undefined }),
    'another audience': own({ aud: 'autre' }),
    'an audience among others': own({ aud: ['autre', 'label-ess'] }),
    'no audience': own({ aud: undefined }),
    'identity token': own({ token_use: 'id' }),
    'refresh token': own({ token_use: 'refresh' }),
    'no use': own({ token_use: undefined }),
    'use in capitals': own({ token_use: 'ACCESS' }),
    nobody: own({ sub: undefined }),
    'nobody, empty': own({ sub: '' }),
    'a number for a person': own({ sub: 1 }),
    'a list for a person': own({ sub: [person] }),
    'an account for a person': own({ sub: 'secretaire' }),
    'a person with more behind': own({ sub: `${person}#62` }),
    'claims as a list': signRaw(header, [goodClaims(material)], ownKey),
    'claims as text': signRaw(header, 'x', ownKey),
    'claims null': signRaw(header, null, ownKey),
    'a token in a token': signRaw({ ...header, cty: 'JWT' }, valid, ownKey),
    'type of an encrypted one': own({}, { ...header, typ: 'JWE' }),
    'type of a logout': own({}, { ...header, typ: 'logout+jwt' }),
  };
};

/** Each is to be refused on every route that asks for sign-in. */
export const forgeries = (material: Material): Forgery[] => [
  ...Object.entries({ ...ofNobody(material), ...ofItsOwn(material) }).map(([name, token]) => ({
    name,
    headers: { authorization: `Bearer ${token}` },
  })),
  ...forgedAddresses(material.valid),
];
