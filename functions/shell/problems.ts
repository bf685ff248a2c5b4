import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { REFUSALS, type Refusal } from '../../workflows/kernel/refusals.ts';
import { issueSentence } from './issue-sentences.ts';
import { faultName, log } from './log.ts';

/** A refusal on its way out of a handler: a status, a stable type, a French sentence, never what was typed. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  readonly type: string;
  readonly more: Record<string, unknown>;
  constructor(status: number, type: string, title: string, more: Record<string, unknown> = {}) {
    super(title);
    this.status = status;
    this.type = type;
    this.more = more;
  }
}

type Answer = APIGatewayProxyStructuredResultV2;

/** RFC 9457. */
export const problemResponse = ({ status, type, message, more }: Problem): Answer => ({
  statusCode: status,
  headers: {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(status === 429 && { 'retry-after': '30' }),
  },
  body: JSON.stringify({ type: `urn:label-ess:${type}`, title: message, status, ...more }),
});

const fill = (title: string, detail: Record<string, unknown>): string =>
  title.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = detail[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });

/** A business "no" as a problem document: the rule that refuses and what would make it possible. */
export const refusalProblem = ({ reason, detail }: Refusal): Problem => {
  const { status, title } = REFUSALS[reason];
  return new Problem(status, reason, fill(title, detail), detail);
};

const FIELDS_SHOWN = 20;

const PLAIN_NAME = /^\w{1,40}$/;

/** Names of fields are ours or look like it: any other, a key that somebody made up, is not echoed. */
const fieldPath = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .map((name) => (PLAIN_NAME.test(name) ? name : '…'))
    .join('.')
    .slice(0, 120);

/** Each field and why, in French. */
export const invalid = (error: z.ZodError, body: unknown): Problem =>
  new Problem(400, 'invalid', 'Des champs sont à corriger. Chacun est cité avec ce qu’il faut y écrire.', {
    errors: error.issues.slice(0, FIELDS_SHOWN).map((issue) => ({
      field: fieldPath(issue.path),
      reason: issueSentence(issue, body),
    })),
  });

export const malformed = (title: string) => new Problem(400, 'malformed', title);
export const notFound = () => new Problem(404, 'not-yours', REFUSALS['not-yours'].title);
export const signInRequired = () =>
  new Problem(401, 'sign-in-required', 'Connectez-vous : votre accès est absent, expiré ou illisible.');

/** For a fault: the person learns that it is not their doing; the alarm learns its class. */
const stopped = () =>
  new Problem(
    503,
    'stopped',
    'Le service ne peut pas répondre maintenant. Réessayez : rien n’a été écrit en double.',
  );

/** What each error becomes; a fault is thrown no further than here, and rings. */
export const toProblem = (error: unknown, name: string): Problem => {
  if (error instanceof Problem) {
    // Counted: many in a row are somebody trying tokens (P20).
    if (error.status === 401) log('INFO', { event: 'refused', function: name, status: 401 });
    return error;
  }
  log('ERROR', { event: 'fault', function: name, error: faultName(error) });
  return stopped();
};
