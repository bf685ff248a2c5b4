import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acceptFinding } from '../accepted-findings.ts';
import type { EnvName, FunctionSpec } from '../function-spec.ts';
import { acceptWildcard } from './accepted-wildcards.ts';
import { type Alarms, METRICS, summed } from './alarms.ts';
import { policyStatements, type Resources } from './policy-statements.ts';

export type ShellFunctionProps = {
  readonly spec: FunctionSpec;
  /** Folder of the bundles: one folder a function. */
  readonly bundles: string;
  readonly values: Readonly<Record<EnvName, string>>;
  readonly resources: Resources;
  readonly alarms: Alarms;
};

const SIGN_IN_REQUIRED = 'SignInRequired';
/** A page left open asks now and then; a thousand in five minutes are somebody trying tokens. */
const REFUSED_IN_FIVE_MINUTES = 1000;

/** Rings when too many requests come without a token that holds, whatever function they ask (P20). */
export const watchSignIns = (alarms: Alarms): void =>
  alarms.whenAbove(
    'Sign-ins-refused',
    new Metric({ namespace: METRICS, metricName: SIGN_IN_REQUIRED, ...summed(5) }),
    'Very many requests carry no token that holds.',
    REFUSED_IN_FIVE_MINUTES,
  );

/** One function of the manifest, with a role, a log and an alarm of its own. */
export class ShellFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;

  constructor(
    scope: Construct,
    id: string,
    { spec, bundles, values, resources, alarms }: ShellFunctionProps,
  ) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.logGroup = logGroup;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    for (const right of spec.rights) {
      for (const statement of policyStatements(right, resources)) role.addToPolicy(statement);
      acceptWildcard(role, right, resources);
    }
    this.lambda = new LambdaFunction(this, 'Function', {
      description: spec.name,
      code: Code.fromAsset(join(bundles, spec.name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: spec.native === undefined ? Architecture.ARM_64 : Architecture.X86_64,
      memorySize: spec.memoryMb,
      timeout: Duration.seconds(spec.timeoutSeconds),
      environment: Object.fromEntries(spec.env.map((name) => [name, values[name]])),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
    acceptFinding(this.lambda, 'Serverless-LambdaDLQ');
    acceptFinding(this.lambda, 'Serverless-LambdaTracing');
    alarms.whenAbove(
      `Errors-${spec.name}`,
      this.lambda.metricErrors({ period: Duration.minutes(1) }),
      `Function ${spec.name} failed or ran out of time.`,
    );
    // A fault answers 503 in French and a refused deadline is set aside: both tell it by a line, not by an error.
    const faults = alarms.counting(`FaultLines-${spec.name}`, {
      logGroup,
      pattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      name: `Faults-${spec.name}`,
    });
    alarms.counting(`SignInLines-${spec.name}`, {
      logGroup,
      pattern: FilterPattern.numberValue('$.status', '=', 401),
      name: SIGN_IN_REQUIRED,
    });
    alarms.whenAbove(
      `Faults-${spec.name}`,
      faults.with(summed(1)),
      `Function ${spec.name} wrote an error: a fault, a refused deadline, a mail in doubt.`,
    );
  }
}
