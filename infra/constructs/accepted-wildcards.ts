import { Stack } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { acceptFinding } from '../accepted-findings.ts';
import type { Right } from '../function-spec.ts';
import type { Resources } from './policy-statements.ts';

type Wildcard = {
  readonly finding: `${'charters' | 'documents' | 'site' | 'mail'}-wildcard`;
  readonly resources: readonly string[];
};

/** How the check of wildcards writes a value that comes from another stack. */
const importedName = (arn: string, { charters }: Resources): string => {
  const stack = Stack.of(charters);
  return String(stack.resolve(stack.exportValue(arn))['Fn::ImportValue']);
};

/** The only rights that cannot name each resource. */
const wildcardOf = (right: Right, resources: Resources): Wildcard | null => {
  const objects = (bucket: IBucket, files: string): string =>
    `${importedName(bucket.bucketArn, resources)}/${files}`;
  switch (right.on) {
    case 'Charters':
      return { finding: 'charters-wildcard', resources: [objects(resources.charters, '*')] };
    case 'Documents':
      return {
        finding: 'documents-wildcard',
        resources: [objects(resources.documents, `${right.folder ?? 'in'}/*`)],
      };
    case 'Site':
      return {
        finding: 'site-wildcard',
        resources: right.of
          .filter((files) => files.includes('*'))
          .map((files) => objects(resources.site, files)),
      };
    case 'LockedCheckpoints':
      return {
        finding: 'site-wildcard',
        resources: [objects(resources.checkpoints, 'checkpoints/*')],
      };
    case 'Mail':
      return {
        finding: 'mail-wildcard',
        resources: ['arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*'],
      };
    default:
      return null;
  }
};

/** Says why the wildcard of a right, if it has one, is accepted: that one, on that role. */
export const acceptWildcard = (role: Role, right: Right, resources: Resources): void => {
  const wildcard = wildcardOf(right, resources);
  if (wildcard === null) return;
  for (const resource of wildcard.resources)
    acceptFinding(role, wildcard.finding, `AwsSolutions-IAM5[Resource::${resource}]`);
};
