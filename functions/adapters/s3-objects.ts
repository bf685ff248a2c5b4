import { AwsClient } from 'aws4fetch';

const PATIENCE = 4_000;

type Sent = {
  method: 'GET' | 'PUT' | 'DELETE';
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  patience?: number;
};

/**
 * Objects are put and got by plain signed requests: the SDK's S3 client would be a quarter of a command function,
 * for two calls.
 */
export const makeObjectCalls = (bucket: string) => {
  const { AWS_REGION: region = '', AWS_ENDPOINT_URL_S3: endpoint } = process.env;
  const base =
    endpoint === undefined ? `https://${bucket}.s3.${region}.amazonaws.com` : `${endpoint}/${bucket}`;
  return (path: string, { method, body, headers = {}, patience = PATIENCE }: Sent): Promise<Response> => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
    const client = new AwsClient({
      accessKeyId: AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: AWS_SECRET_ACCESS_KEY ?? '',
      ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
      service: 's3',
      region,
      retries: 2,
    });
    const signal = AbortSignal.timeout(patience);
    return client.fetch(`${base}/${path}`, { method, signal, headers, ...(body !== undefined && { body }) });
  };
};
