import { missingRight } from '../../local/aws/authorize.ts';
import { namedAttributes } from '../../local/aws/named-attributes.ts';
import { renderSetting, renderTemplate } from '../../local/bus/input-template.ts';
import { failedOf } from '../../local/bus/queues.ts';
import { parsePattern } from '../../local/bus/pattern.ts';
import { makeRouter } from '../../local/gateway/routes.ts';
import { queueMappingsOf } from '../../local/template/queues.ts';
import { makeModel } from '../../local/template/resolve.ts';
import { makeStack } from '../../local/template/stack.ts';

const part = (value: unknown, extra: object = {}) => ({
  Resources: { T: { Type: 'X', Properties: { value } } },
  ...extra,
});
const allow = (more: object) => [{ Effect: 'Allow' as const, Condition: {}, ...more }];
const put = (keys?: readonly string[]) => ({
  action: 'dynamodb:PutItem',
  resource: 'arn:aws:dynamodb:eu-west-3:000000000000:table/State',
  context: keys === undefined ? {} : { 'dynamodb:LeadingKeys': keys },
});

describe('an event pattern', () => {
  const cases: readonly (readonly [pattern: unknown, event: unknown, fits: boolean])[] = [
    [{ a: ['x', 'y'] }, { a: 'y' }, true],
    [{ a: ['x'] }, { a: 'z' }, false],
    [{ a: ['x'], b: [1] }, { a: 'x' }, false],
    [{ a: { b: [null] } }, { a: { b: null } }, true],
    [{ a: ['x'] }, { a: ['w', 'x'] }, true],
    [{ a: [{ prefix: 'ab' }] }, { a: 'abc' }, true],
    [{ a: [{ prefix: 'ab' }] }, { a: 'ba' }, false],
    [{ a: [{ 'anything-but': ['x', { prefix: 'y' }] }] }, { a: 'z' }, true],
    [{ a: [{ 'anything-but': ['x', { prefix: 'y' }] }] }, { a: 'yy' }, false],
    [{ a: [{ 'anything-but': 'x' }] }, {}, false],
    [{ a: [{ exists: false }] }, {}, true],
    [{ a: [{ exists: true }] }, {}, false],
    [{ a: [{ numeric: ['>', 1, '<=', 3] }] }, { a: 3 }, true],
    [{ a: [{ numeric: ['>', 1, '<=', 3] }] }, { a: 1 }, false],
    [{ a: [{ numeric: ['=', 3] }] }, { a: '3' }, false],
  ];
  it.each(cases)('%j on %j: %s', (pattern, event, fits) => {
    expect(parsePattern(pattern)(event)).toBe(fits);
  });
  it.each([
    { a: [{ suffix: 'x' }] },
    { $or: [{ a: ['x'] }] },
    { a: 'x' },
    { a: [{ numeric: ['~', 1] }] },
    { a: [{ prefix: 'x', exists: true }] },
    'x',
  ])('is refused rather than ignored: %j', (pattern) => {
    expect(() => parsePattern(pattern)).toThrow('non pris en charge');
  });
});

describe('a pipe’s template', () => {
  const record = { a: { S: 'x"<y>' }, n: { N: '12' }, deep: { list: [1] } };
  it('puts JSON at places, and bare words inside strings', () => {
    expect(renderTemplate('{"a": <$.a.S>, "n": <$.n.N>, "d": <$.deep>}', record)).toEqual({
      a: 'x"<y>',
      n: '12',
      d: { list: [1] },
    });
    expect(renderTemplate('{"a<$.n.N>": "thing <$.a.S>, <$.none>."}', record)).toEqual({
      a12: 'thing x"<y>, .',
    });
  });
  it('takes a setting as words or as a path', () => {
    expect([renderSetting('$.n.N', record), renderSetting('label', record)]).toEqual(['12', 'label']);
  });
});

