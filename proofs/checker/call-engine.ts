import type { JsonObject } from './json.ts';

// The local engines want the shape of a signature; they verify none.
const SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=LOCALRUNNER/20260101/eu-west-3/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/** One JSON call to the engine. @throws with the engine's own words when it refuses */
export const callEngine = async (
  endpoint: string,
  operation: string,
  input: JsonObject,
): Promise<JsonObject> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': '20260101T000000Z',
      authorization: SIGNATURE,
    },
    body: JSON.stringify(input),
  });
  const answer = (await response.json()) as JsonObject;
  if (!response.ok) throw new Error(`${operation} : ${JSON.stringify(answer)}`);
  return answer;
};
