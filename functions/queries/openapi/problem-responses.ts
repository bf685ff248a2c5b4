import { CLOSINGS } from '../../../workflows/kernel/closing.ts';
import { REFUSALS, type RefusalReason } from '../../../workflows/kernel/refusals.ts';

export type Listed = { type: string; status: number; title: string };

const urn = <Reason extends string>(reason: Reason) => `urn:label-ess:${reason}` as const;

/** What is answered before any rule of a workflow is asked. */
const BEFORE = [
  { type: urn('malformed'), status: 400, title: 'La demande ne se lit pas : en-tête, JSON ou caractères.' },
  { type: urn('invalid'), status: 400, title: 'Des champs sont à corriger. Chacun est cité.' },
  {
    type: urn('sign-in-required'),
    status: 401,
    title: 'Connectez-vous : votre accès est absent, expiré ou illisible.',
  },
  { type: urn('too-large'), status: 413, title: 'Cet envoi est trop lourd : 400 ko au plus.' },
  { type: urn('json-required'), status: 415, title: 'Envoyez du JSON, avec le type « application/json ».' },
  { type: urn('stopped'), status: 503, title: 'Le service ne peut pas répondre maintenant. Réessayez.' },
] as const satisfies readonly Listed[];

/** Said of a number, to anyone: a register hides nothing. */
export const LABEL_UNKNOWN = {
  type: urn('label-unknown'),
  status: 404,
  title: 'Aucun label trouvé sous ce numéro.',
} as const satisfies Listed;

type BeforeReason = (typeof BEFORE)[number]['type'] extends `urn:label-ess:${infer Reason}` ? Reason : never;

export const PROBLEM_TYPES: readonly string[] = [
  ...BEFORE.map(({ type }) => type),
  LABEL_UNKNOWN.type,
  ...Object.keys(REFUSALS).map(urn),
];

export const refusal = (reason: RefusalReason): Listed => ({ type: urn(reason), ...REFUSALS[reason] });

export const before = (...reasons: readonly BeforeReason[]): Listed[] =>
  BEFORE.filter(({ type }) => reasons.some((reason) => type === urn(reason)));

/** Statuses whose sentences are the same wherever they stand: described once. */
const SHARED: ReadonlySet<number> = new Set([400, 401, 403, 404, 413, 415, 503]);

const describe = (listed: readonly Listed[]) => ({
  description: listed.map(({ title }) => title).join(' — '),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          { properties: { type: { enum: listed.map(({ type }) => type) } } },
        ],
      },
    },
  },
});

/** What the gateway refuses before any function: its own words, which nobody can change. */
const OF_THE_GATEWAY = {
  'application/json': {
    schema: {
      type: 'object',
      properties: { message: { type: 'string' } },
      required: ['message'],
      additionalProperties: false,
    },
  },
};

const withGateway = (status: number, { description, content }: ReturnType<typeof describe>) => ({
  description,
  content: { ...content, ...(status === 413 && OF_THE_GATEWAY) },
});

/** The shared responses, by the name under which others refer to them. */
export const sharedResponses = (): Record<string, object> => {
  const all: Listed[] = [
    ...BEFORE,
    LABEL_UNKNOWN,
    ...(['role-required', 'mandate-over', 'separation-of-duties', ...CLOSINGS, 'not-yours'] as const).map(
      refusal,
    ),
  ];
  return Object.fromEntries(
    [...SHARED].map((status) => [
      `Problem${status}`,
      withGateway(status, describe(all.filter((each) => each.status === status))),
    ]),
  );
};

/** Responses by status, each with the types it may carry and their sentences. */
export const problemResponses = (listed: readonly Listed[]): Record<string, object> => {
  const unique = [...new Map(listed.map((each) => [each.type, each])).values()];
  const statuses = [...new Set(unique.map(({ status }) => status))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      SHARED.has(status)
        ? { $ref: `#/components/responses/Problem${status}` }
        : describe(unique.filter((each) => each.status === status)),
    ]),
  );
};
