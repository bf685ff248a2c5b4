import type { DocumentLoader } from '@digitalbazaar/vc';
import type { DidDocument } from '../../workflows/label/credential/keys.ts';
import openBadges from './contexts/ob-3.0.3.json' with { type: 'json' };
import credentials from './contexts/credentials-v2.json' with { type: 'json' };

const CONTEXTS: Readonly<Record<string, unknown>> = {
  'https://www.w3.org/ns/credentials/v2': credentials,
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': openBadges,
};

const MULTIKEY = 'https://w3id.org/security/multikey/v1';

/**
 * Everything that signing and verifying reads, from here alone: the two contexts, by their exact text, and the issuer
 * with its keys. Nothing is ever fetched. @throws for any other address
 */
export const makeDocuments = (issuer: DidDocument, lists: ReadonlyMap<string, unknown> = new Map()) => {
  const method = (url: string) => {
    const found = issuer.verificationMethod.find(({ id }) => id === url);
    return found && { '@context': MULTIKEY, ...found };
  };
  const load: DocumentLoader = async (url) => {
    const document = CONTEXTS[url] ?? (url === issuer.id ? issuer : (method(url) ?? lists.get(url)));
    if (document === undefined) throw new Error(`nothing is known at ${url.slice(0, 200)}`);
    return { contextUrl: null, documentUrl: url, document };
  };
  return load;
};
