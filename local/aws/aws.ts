import type { IncomingMessage } from 'node:http';
import type { Handler } from '../http/listen.ts';
import { readBody } from '../http/read-body.ts';
import { send } from '../http/send.ts';
import type { Statement } from '../template/policies.ts';
import { missingRight } from './authorize.ts';
import { type Demand, type Service, type ServiceAnswer, type ServiceCall, ServiceFault } from './service.ts';

const BODY_BYTES = 64 * 1024 * 1024;

/** Who calls, by access key. */
export type Caller = {
  readonly name: string;
  readonly role: string;
  readonly statements: readonly Statement[];
};

/** Told which rights a function used, by the role it acts as. */
export type OnUse = (role: string, demands: readonly Demand[]) => void;

type AwsOptions = {
  readonly services: Readonly<Record<'dynamodb' | 'kms' | 'ses' | 'events' | 's3', Service>>;
  readonly callers: ReadonlyMap<string, Caller>;
  /** The national registers, at `/register/…` with its query. */
  readonly register: (url: string) => ServiceAnswer;
  /** Told of the rights that a call asked for and had. */
  readonly onUse: OnUse;
  /** Told of each call that the template does not allow. */
  readonly onRefusal: (text: string) => void;
};

const serviceOf = (call: ServiceCall): keyof AwsOptions['services'] => {
  const target = String(call.headers['x-amz-target'] ?? '');
  if (target.startsWith('DynamoDB_')) return 'dynamodb';
  if (target.startsWith('TrentService.')) return 'kms';
  if (target.startsWith('AWSEvents.')) return 'events';
  return call.path.startsWith('/v2/email/') ? 'ses' : 's3';
};

const accessKeyIn = (authorization: string | undefined): string =>
  /Credential=([^/]+)\//.exec(authorization ?? '')?.[1] ?? '';

const answerCalls =
  ({ services, callers, onUse, onRefusal }: AwsOptions) =>
  async (call: ServiceCall): Promise<ServiceAnswer> => {
    const service = services[serviceOf(call)];
    try {
      const free = service.unsigned?.(call);
      if (free) return free;
      const key = (await service.accessKey?.(call)) ?? accessKeyIn(String(call.headers['authorization']));
      const caller = callers.get(key);
      if (caller === undefined)
        return service.fault(403, 'UnrecognizedClientException', 'Unknown access key');
      const demands = await service.demands(call);
      const missing = missingRight(caller.statements, demands);
      if (missing !== undefined) {
        onRefusal(`${caller.name} n’a pas le droit ${missing.action} sur ${missing.resource}`);
        const status = serviceOf(call) === 's3' ? 403 : 400;
        const type = serviceOf(call) === 's3' ? 'AccessDenied' : 'AccessDeniedException';
        return service.fault(status, type, `not authorized to perform: ${missing.action}`);
      }
      onUse(caller.role, demands);
      return await service.answer(call);
    } catch (error) {
      if (error instanceof ServiceFault) return service.fault(error.status, error.type, error.message);
      return service.fault(500, 'InternalFailure', String(error));
    }
  };

const callOf = async (request: IncomingMessage): Promise<ServiceCall> => {
  const { method = 'GET', url = '/', headers } = request;
  const body = (await readBody(request, BODY_BYTES)) ?? Buffer.alloc(0);
  const [path = '/', query = ''] = url.split('?');
  return { method, path, query: new URLSearchParams(query), host: headers.host ?? '', headers, body };
};

/** Answers the calls of the functions: who calls, may they, and what the service says. */
export const makeAws = (options: AwsOptions): Handler => {
  const answer = answerCalls(options);
  return async (request, response) => {
    const { url = '/' } = request;
    if (url.startsWith('/register/')) return send(response, options.register(url));
    const call = await callOf(request);
    const given = await answer(call);
    send(response, options.services[serviceOf(call)].dress?.(call, given) ?? given);
  };
};
