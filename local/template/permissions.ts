import * as z from 'zod';
import type { Model } from './resolve.ts';

const Permission = z.object({ FunctionName: z.string(), Principal: z.string() });

const nameIn = (functionName: string): string => functionName.split(':').at(-1) ?? functionName;

/** Throws when the template does not let a service call a function. */
export const requirePermission = (model: Model, functionArn: string, service: string): void => {
  const allowed = model
    .parts('AWS::Lambda::Permission')
    .map(({ properties }) => Permission.parse(properties))
    .some((one) => nameIn(one.FunctionName) === nameIn(functionArn) && one.Principal === service);
  if (!allowed) throw new Error(`Le modèle ne permet pas à ${service} d’appeler ${functionArn}.`);
};