describe('routes', () => {
  const router = makeRouter(
    [
      '$default',
      'ANY /api/{council}/{things}',
      'GET /api/{council}/{things}',
      'POST /api/{council}/items/{id}/{command}',
      'POST /api/{council}/items/{id}/castBallot',
      'GET /api/me',
      'GET /files/{proxy+}',
    ].map((key) => ({ key, functionArn: key })),
  );
  it.each([
    ['GET', '/api/me', 'GET /api/me', undefined],
    ['POST', '/api/me', '$default', undefined],
    ['GET', '/api/62/items', 'GET /api/{council}/{things}', { council: '62', things: 'items' }],
    ['PUT', '/api/62/items', 'ANY /api/{council}/{things}', { council: '62', things: 'items' }],
    [
      'POST',
      '/api/62/items/1/castBallot',
      'POST /api/{council}/items/{id}/castBallot',
      { council: '62', id: '1' },
    ],
    [
      'POST',
      '/api/62/items/1/open',
      'POST /api/{council}/items/{id}/{command}',
      { council: '62', id: '1', command: 'open' },
    ],
    ['GET', '/files/a/b%2Fc', 'GET /files/{proxy+}', { proxy: 'a/b/c' }],
    ['GET', '/api//items', '$default', undefined],
    ['GET', '/api/62/items/', '$default', undefined],
  ])('%s %s takes %s', (method, path, key, parameters) => {
    const match = router(method, path);
    expect([match?.route.key, match?.pathParameters]).toEqual([key, parameters]);
  });
});

describe('the template', () => {
  const resolved = (template: unknown, given: Record<string, string> = {}) =>
    makeModel([makeStack('S', template), makeStack('Other', other)], given).parts('X')[0]?.properties[
      'value'
    ];
  const other = {
    Resources: { Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'bus' } } },
    Outputs: { O: { Value: { 'Fn::GetAtt': ['Bus', 'Arn'] }, Export: { Name: 'Other:Bus' } } },
  };
  it.each([
    [{ Ref: 'AWS::Region' }, 'eu-west-3'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'P' }]] }, 'a-given'],
    [{ 'Fn::Sub': 'x${P}${!Q}' }, 'xgiven${Q}'],
    [{ 'Fn::Sub': ['x${V}${Ref}', { V: 'v', Ref: { Ref: 'P' } }] }, 'xvgiven'],
    [{ 'Fn::ImportValue': 'Other:Bus' }, 'arn:aws:events:eu-west-3:000000000000:event-bus/bus'],
    [{ 'Fn::If': ['Yes', 'a', 'b'] }, 'a'],
    [{ 'Fn::If': ['No', 'a', { Ref: 'AWS::NoValue' }] }, undefined],
    [{ 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
    [{ 'Fn::FindInMap': ['M', 'a', 'b'] }, 7],
    [{ a: [{ Ref: 'AWS::NoValue' }, 1] }, { a: [1] }],
  ])('resolves %j', (value, expected) => {
    const template = part(value, {
      Parameters: { P: { Default: 'default' } },
      Mappings: { M: { a: { b: 7 } } },
      Conditions: {
        Yes: { 'Fn::Equals': [{ Ref: 'P' }, 'given'] },
        No: { 'Fn::Not': [{ Condition: 'Yes' }] },
      },
    });
    expect(resolved(template, { P: 'given' })).toEqual(expected);
  });
  it('leaves out what its condition excludes, and refuses a function it does not know', () => {
    const conditional = {
      Parameters: { P: { Default: '' } },
      Conditions: { Set: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'P' }, ''] }] } },
      Resources: { T: { Type: 'X', Condition: 'Set' } },
    };
    expect(makeModel([makeStack('S', conditional)], {}).parts('X')).toHaveLength(0);
    expect(makeModel([makeStack('S', conditional)], { P: 'p' }).parts('X')).toHaveLength(1);
    expect(() => resolved(part({ 'Fn::Cidr': [] }))).toThrow('Fn::Cidr');
  });
});

