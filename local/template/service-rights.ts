import * as z from 'zod';
import { missingRight } from '../aws/authorize.ts';
import type { ScanDefinition } from './buckets.ts';
import type { FunctionDefinition } from './functions.ts';
import type { PipeDefinition } from './pipes.ts';
import { arnOf } from './names.ts';
import { policiesOf, type Statement, StatementList } from './policies.ts';
import type { Model } from './resolve.ts';

const onQueue = z.object({ Queues: z.array(z.string()), PolicyDocument: StatementList });
const onTopic = z.object({ Topics: z.array(z.string()), PolicyDocument: StatementList });
const Target = z.object({ Arn: z.string(), DeadLetterConfig: z.object({ Arn: z.string() }).optional() });
const Rule = z.object({ Targets: z.array(Target).default([]) });
const Alarm = z.object({ AlarmActions: z.array(z.string()) });

const READING_A_STREAM = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
/** What the service that scans asks for before a plan of its is accepted. */
const ON_A_SCANNED_BUCKET = ['PutBucketNotification', 'GetBucketNotification', 'ListBucket'];
const ON_A_SCANNED_OBJECT = [
  'GetObject',
  'GetObjectVersion',
  'GetObjectTagging',
  'GetObjectVersionTagging',
  'PutObjectTagging',
  'PutObjectVersionTagging',
];
const ON_ITS_RULE = [
  'PutRule',
  'DeleteRule',
  'PutTargets',
  'RemoveTargets',
  'DescribeRule',
  'ListTargetsByRule',
];
const WRITING_A_LOG = ['CreateLogStream', 'PutLogEvents'];

const demands = (service: string, actions: readonly string[], resource: string, context = {}) =>
  actions.map((action) => ({ action: `${service}:${action}`, resource, context }));

const isService = ({ Principal }: Statement, service: string): boolean => {
  const named = typeof Principal === 'object' ? (Principal['Service'] ?? []) : [];
  return [...named].includes(service);
};

/**
 * Throws, in French, when AWS itself could not do what the template asks of it: write the log of a function, read a
 * stream into a bus, put what failed in a queue, tell a topic.
 */
export const requireServiceRights = (
  model: Model,
  functions: ReadonlyMap<string, FunctionDefinition>,
  pipes: readonly PipeDefinition[],
  scans: readonly ScanDefinition[],
): void => {
  const roles = policiesOf(model);
  const requireOf = (role: string, asked: ReturnType<typeof demands>): void => {
    const missing = missingRight(roles.get(role) ?? [], asked);
    if (missing !== undefined)
      throw new Error(`Le rôle ${role} n’a pas le droit ${missing.action} sur ${missing.resource}.`);
  };
  const context = { 'aws:SourceAccount': ['000000000000'], 'aws:SecureTransport': ['true'] };
  const requireFrom = (statements: readonly Statement[], service: string, action: string, arn: string) => {
    const own = statements.filter((one) => isService(one, service));
    // The source of a call is the very rule or alarm of the template: that it is one is known here.
    const [name = '', verb = ''] = action.split(':');
    const known = own.map((one) => ({ ...one, Condition: withoutSource(one.Condition) }));
    if (missingRight(known, demands(name, [verb], arn, context)) !== undefined)
      throw new Error(`${service} n’a pas le droit ${action} sur ${arn}.`);
  };

  for (const { role, logGroup, onFailure } of functions.values()) {
    const log = model.parts('AWS::Logs::LogGroup').find(({ ref }) => ref === logGroup);
    if (log !== undefined) requireOf(role, demands('logs', WRITING_A_LOG, log.arn));
    if (onFailure !== undefined) requireOf(role, demands('sqs', ['SendMessage'], onFailure));
  }
  for (const { role, bucket } of scans) {
    const resource = `arn:aws:s3:::${bucket}`;
    requireOf(role, demands('s3', ON_A_SCANNED_BUCKET, resource));
    requireOf(role, demands('s3', ON_A_SCANNED_OBJECT, `${resource}/in/object`));
    requireOf(
      role,
      demands('s3', ['PutObject'], `${resource}/malware-protection-resource-validation-object`),
    );
    const managed = { 'events:ManagedBy': ['malware-protection-plan.guardduty.amazonaws.com'] };
    const rule = arnOf('AWS::Events::Rule', 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3-local');
    requireOf(role, demands('events', ON_ITS_RULE, rule, managed));
  }
  for (const { role, streamArn, busArn, deadLetters } of pipes) {
    requireOf(role, demands('dynamodb', READING_A_STREAM, streamArn));
    requireOf(role, demands('events', ['PutEvents'], busArn));
    if (deadLetters !== undefined) requireOf(role, demands('sqs', ['SendMessage'], deadLetters));
  }
  const queues = model.parts('AWS::SQS::QueuePolicy').map(({ properties }) => onQueue.parse(properties));
  const topics = model.parts('AWS::SNS::TopicPolicy').map(({ properties }) => onTopic.parse(properties));
  const urlOf = (arn: string) => model.parts('AWS::SQS::Queue').find((queue) => queue.arn === arn)?.ref ?? '';
  const ofQueue = (arn: string) =>
    queues.filter(({ Queues }) => Queues.includes(urlOf(arn))).flatMap((one) => one.PolicyDocument.Statement);
  const ofTopic = (arn: string) =>
    topics.filter(({ Topics }) => Topics.includes(arn)).flatMap((one) => one.PolicyDocument.Statement);
  for (const { properties } of model.parts('AWS::Events::Rule'))
    for (const { Arn, DeadLetterConfig } of Rule.parse(properties).Targets) {
      if (DeadLetterConfig !== undefined)
        requireFrom(
          ofQueue(DeadLetterConfig.Arn),
          'events.amazonaws.com',
          'sqs:SendMessage',
          DeadLetterConfig.Arn,
        );
      if (Arn.startsWith('arn:aws:sns:'))
        requireFrom(ofTopic(Arn), 'events.amazonaws.com', 'sns:Publish', Arn);
    }
  for (const { properties } of model.parts('AWS::CloudWatch::Alarm'))
    for (const arn of Alarm.parse(properties).AlarmActions)
      requireFrom(ofTopic(arn), 'cloudwatch.amazonaws.com', 'sns:Publish', arn);
};

const withoutSource = (conditions: Statement['Condition']): Statement['Condition'] =>
  Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).filter(([key]) => key !== 'aws:SourceArn')),
    ]),
  );
