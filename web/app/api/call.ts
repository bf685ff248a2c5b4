import { Offline, Problem } from './problem.ts';
import { accessToken, forgetToken } from './session.ts';

type Sent = {
  readonly method?: 'GET' | 'POST';
  readonly body?: object;
  /** The id of a command: sent again under the same one, it is the same command. */
  readonly commandId?: string;
  readonly signal?: AbortSignal;
  /** `no-cache` where what was answered before may be kept by the browser, and has changed since. */
  readonly cache?: 'no-cache';
};

const SIGNED_OUT = 401;

const send = async (path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Offline();
  }
};

const request = async (
  path: string,
  { method = 'GET', body, commandId, signal, cache }: Sent,
): Promise<Response> => {
  const headers = new Headers({ authorization: `Bearer ${await accessToken()}` });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (commandId !== undefined) headers.set('idempotency-key', commandId);
  return send(path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal !== undefined && { signal }),
    ...(cache !== undefined && { cache }),
  });
};

/** What the API answers, or what it says when it refuses. A token that no longer holds is asked anew, once. */
const answered = async (path: string, sent: Sent): Promise<Response> => {
  let answer = await request(path, sent);
  if (answer.status === SIGNED_OUT) {
    forgetToken();
    answer = await request(path, sent);
  }
  if (answer.ok) return answer;
  const document = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  throw new Problem(answer.status, document);
};

/** Reads what the reader may see. @throws Problem, Offline */
export const read = async <Data>(path: string, signal?: AbortSignal): Promise<Data> =>
  (await (await answered(path, signal === undefined ? {} : { signal })).json()) as Data;

/** The same, asked anew where a browser keeps what is public for a while. @throws Problem, Offline */
export const readAnew = async <Data>(path: string, signal: AbortSignal): Promise<Data> =>
  (await (await answered(path, { signal, cache: 'no-cache' })).json()) as Data;

/** What a command that was accepted answers. */
export type Done = {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  /** What the act did and did not do, where the service says it. */
  readonly says?: string;
};

/** Sends a command. @throws Problem, Offline */
export const command = async (path: string, body: object, commandId: string): Promise<Done> =>
  (await (await answered(path, { method: 'POST', body, commandId })).json()) as Done;

/** A file that only its readers may open, as an address of this page to save it from. */
export const fileAddress = async (path: string): Promise<string> =>
  URL.createObjectURL(await (await answered(path, {})).blob());
