import { v5 as uuidv5 } from 'uuid';

export const REGION = 'eu-west-3';
export const ACCOUNT = '000000000000';

const arn = (service: string, rest: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Which property names a resource, and how its ARN is written from that name. */
const kinds: Record<string, { named: string; arn: (name: string) => string }> = {
  'AWS::DynamoDB::GlobalTable': { named: 'TableName', arn: (name) => arn('dynamodb', `table/${name}`) },
  'AWS::DynamoDB::Table': { named: 'TableName', arn: (name) => arn('dynamodb', `table/${name}`) },
  'AWS::Lambda::Function': { named: 'FunctionName', arn: (name) => arn('lambda', `function:${name}`) },
  'AWS::SQS::Queue': { named: 'QueueName', arn: (name) => arn('sqs', name) },
  'AWS::Events::EventBus': { named: 'Name', arn: (name) => arn('events', `event-bus/${name}`) },
  'AWS::Events::Rule': { named: 'Name', arn: (name) => arn('events', `rule/${name}`) },
  'AWS::Pipes::Pipe': { named: 'Name', arn: (name) => arn('pipes', `pipe/${name}`) },
  'AWS::S3::Bucket': { named: 'BucketName', arn: (name) => `arn:aws:s3:::${name}` },
  'AWS::IAM::Role': { named: 'RoleName', arn: (name) => `arn:aws:iam::${ACCOUNT}:role/${name}` },
  'AWS::IAM::ManagedPolicy': { named: 'PolicyName', arn: (name) => `arn:aws:iam::${ACCOUNT}:policy/${name}` },
  'AWS::KMS::Key': { named: '', arn: (name) => arn('kms', `key/${name}`) },
  'AWS::Logs::LogGroup': { named: 'LogGroupName', arn: (name) => arn('logs', `log-group:${name}:*`) },
  'AWS::SES::ConfigurationSet': { named: 'Name', arn: (name) => arn('ses', `configuration-set/${name}`) },
  // A reference to a topic is its ARN already.
  'AWS::SNS::Topic': { named: 'TopicName', arn: (name) => name },
};

/** What `Ref` gives for a resource: the same at every start, so that data is found again. */
export const physicalName = (
  type: string,
  stack: string,
  id: string,
  properties: Readonly<Record<string, unknown>>,
): string => {
  const given = text(properties[kinds[type]?.named ?? '']);
  if (given !== undefined) return given;
  if (type === 'AWS::KMS::Key') return uuidv5(`${stack}/${id}`, uuidv5.URL);
  if (type === 'AWS::S3::Bucket') return `${stack}-${id}`.toLowerCase().slice(0, 63);
  if (type === 'AWS::SNS::Topic') return arn('sns', `${stack}-${id}`);
  return `${stack}-${id}`;
};

/** The ARN of a resource from its type and its physical name. */
export const arnOf = (type: string, name: string): string =>
  kinds[type]?.arn(name) ?? arn('local', `${type.replaceAll('::', '-').toLowerCase()}/${name}`);

/** The bus of the account, to which the services of AWS tell what happens. */
export const DEFAULT_BUS = arnOf('AWS::Events::EventBus', 'default');

/** What `Fn::GetAtt` gives; attributes that nothing here reads keep a name of their own. */
export const attributeOf = (type: string, name: string, attribute: string): string => {
  const whole = arnOf(type, name);
  if (attribute === 'Arn' || attribute === 'KeyArn') return whole;
  if (attribute === 'StreamArn') return `${whole}/stream/local`;
  if (attribute === 'RegionalDomainName') return `${name}.s3.${REGION}.amazonaws.com`;
  if (attribute === 'Name' || attribute === 'QueueName') return name;
  return `${whole}#${attribute}`;
};
