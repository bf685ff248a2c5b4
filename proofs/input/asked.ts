import type { Sent } from './client.ts';
import type { Operation } from './document.ts';

/** What a request is for: what it tries decides how it is counted. */
export type Aim = 'likely' | 'broken' | 'astray' | 'hostile' | 'public' | 'token' | 'body';

/** One request before it is sent; the token is put in as it leaves, since tokens age. */
export type Asked = {
  readonly aim: Aim;
  /** The route of the document that it is meant for. */
  readonly operation: Operation;
  /** The account that signs it, or null. */
  readonly as: string | null;
  readonly sent: Sent;
  /** Whether it names a thing that exists: a 404 then comes from rights, after the schema. */
  readonly exists: boolean;
  /** Whether the document describes the answer: not for an address that may be anything. */
  readonly described: boolean;
  /** What was put in to see whether it comes back. */
  readonly planted: readonly string[];
};

const FUZZ: ReadonlySet<Aim> = new Set<Aim>(['likely', 'broken', 'astray', 'public']);

/** Whether it was made from the schemas of the document, as opposed to forgeries, odd bodies and hostile texts. */
export const isFuzz = ({ aim }: Asked): boolean => FUZZ.has(aim);

const RULE_STATUSES: ReadonlySet<number> = new Set([200, 201, 403, 409, 422]);

/** Whether a rule answered: the request was signed, read, and past every schema. */
export const isPastValidation = ({ as, exists }: Asked, status: number): boolean =>
  as !== null && (RULE_STATUSES.has(status) || (status === 404 && exists));

export const isAccepted = ({ sent }: Asked, status: number): boolean =>
  sent.method === 'POST' && status < 300;
