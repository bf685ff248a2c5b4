import type { HttpEvent } from '../../shell/respond.ts';

/**
 * Where a request comes from, as far as the edge tells: the gateway sees the address of the edge, which writes the one it
 * saw just before it. Whoever goes round the edge may write another; what all sources may do to a council bounds them still.
 */
export const clientAddress = ({ headers, requestContext }: HttpEvent): string => {
  const { sourceIp } = requestContext.http;
  const seen = (headers['x-forwarded-for'] ?? '').split(',').map((each) => each.trim());
  const beforeEdge = seen.at(-1) === sourceIp ? seen.at(-2) : undefined;
  return beforeEdge ?? sourceIp;
};
