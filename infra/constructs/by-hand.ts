import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type Alarms, summed } from './alarms.ts';
import type { ShellFunction } from './shell-function.ts';

export type ByHandProps = { readonly name: string; readonly run: ShellFunction; readonly alarms: Alarms };

/**
 * A function that a person of the platform starts: nothing of the template may, and each start rings, so that no such act
 * is one person's secret.
 */
export class ByHand extends Construct {
  constructor(scope: Construct, id: string, { name, run, alarms }: ByHandProps) {
    super(scope, id);
    new CfnOutput(Stack.of(this), `Function-${name}`.replaceAll('-', ''), { value: run.lambda.functionName });
    alarms.whenAbove(
      `Started-${name}`,
      run.lambda.metricInvocations(summed(1)),
      `Function ${name} was started by hand.`,
    );
  }
}
