import { AwsClient } from 'aws4fetch';

/** Where the function is: a system on this machine, or a deployment. */
export type Where = { readonly url: string } | { readonly function: string };

/** As long as the function itself may take. */
const PATIENCE = 300_000;

const answered = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  const failed = !response.ok || response.headers.has('x-amz-function-error');
  if (failed)
    throw new Error(`La fonction n’a pas répondu (${response.status}). Lisez son journal, puis recommencez.`);
  return JSON.parse(text) as unknown;
};

const ofEnvironment = (name: string): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} n’est pas dans l’environnement : il dit qui appelle, et où.`);
  return value;
};

/** By the call that Lambda itself takes: who may start the function is said by the rights of the caller alone. */
const callDeployed = async (name: string, body: string): Promise<Response> => {
  const region = ofEnvironment('AWS_REGION');
  const session = process.env['AWS_SESSION_TOKEN'];
  const client = new AwsClient({
    accessKeyId: ofEnvironment('AWS_ACCESS_KEY_ID'),
    secretAccessKey: ofEnvironment('AWS_SECRET_ACCESS_KEY'),
    ...(session !== undefined && { sessionToken: session }),
    service: 'lambda',
    region,
    // An act is never sent twice by itself: a person looks at where the keys stand.
    retries: 0,
  });
  const path = `2015-03-31/functions/${encodeURIComponent(name)}/invocations`;
  return client.fetch(`https://lambda.${region}.amazonaws.com/${path}`, {
    method: 'POST',
    body,
    signal: AbortSignal.timeout(PATIENCE),
  });
};

/**
 * Starts the function of keys with an event, and gives what it answered.
 * @throws with a sentence in French when it cannot be reached, or failed
 */
export const callFunction = async (where: Where, event: object): Promise<unknown> => {
  const body = JSON.stringify(event);
  const call =
    'url' in where
      ? fetch(`${where.url}/local/keys`, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) })
      : callDeployed(where.function, body);
  const response = await call.catch((error: unknown) => {
    if (error instanceof TypeError) throw new Error('Rien ne répond à cette adresse.', { cause: error });
    throw error;
  });
  return answered(response);
};
