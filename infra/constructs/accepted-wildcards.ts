import { Stack } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { acceptFinding } from '../accepted-findings.ts';
import type { Right } from '../function-spec.ts';
import type { Resources } from './policy-statements.ts';

type Wildcard = {
  readonly finding: 'charters-wildcard' | 'documents-wildcard' | 'mail-wildcard';
  readonly resource: (resources: Resources) => string;
};

/** How the check of wildcards writes a value that comes from another stack. */
const importedName = (arn: string, { charters }: Resources): string => {
  const stack = Stack.of(charters);
  return String(stack.resolve(stack.exportValue(arn))['Fn::ImportValue']);
};

/** The only rights that cannot name each resource. */
const WILDCARDS: Partial<Record<Right['on'], Wildcard>> = {
  Charters: {
    finding: 'charters-wildcard',
    resource: (resources) => `${importedName(resources.charters.bucketArn, resources)}/*`,
  },
  Documents: {
    finding: 'documents-wildcard',
    resource: (resources) => `${importedName(resources.documents.bucketArn, resources)}/in/*`,
  },
  Mail: {
    finding: 'mail-wildcard',
    resource: () => 'arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*',
  },
};

/** Says why the wildcard of a right, if it has one, is accepted: that one, on that role. */
export const acceptWildcard = (role: Role, { on }: Right, resources: Resources): void => {
  const wildcard = WILDCARDS[on];
  if (wildcard === undefined) return;
  acceptFinding(role, wildcard.finding, `AwsSolutions-IAM5[Resource::${wildcard.resource(resources)}]`);
};
