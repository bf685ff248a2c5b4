import { REFUSALS, type RefusalReason } from '../../../workflows/kernel/refusals.ts';

export type Listed = { type: string; status: number; title: string };

const urn = (reason: string): string => `urn:label-ess:${reason}`;

/** What is answered before any rule of a workflow is asked. */
const BEFORE = [
  { type: urn('malformed'), status: 400, title: 'La demande ne se lit pas : en-tête, JSON ou caractères.' },
  { type: urn('invalid'), status: 400, title: 'Des champs sont à corriger. Chacun est cité.' },
  { type: urn('sign-in-required'), status: 401, title: 'Connectez-vous : votre accès est absent, expiré ou illisible.' },
  { type: urn('too-large'), status: 413, title: 'Cet envoi est trop lourd : 400 ko au plus.' },
  { type: urn('json-required'), status: 415, title: 'Envoyez du JSON, avec le type « application/json ».' },
  { type: urn('stopped'), status: 503, title: 'Le service ne peut pas répondre maintenant. Réessayez.' },
] as const satisfies readonly Listed[];

type BeforeReason = (typeof BEFORE)[number]['type'] extends `urn:label-ess:${infer Reason}` ? Reason : never;

export const PROBLEM_TYPES: readonly string[] = [
  ...BEFORE.map(({ type }) => type),
  ...Object.keys(REFUSALS).map(urn),
];

export const refusal = (reason: RefusalReason): Listed => ({ type: urn(reason), ...REFUSALS[reason] });

export const before = (...reasons: readonly BeforeReason[]): Listed[] =>
  BEFORE.filter(({ type }) => reasons.some((reason) => type === urn(reason)));

/** Responses by status, each with the types it may carry and their sentences. */
export const problemResponses = (listed: readonly Listed[]): Record<string, object> => {
  const unique = [...new Map(listed.map((each) => [each.type, each])).values()];
  const statuses = [...new Set(unique.map(({ status }) => status))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const these = unique.filter((each) => each.status === status);
      return [
        String(status),
        {
          description: these.map(({ title }) => title).join(' — '),
          content: {
            'application/problem+json': {
              schema: {
                allOf: [
                  { $ref: '#/components/schemas/Problem' },
                  { properties: { type: { enum: these.map(({ type }) => type) } } },
                ],
              },
            },
          },
        },
      ];
    }),
  );
};
