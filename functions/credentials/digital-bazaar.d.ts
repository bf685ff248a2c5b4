/** As much of Digital Bazaar's libraries as is used here: they come without types. */

declare module '@digitalbazaar/data-integrity' {
  import type { Cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
  export type Signer = {
    readonly id: string;
    readonly algorithm: 'Ed25519';
    readonly sign: (asked: { data: Uint8Array }) => Promise<Uint8Array>;
  };
  export class DataIntegrityProof {
    readonly cryptosuite: string;
    constructor(options: { signer?: Signer; date?: string; cryptosuite: Cryptosuite });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export type Cryptosuite = { readonly name: 'eddsa-rdfc-2022' };
  export const cryptosuite: Cryptosuite;
}

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity';
  export type Loaded = { contextUrl: null; documentUrl: string; document: unknown };
  export type DocumentLoader = (url: string) => Promise<Loaded>;
  type Asked = { credential: unknown; suite: DataIntegrityProof; documentLoader: DocumentLoader };
  /** @throws when a term has no definition */
  export function issue(asked: Asked): Promise<Record<string, unknown> & { proof: unknown }>;
  export function verifyCredential(
    asked: Asked & { now?: Date; checkStatus?: () => Promise<{ verified: boolean }> },
  ): Promise<{ verified: boolean }>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  import type { DocumentLoader } from '@digitalbazaar/vc';
  export class BitstringStatusList {
    constructor(options: { length: number });
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
    encode(): Promise<string>;
  }
  /** `verified` is true of a revoked credential as well: what counts is the status of each result. */
  export function checkStatus(asked: {
    credential: unknown;
    documentLoader: DocumentLoader;
    verifyBitstringStatusListCredential: boolean;
  }): Promise<{ verified: boolean; results?: readonly { status?: boolean }[] }>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}
