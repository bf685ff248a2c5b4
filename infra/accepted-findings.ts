import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Why a rule of good practice is not followed somewhere, and the test of what stands in its place. */
type Accepted = {
  readonly because: string;
  /** File and words of a test. */
  readonly shownBy: readonly [file: string, title: string];
  /** When somebody must ask again whether it still holds. */
  readonly review: string;
};

const TEMPLATE = 'test/infra/template.test.ts';
const RIGHTS = 'test/infra/rights.test.ts';
const review = '2027-11';

/** All that the checks find and that is accepted; the platform's team answers for each. */
export const ACCEPTED_FINDINGS = {
  'charters-wildcard': {
    because: 'Charters are named by their hash: all objects of the one bucket, by exact actions.',
    shownBy: [
      RIGHTS,
      'name every resource, but charters by their hash, files by their folder and the identity that sends mail',
    ],
    review,
  },
  'documents-wildcard': {
    because: 'Documents are named by their ids: the objects of one folder of one bucket, by exact actions.',
    shownBy: [
      RIGHTS,
      'name every resource, but charters by their hash, files by their folder and the identity that sends mail',
    ],
    review,
  },
  'site-wildcard': {
    because:
      'Public files, and the locked copies of checkpoints, are named by what they tell: the objects of one folder of one bucket, by exact actions.',
    shownBy: [
      RIGHTS,
      'name every resource, but charters by their hash, files by their folder and the identity that sends mail',
    ],
    review,
  },
  'scan-wildcard': {
    because:
      'The service that scans reads and marks any object of the one bucket, and keeps rules of its own name only.',
    shownBy: [TEMPLATE, 'files are scanned by a plan that may read and mark them, and nothing else'],
    review,
  },
  'mail-wildcard': {
    because: 'The identity is the domain or the address of MailFrom: the condition on the sender binds.',
    shownBy: [RIGHTS, 'a mail from anybody'],
    review,
  },
  'AwsSolutions-S1': {
    because: 'It is where access logs are kept.',
    shownBy: [TEMPLATE, 'no bucket is public, all are kept, and none answers without TLS'],
    review,
  },
  'AwsSolutions-CFR1': {
    because: 'A public service: a label is verified from any country.',
    shownBy: [TEMPLATE, 'puts a firewall and CloudFront in front, under the domain when one is given'],
    review,
  },
  'AwsSolutions-CFR4': {
    because:
      'A trial without a domain answers under the name and the certificate of CloudFront, which set the protocols.',
    shownBy: [TEMPLATE, 'asks for a certificate and a recent protocol as soon as a domain is given'],
    review,
  },
  'AwsSolutions-APIG4': {
    because: 'Functions verify the token: an authorizer cannot refuse with a problem document in French.',
    shownBy: [
      'test/proofs/input.test.ts',
      'neither breaks, nor tells, nor moves, and takes no forged token on any route',
    ],
    review,
  },
  'AwsSolutions-DDB3': {
    because:
      'The box of secret ballots: two states put back one second apart would show whose ballot came between.',
    shownBy: [TEMPLATE, 'the box has no stream, no recovery and no index: nothing in it is dated'],
    review,
  },
  'AwsSolutions-SQS3': {
    because:
      'It is a dead-letter queue, of a rule, a pipe or a function: the check only knows those of queues.',
    shownBy: [TEMPLATE, 'ring for each dead letter, function fault, pipe fault and API fault, above zero'],
    review,
  },
  'Serverless-SQSRedrivePolicy': {
    because: 'It is itself where what failed ends: a queue behind it would hide what a person must read.',
    shownBy: [TEMPLATE, 'ring for each dead letter, function fault, pipe fault and API fault, above zero'],
    review,
  },
  'Serverless-LambdaDLQ': {
    because:
      'A function called by HTTP has its caller; one called by events has an on-failure destination, which also tells why.',
    shownBy: [
      TEMPLATE,
      'each give up after bounded retries, to a queue of their own, whoever fails: the bus or the function',
    ],
    review,
  },
  'Serverless-LambdaEventSourceMappingDestination': {
    because: 'A queue keeps what its reader fails on: a mapping of this kind takes no destination.',
    shownBy: [TEMPLATE, 'dead letters of reactions are listed by a function, each by itself'],
    review,
  },
  'Serverless-LambdaTracing': {
    because:
      'A trace would date each vote to the millisecond, and asks for a right on all resources; lines with request ids do.',
    shownBy: [TEMPLATE, 'is throttled, and logs neither path, query, header nor person'],
    review,
  },
} as const satisfies Record<string, Accepted>;
type Finding = keyof typeof ACCEPTED_FINDINGS;

/** Says why a finding on a part of the template, or on one resource of a role, is accepted. */
export const acceptFinding = (scope: IConstruct, finding: Finding, id: string = finding): void =>
  Validations.of(scope).acknowledge({ id, reason: ACCEPTED_FINDINGS[finding].because });
