import type { Api } from './call-api.ts';

/** A command on something of the council; `path` begins with its kind: `sessions/{id}/open`. */
export const sendTo = (api: Api, step: string, account: string, path: string, body: object = {}) =>
  api.send(step, account, `/api/${api.council}/${path}`, body);

export const readFrom = (api: Api, step: string, account: string | null, path: string) =>
  api.read(step, account, `/api/${api.council}/${path}`);
