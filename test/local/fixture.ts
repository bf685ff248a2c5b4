import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SHARED = `
const call = async (operation, input) => {
  const response = await fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0', 'x-amz-date': '20260101T000000Z',
      'x-amz-target': 'DynamoDB_20120810.' + operation,
      authorization: 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20260101/eu-west-3/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(input),
  });
  return { status: response.status, ...(await response.json()) };
};
const note = (sk, more = {}) => call('PutItem', { TableName: process.env.STATE_TABLE, Item: { pk: { S: 'seen' }, sk: { S: sk }, ...more } });
`;

const WRITE = `${SHARED}
export const handler = async (event) => {
  const path = event.rawPath;
  if (path === '/throw') throw new Error('no');
  if (path === '/environment') return { names: Object.keys(process.env), time: event.requestContext.timeEpoch };
  if (path === '/forbidden') return call('DeleteItem', { TableName: process.env.LEDGER_TABLE, Key: { pk: { S: 'a' }, sk: { S: 'a' } } });
  if (path === '/seen') return (await call('Query', { TableName: process.env.STATE_TABLE, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'seen' } } })).Items;
  if (path === '/facts') {
    const { id, type } = JSON.parse(event.body);
    return call('PutItem', { TableName: process.env.LEDGER_TABLE, Item: { pk: { S: 'thing' }, sk: { S: id }, factId: { S: id }, type: { S: type }, version: { N: '1' } } });
  }
  return { statusCode: 201, headers: { 'X-A': '1' }, cookies: ['a=1', 'b=2'], body: JSON.stringify(event) };
};`;

const REACT = `${SHARED}
import { existsSync } from 'node:fs';
const tried = new Map();
export const handler = async ({ detail, time }) => {
  const count = (tried.get(detail.factId) ?? 0) + 1;
  tried.set(detail.factId, count);
  if (detail.type === 'Poison.v1') throw new Error('poison');
  if (detail.type === 'Flaky.v1' && count < 3) throw new Error('flaky');
  if (detail.type === 'Slow.v1' && existsSync(new URL('hold', import.meta.url))) await new Promise(() => setInterval(() => {}, 1000));
  await note(detail.factId, { version: { N: String(detail.version) }, tries: { N: String(count) } });
};`;

const SWEEP = `${SHARED}
let left = 2;
export const handler = async ({ time }) => {
  await note('sweep-' + left, { at: { S: time } });
  return { due: left > 0 ? left-- : 0 };
};`;

const lambda = (name: string, key: string, variables: readonly string[]) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Key: `${key}.zip` },
    Handler: 'index.handler',
    Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    Timeout: 20,
    FunctionName: name,
    Environment: {
      Variables: {
        ...Object.fromEntries(variables.map((one) => [`${one.toUpperCase()}_TABLE`, { Ref: one }])),
        TOKEN_KEY_ID: { Ref: 'Key' },
      },
    },
  },
});
const table = (stream: boolean) => ({
  Type: 'AWS::DynamoDB::GlobalTable',
  Properties: {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    ...(stream && { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }),
  },
});
const permission = (name: string, service: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: { FunctionName: { 'Fn::GetAtt': [name, 'Arn'] }, Principal: `${service}.amazonaws.com` },
});
const rule = (name: string, more: object) => ({
  Type: 'AWS::Events::Rule',
  Properties: { ...more, Targets: [{ Arn: { 'Fn::GetAtt': [name, 'Arn'] }, Id: 'one' }] },
});

const template = {
  Resources: {
    Ledger: table(true),
    State: table(false),
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: [
          {
            PolicyDocument: {
              Statement: [{ Effect: 'Allow', Action: ['dynamodb:PutItem', 'dynamodb:Query'], Resource: '*' }],
            },
          },
        ],
      },
    },
    PipeRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: [
          {
            PolicyDocument: {
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
                    (action) => `dynamodb:${action}`,
                  ),
                  Resource: { 'Fn::GetAtt': ['Ledger', 'StreamArn'] },
                },
                { Effect: 'Allow', Action: 'events:PutEvents', Resource: { 'Fn::GetAtt': ['Bus', 'Arn'] } },
              ],
            },
          },
        ],
      },
    },
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: { KeySpec: 'RSA_2048', KeyPolicy: { Statement: [] } },
    },
    Write: lambda('write', 'write', ['Ledger', 'State']),
    React: lambda('react', 'react', ['State']),
    Sweep: lambda('sweep', 'sweep', ['State']),
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: { IntegrationUri: { 'Fn::GetAtt': ['Write', 'Arn'] }, PayloadFormatVersion: '2.0' },
    },
    ...Object.fromEntries(
      ['GET /things/{id}', 'POST /facts', '$default'].map((RouteKey, at) => [
        `Route${at}`,
        {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: { RouteKey, Target: { 'Fn::Sub': 'integrations/${Integration}' } },
        },
      ]),
    ),
    WritePermission: permission('Write', 'apigateway'),
    ReactPermission: permission('React', 'events'),
    SweepPermission: permission('Sweep', 'events'),
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'bus' } },
    Rule: rule('React', { EventBusName: { Ref: 'Bus' }, EventPattern: { source: ['fixture'] } }),
    Minute: rule('Sweep', { ScheduleExpression: 'rate(1 minute)' }),
    Pipe: {
      Type: 'AWS::Pipes::Pipe',
      Properties: {
        Name: 'pipe',
        RoleArn: { 'Fn::GetAtt': ['PipeRole', 'Arn'] },
        Source: { 'Fn::GetAtt': ['Ledger', 'StreamArn'] },
        Target: { 'Fn::GetAtt': ['Bus', 'Arn'] },
        SourceParameters: {
          DynamoDBStreamParameters: { StartingPosition: 'TRIM_HORIZON' },
          FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
        },
        TargetParameters: {
          EventBridgeEventBusParameters: { Source: 'fixture', DetailType: '$.dynamodb.NewImage.type.S' },
          InputTemplate:
            '{"factId": <$.dynamodb.NewImage.factId.S>, "type": <$.dynamodb.NewImage.type.S>, "version": <$.dynamodb.NewImage.version.N>}',
        },
      },
    },
  },
};

/** A small synthesized system: a function that writes facts, one that reacts to them, one that sweeps. */
export const makeFixture = (): { readonly templates: string; readonly dataDir: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'local-run-'));
  const templates = join(folder, 'templates');
  for (const [name, code] of Object.entries({ write: WRITE, react: REACT, sweep: SWEEP })) {
    mkdirSync(join(templates, name), { recursive: true });
    writeFileSync(join(templates, name, 'index.mjs'), code);
  }
  const files = Object.fromEntries(['write', 'react', 'sweep'].map((path) => [path, { source: { path } }]));
  writeFileSync(join(templates, 'Fixture.template.json'), JSON.stringify(template));
  writeFileSync(join(templates, 'Fixture.assets.json'), JSON.stringify({ files }));
  return { templates, dataDir: join(folder, 'data') };
};
