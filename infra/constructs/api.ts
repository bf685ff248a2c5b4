import { Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnApi, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acceptFinding } from '../accepted-findings.ts';
import type { Route } from '../function-spec.ts';
import { type Alarms, summed } from './alarms.ts';
import type { ShellFunction } from './shell-function.ts';

/** Which route, how it went, how long it took: no path, query, header, address or person. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  fault: '$context.integrationErrorMessage',
};

/** A full council that types nonsense stays below. */
const REFUSED_IN_FIVE_MINUTES = 1000;

/** The HTTP API: routes to functions, nothing else; pages of other origins have no business here (no CORS). */
export class Api extends Construct {
  readonly id: string;
  readonly origin: string;
  readonly host: string;

  constructor(scope: Construct, id: string, alarms: Alarms) {
    super(scope, id);
    const api = new CfnApi(this, 'Api', { name: 'label-ess', protocolType: 'HTTP' });
    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new CfnStage(this, 'Stage', {
      apiId: api.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn: log.logGroupArn, format: JSON.stringify(ACCESS_LOG) },
      // A full council votes within seconds; more than that is not a council.
      defaultRouteSettings: {
        throttlingBurstLimit: 1000,
        throttlingRateLimit: 500,
        detailedMetricsEnabled: true,
      },
    });
    this.id = api.ref;
    this.host = Fn.sub(
      `\${${Stack.of(this).getLogicalId(api)}}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}`,
    );
    this.origin = `https://${this.host}`;
    acceptFinding(this, 'AwsSolutions-APIG4');
    const answered = (metricName: string, minutes: number) =>
      new Metric({
        namespace: 'AWS/ApiGateway',
        metricName,
        dimensionsMap: { ApiId: api.ref },
        ...summed(minutes),
      });
    alarms.whenAbove('Api-5xx', answered('5xx', 1), 'The API answered with a fault.');
    alarms.whenAbove(
      'Api-4xx',
      answered('4xx', 5),
      'Very many requests are refused: an attack, or a page that is broken.',
      REFUSED_IN_FIVE_MINUTES,
    );
  }

  /** Sends routes to a function, in the second version of the payload. */
  route(name: string, routes: readonly Route[], { lambda }: ShellFunction): void {
    const integration = new CfnIntegration(this, `${name}-integration`, {
      apiId: this.id,
      integrationType: 'AWS_PROXY',
      integrationUri: lambda.functionArn,
      payloadFormatVersion: '2.0',
    });
    for (const routeKey of routes)
      new CfnRoute(this, routeKey, {
        apiId: this.id,
        routeKey,
        authorizationType: 'NONE',
        target: Fn.join('', ['integrations/', integration.ref]),
      });
    lambda.addPermission('Api', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(this).formatArn({ service: 'execute-api', resource: this.id, resourceName: '*' }),
    });
  }
}
