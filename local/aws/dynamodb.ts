import { Agent, request } from 'node:http';
import type { TableDefinition } from '../template/tables.ts';
import { dynamodbDemands } from './dynamodb-demands.ts';
import { jsonFault, type Service, type ServiceAnswer, type ServiceCall } from './service.ts';

const PREFIX = 'DynamoDB_20120810.';
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

const operationOf = ({ headers }: ServiceCall): string =>
  String(headers['x-amz-target']).slice(PREFIX.length);

const forward = (endpoint: URL, agent: Agent, { headers, body }: ServiceCall): Promise<ServiceAnswer> =>
  new Promise((resolve, reject) => {
    const { connection: _, ...kept } = headers;
    const options = { agent, method: 'POST', headers: { ...kept, host: endpoint.host } };
    const outgoing = request(endpoint, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { 'content-type': type = 'application/x-amz-json-1.0', 'x-amz-crc32': crc } = response.headers;
        resolve({
          status: response.statusCode ?? 500,
          headers: { 'content-type': type, ...(typeof crc === 'string' && { 'x-amz-crc32': crc }) },
          body: Buffer.concat(chunks),
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

/** DynamoDB: the engine behind the rights of the template; `onWrite` is told of each write that held. */
export const makeDynamodb = (
  endpoint: string,
  tables: readonly TableDefinition[],
  onWrite: () => void,
): Service => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const url = new URL(endpoint);
  return {
    demands: (call) => dynamodbDemands(operationOf(call), JSON.parse(call.body.toString('utf8')), tables),
    answer: async (call) => {
      const answer = await forward(url, agent, call);
      if (answer.status === 200 && writes.has(operationOf(call))) onWrite();
      return answer;
    },
    fault: (status, type, message) => ({
      ...jsonFault(status, `com.amazon.coral.service#${type}`, message),
    }),
  };
};
