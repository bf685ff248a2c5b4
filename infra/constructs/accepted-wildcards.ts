import { Stack, Validations } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Right } from '../function-spec.ts';
import type { Resources } from './policy-statements.ts';

type Wildcard = { readonly because: string; readonly resource: (resources: Resources) => string };

/** How the check of wildcards writes a value that comes from another stack. */
const importedName = (arn: string, { charters }: Resources): string => {
  const stack = Stack.of(charters);
  return String(stack.resolve(stack.exportValue(arn))['Fn::ImportValue']);
};

/** The only rights that cannot name each resource, and why that is no danger. */
const WILDCARDS: Partial<Record<Right['on'], Wildcard>> = {
  Charters: {
    because: 'Charters are named by their hash: all objects of the one bucket, by exact actions.',
    resource: (resources) => `${importedName(resources.charters.bucketArn, resources)}/*`,
  },
  Mail: {
    because: 'The identity is the domain or the address of MailFrom: the condition on the sender binds.',
    resource: () => 'arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*',
  },
};

/** Says why the wildcard of a right, if it has one, is accepted: that one, on that role. */
export const acceptWildcard = (role: Role, { on }: Right, resources: Resources): void => {
  const wildcard = WILDCARDS[on];
  if (wildcard === undefined) return;
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${wildcard.resource(resources)}]`,
    reason: wildcard.because,
  });
};
