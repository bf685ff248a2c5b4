/** What is answered to a request: carried out, or a status and the type of the problem document. */
export type Answer = { readonly status: 'ok' | number; readonly type: string | null };

/** @throws when it is neither `ok` nor a status with its type */
export const readAnswer = (text: string, at: string): Answer => {
  if (text === 'ok') return { status: 'ok', type: null };
  const [, status, type = null] = /^(\d{3})(?: ([a-z-]+))?$/.exec(text) ?? [];
  if (status === undefined) throw new Error(`${at}: no such answer as ${text}`);
  return { status: Number(status), type };
};

export const writeAnswer = ({ status, type }: Answer): string =>
  type === null ? `${status}` : `${status} ${type}`;

/** What came back, as the table says it; only a refusal has a type. */
export const answerOf = (status: number, body: string): Answer => {
  if (status === 200 || status === 201) return { status: 'ok', type: null };
  return { status, type: /"type":"urn:label-ess:([a-z-]+)"/.exec(body)?.[1] ?? null };
};

export const isSame = (one: Answer, other: Answer): boolean =>
  one.status === other.status && one.type === other.type;
