import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const MOST_CHARACTERS = 2_000;

/** The fields of a form of ours as a browser sends them; of a name twice, the last. What is longer is cut. */
export const readForm = (event: APIGatewayProxyEventV2, most = MOST_CHARACTERS): Record<string, string> => {
  const body = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '');
  return Object.fromEntries(new URLSearchParams(body.slice(0, most)));
};
