import * as z from 'zod';
import { requirePermission } from './permissions.ts';
import type { Model } from './resolve.ts';

/** A route of the HTTP API: its key (`GET /api/me`, `$default`) and the function behind it. */
export type RouteDefinition = { readonly key: string; readonly functionArn: string };

const Route = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.literal('NONE').default('NONE'),
});
const Integration = z.object({ IntegrationUri: z.string(), PayloadFormatVersion: z.literal('2.0') });

const functionIn = (uri: string): string => /functions\/(arn:[^/]+)\/invocations/.exec(uri)?.[1] ?? uri;

/** The routes of the template; throws when one has no integration or may not call its function. */
export const routesOf = (model: Model): readonly RouteDefinition[] => {
  const integrations = new Map(
    model
      .parts('AWS::ApiGatewayV2::Integration')
      .map(({ ref, properties }) => [ref, functionIn(Integration.parse(properties).IntegrationUri)]),
  );
  return model.parts('AWS::ApiGatewayV2::Route').map(({ id, properties }) => {
    const route = Route.parse(properties);
    const functionArn = integrations.get(route.Target.replace(/^integrations\//, ''));
    if (functionArn === undefined) throw new Error(`La route ${id} ne mène à aucune fonction.`);
    requirePermission(model, functionArn, 'apigateway.amazonaws.com');
    return { key: route.RouteKey, functionArn };
  });
};
