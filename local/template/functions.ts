import { resolve } from 'node:path';
import * as z from 'zod';
import type { Model, Part } from './resolve.ts';

/** A Lambda of the template: where its bundle is, what it is given, as whom it acts. */
export type FunctionDefinition = {
  readonly arn: string;
  readonly name: string;
  /** What the project calls it. */
  readonly description: string;
  readonly folder: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly role: string;
  readonly logGroup: string | undefined;
  /** How often an asynchronous call that failed is tried again, and where it ends. */
  readonly retries: number | undefined;
  readonly onFailure: string | undefined;
};

const Lambda = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Description: z.string().default(''),
  Role: z.string(),
  LoggingConfig: z.object({ LogGroup: z.string() }).optional(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
});
const InvokeConfig = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

const folderOf = (part: Part, key: string): string => {
  const folder = part.stack.assets.get(key.replace(/\.zip$/, ''));
  if (folder === undefined) throw new Error(`Le code de la fonction ${part.id} est introuvable (${key}).`);
  return resolve(folder);
};

/** The functions of the template, by ARN. */
export const functionsOf = (model: Model): ReadonlyMap<string, FunctionDefinition> => {
  const configs = model
    .parts('AWS::Lambda::EventInvokeConfig')
    .map(({ properties }) => InvokeConfig.parse(properties));
  return new Map(
    model.parts('AWS::Lambda::Function').map((part) => {
      const lambda = Lambda.parse(part.properties);
      const config = configs.find(
        ({ FunctionName }) => FunctionName === part.ref || FunctionName === part.arn,
      );
      const definition: FunctionDefinition = {
        arn: part.arn,
        name: part.ref,
        description: lambda.Description,
        folder: folderOf(part, lambda.Code.S3Key),
        handler: lambda.Handler,
        environment: lambda.Environment?.Variables ?? {},
        timeoutMs: lambda.Timeout * 1000,
        memoryMb: lambda.MemorySize,
        role: lambda.Role.split('/').at(-1) ?? '',
        logGroup: lambda.LoggingConfig?.LogGroup,
        retries: config?.MaximumRetryAttempts,
        onFailure: config?.DestinationConfig?.OnFailure?.Destination,
      };
      return [part.arn, definition];
    }),
  );
};
