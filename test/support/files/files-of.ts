import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { postForm } from '../../../local/journey/send-document.ts';
import type { System } from '../system.ts';

/** A file as somebody sends it, and what they say it is. */
export type Sending = { name?: string; mediaType: string; bytes: Buffer; kind?: string; dated?: string };

const PATIENCE_MS = 20_000;
const LOOK_MS = 15;

/** Hands to send files of one structure, by the account that represents it. */
export const filesOf = async (system: System, account: string, siren: string) => {
  const declared = await system.post('/api/62/structures', {
    as: account,
    body: {
      siren,
      rna: null,
      name: 'Structure aux pièces',
      representative: { name: 'Ada Petit', email: 'ada@exemple.fr' },
    },
  });
  const structure = String(declared.body['id']);

  const announce = (
    { name = 'statuts.pdf', mediaType, bytes, kind = 'STATUTS', dated }: Sending,
    other: object = {},
    as = account,
  ) =>
    system.post('/api/62/documents', {
      as,
      body: {
        structure,
        kind,
        fileName: name,
        mediaType,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('base64url'),
        ...(dated !== undefined && { dated }),
        ...other,
      },
    });
  const link = (id: string, as = account) => system.get(`/api/62/documents/${id}/upload`, { as });
  const read = async (id: string, as = account) => system.get(`/api/62/documents/${id}`, { as });
  const stateOf = async (id: string): Promise<string> => String((await read(id)).body['state']);

  return {
    structure,
    announce,
    link,
    read,
    stateOf,
    /** Announced and sent; its id. */
    send: async (sending: Sending): Promise<string> => {
      const { status, body } = await announce(sending);
      if (status !== 201) throw new Error(`not announced: ${JSON.stringify(body)}`);
      const id = String(body['id']);
      const { status: sent } = await postForm((await link(id)).body, sending.bytes);
      if (sent !== 204) throw new Error(`not taken: ${sent}`);
      return id;
    },
    /** The state, once it is none of those that pass. */
    settled: async (id: string, passing: readonly string[] = ['announced', 'received']): Promise<string> => {
      for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await wait(LOOK_MS)) {
        const state = await stateOf(id);
        if (!passing.includes(state)) return state;
      }
      return stateOf(id);
    },
    /** The way to the file, if it is open to them. */
    file: (id: string, as = account) => system.get(`/api/62/documents/${id}/file`, { as }),
    command: (id: string, name: string, body: object = {}, as = account) =>
      system.post(`/api/62/documents/${id}/${name}`, { as, body }),
  };
};
export type Files = Awaited<ReturnType<typeof filesOf>>;