describe('the attributes that an update names', () => {
  it.each([
    ['SET #n = if_not_exists(a, :a), b.c[0] = :b REMOVE d', '', { '#n': 'name' }, ['name', 'a', 'b', 'd']],
    ['ADD e :one', 'attribute_exists(pk) AND size(f) > :one', {}, ['e', 'pk', 'f']],
    ['DELETE g :seen', 'contains(g, :set) OR NOT h IN (:set, i)', {}, ['g', 'h', 'i']],
  ])('%s', (UpdateExpression, ConditionExpression, ExpressionAttributeNames, expected) => {
    const update = { UpdateExpression, ConditionExpression, ExpressionAttributeNames };
    const named = namedAttributes({ ...update, Key: { pk: 1, sk: 2 } });
    expect(new Set(named)).toEqual(new Set(['pk', 'sk', ...expected]));
  });
});

describe('rights', () => {
  const scoped = allow({
    Action: ['dynamodb:Put*'],
    Resource: ['*table/State'],
    Condition: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*#item#*'] },
      Null: { 'dynamodb:LeadingKeys': ['false'] },
    },
  });
  it.each([
    [put(['62#item#1']), true],
    [put(['62#item#1', '62#label#1']), false],
    [put(), false],
    [{ ...put(['62#item#1']), action: 'dynamodb:DeleteItem' }, false],
    [{ ...put(['62#item#1']), resource: 'arn:aws:dynamodb:eu-west-3:000000000000:table/Ledger' }, false],
  ])('%j: %s', (demand, allowed) => {
    expect(missingRight(scoped, [demand]) === undefined).toBe(allowed);
  });
  it('lets a denial win, and takes no unknown condition for an allowance', () => {
    const all = { Action: ['*'], Resource: ['*'] };
    expect(
      missingRight([...scoped, { Effect: 'Deny', Condition: {}, ...all }], [put(['62#item#1'])]),
    ).toBeDefined();
    expect(missingRight(allow({ ...all, Condition: { IpAddress: { a: ['b'] } } }), [put()])).toBeDefined();
  });
});

describe('a queue that a function reads', () => {
  const batch = ['a', 'b', 'c'];
  const failures = (...ids: string[]) => ({
    batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
  });
  it.each([
    [failures(), true, []],
    [{ batchItemFailures: null }, true, []],
    [null, true, []],
    [{}, true, []],
    [failures('b'), true, ['b']],
    [failures('a', 'c'), true, ['a', 'c']],
    [failures('a', 'b', 'c'), true, batch],
    [failures('elsewhere'), true, batch],
    [failures(''), true, batch],
    [{ batchItemFailures: [{ id: 'a' }] }, true, batch],
    ['text', true, batch],
    [failures('b'), false, []],
  ])('answers %j, partially or not (%j): %j go back', (answer, partial, back) => {
    expect(failedOf(batch, answer, partial)).toEqual(back);
  });

  const template = (
    mapping: object,
    actions = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'],
  ) => ({
    Resources: {
      Queue: { Type: 'AWS::SQS::Queue' },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          Policies: [
            {
              PolicyDocument: {
                Statement: [
                  {
                    Effect: 'Allow',
                    Action: actions.map((action) => `sqs:${action}`),
                    Resource: { 'Fn::GetAtt': ['Queue', 'Arn'] },
                  },
                ],
              },
            },
          ],
        },
      },
      Reader: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] },
          FunctionName: { Ref: 'Reader' },
          ...mapping,
        },
      },
    },
  });
  const read = (value: object) => queueMappingsOf(makeModel([makeStack('S', value)], {}));

  it('is read as the template says, if the function may', () => {
    const queueArn = 'arn:aws:sqs:eu-west-3:000000000000:S-Queue';
    const functionArn = 'arn:aws:lambda:eu-west-3:000000000000:function:S-Reader';
    expect(read(template({ BatchSize: 2, FunctionResponseTypes: ['ReportBatchItemFailures'] }))).toEqual([
      { queueArn, functionArn, batchSize: 2, partial: true },
    ]);
    expect(read(template({}))).toEqual([{ queueArn, functionArn, batchSize: 10, partial: false }]);
    expect(() => read(template({}, ['ReceiveMessage']))).toThrow('sqs:DeleteMessage');
    expect(() => read(template({ FilterCriteria: {} }))).toThrow('FilterCriteria');
    expect(() => read(template({ EventSourceArn: 'arn:aws:kinesis:x' }))).toThrow('EventSourceArn');
  });
});
