import { REGION } from '../template/names.ts';

/** An answer of DynamoDB that is no success: its type without namespace, and its words. */
export class EngineError extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.name = 'EngineError';
    this.type = type;
  }
}

// The engine wants a signature's shape; it verifies none.
const SIGNATURE = `AWS4-HMAC-SHA256 Credential=LOCALRUNNER/20260101/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

/** The headers of a call that the runner itself makes to DynamoDB. */
export const engineHeaders = (target: string): Record<string, string> => ({
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': target,
  'x-amz-date': '20260101T000000Z',
  authorization: SIGNATURE,
});

/** One JSON call to DynamoDB or its streams, on the runner's own behalf; throws `EngineError`. */
export const callEngine = async (endpoint: string, target: string, input: unknown): Promise<unknown> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: engineHeaders(target),
    body: JSON.stringify(input),
  });
  const answer = (await response.json()) as Readonly<Record<string, string>>;
  if (response.ok) return answer;
  throw new EngineError(answer['__type']?.split('#').at(-1) ?? '', answer['message'] ?? '');
};
