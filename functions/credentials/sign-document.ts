import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { didDocument } from '../../workflows/label/credential/keys.ts';
import { keyUrl } from '../../workflows/label/credential/issuer.ts';
import type { CredentialSigner } from '../ports.ts';
import { makeDocuments } from './documents.ts';

/** By whom, with which key, and as of when: whole seconds in UTC. */
export type Signature = {
  readonly signer: CredentialSigner;
  readonly origin: string;
  /** The name of the key, and as the key service knows it. */
  readonly key: { readonly name: string; readonly kmsKeyId: string };
  readonly created: string;
};

/**
 * A document with its proof (`eddsa-rdfc-2022`), the proof in a list of one as the schema of Open Badges asks. The same
 * document, key and instant give the same text: Ed25519 takes no chance.
 * @throws when a member has no definition in its contexts, or when the key cannot be reached
 */
export const signDocument = async <Document extends object>(
  document: Document,
  { signer, origin, key, created }: Signature,
): Promise<Document & { proof: [Record<string, unknown>] }> => {
  const suite = new DataIntegrityProof({
    signer: {
      id: keyUrl(origin, key.name),
      algorithm: 'Ed25519',
      sign: ({ data }) => signer.sign(key.kmsKeyId, data),
    },
    date: created,
    cryptosuite,
  });
  const documentLoader = makeDocuments(didDocument(origin, []));
  const { proof } = await issue({ credential: structuredClone(document), suite, documentLoader });
  return { ...document, proof: [proof as Record<string, unknown>] };
};
