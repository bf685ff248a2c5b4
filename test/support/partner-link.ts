import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';

type Proposal = {
  at: string;
  number: string;
  answers: unknown;
  days?: number;
  council?: string;
  typ?: string;
  more?: object;
};

/** A partner with a key of its own, as it is registered, and the links that it signs (A8). */
export const openPartner = async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    kid,
    partner: {
      name: 'Chambre régionale fictive',
      contact: { name: 'Lou Petit', email: 'lou@exemple.fr' },
      publicKey: jwk.x ?? '',
    },
    link: ({ at, number, answers, days = 30, council = '62', typ = 'prefill+jws', more }: Proposal) => {
      const iat = Date.parse(at) / 1000;
      return new SignJWT({ number, answers, ...more })
        .setProtectedHeader({ alg: 'EdDSA', kid, typ })
        .setAudience(council)
        .setIssuedAt(iat)
        .setExpirationTime(iat + days * 86_400)
        .sign(privateKey);
    },
  };
};
