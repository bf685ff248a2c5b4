import { FUNCTIONS } from '../../infra/functions.ts';
import { SITE_PATHS } from '../../infra/site-paths.ts';
import { type Json, sorted, synthesized, writeTemplates } from './synthesized.ts';

const { all, ofType, functions, served, edge: withoutDomain } = synthesized();
const resourcesOf = (template: Json, type: string) =>
  Object.entries<Json>(template['Resources']).filter(([, { Type }]) => Type === type);
/** What CloudFront is told to be. */
const distributionOf = (template: Json): Json =>
  resourcesOf(template, 'AWS::CloudFront::Distribution')[0]![1]['Properties'].DistributionConfig;
const tables = ofType('AWS::DynamoDB::GlobalTable');
const table = (name: string) => tables.find(({ id }) => id.startsWith(name))!;
const documents = ofType('AWS::S3::Bucket').find(({ id }) => id.startsWith('Documents'))!;
const queueOf = (arn: Json) => ofType('AWS::SQS::Queue').find(({ id }) => id === arn['Fn::GetAtt'][0])!;
const specsOn = (on: string) => FUNCTIONS.filter(({ trigger }) => trigger.on === on);

describe('tables', () => {
  it.each([
    ['Ledger', 35],
    ['State', 35],
    ['Subjects', 28],
  ])('%s cannot be removed, and is recoverable for %d days', (name, days) => {
    const { DeletionPolicy, UpdateReplacePolicy, Properties } = table(name);
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(Properties['BillingMode']).toBe('PAY_PER_REQUEST');
    expect(Properties['TableName']).toBeUndefined();
    expect(Properties['KeySchema'].map((key: Json) => key['AttributeName'])).toEqual(['pk', 'sk']);
    const [replica] = Properties['Replicas'];
    expect(replica.DeletionProtectionEnabled).toBe(true);
    expect(replica.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: days,
    });
  });

  it('only the ledger has a stream, of new images', () => {
    expect(table('Ledger').Properties['StreamSpecification']).toEqual({ StreamViewType: 'NEW_IMAGE' });
    expect(tables.filter(({ Properties }) => Properties['StreamSpecification'] !== undefined)).toHaveLength(
      1,
    );
  });

  it('the box has no stream, no recovery and no index: nothing in it is dated', () => {
    const { DeletionPolicy, UpdateReplacePolicy, Properties } = table('Box');
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(Properties['StreamSpecification']).toBeUndefined();
    expect(Properties['GlobalSecondaryIndexes']).toBeUndefined();
    expect(Properties['TimeToLiveSpecification']).toBeUndefined();
    const [replica] = Properties['Replicas'];
    expect(replica.DeletionProtectionEnabled).toBe(true);
    expect(replica.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: false });
  });

  it('State has its three sparse indexes, of keys only', () => {
    const indexes = table('State').Properties['GlobalSecondaryIndexes'].map((index: Json) => [
      index['IndexName'],
      ...index['KeySchema'].map((key: Json) => key['AttributeName']),
      index['Projection'].ProjectionType,
    ]);
    expect(indexes).toEqual([
      ['due', 'dueShard', 'dueAt', 'KEYS_ONLY'],
      ['unpublished', 'unpublishedShard', 'unpublishedAt', 'KEYS_ONLY'],
      ['list', 'list', 'listAt', 'KEYS_ONLY'],
    ]);
  });
});

describe('keys and buckets', () => {
  it('tokens are signed by an RSA key, credentials and checkpoints by Edwards’ curve, personal data and votes wrapped by keys that rotate; all are kept', () => {
    const keys = ofType('AWS::KMS::Key');
    expect(keys.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(
      Array.from({ length: 7 }, () => 'Retain'),
    );
    expect(
      keys.map(({ Properties }) => [
        Properties['KeySpec'],
        Properties['KeyUsage'],
        Properties['EnableKeyRotation'],
      ]),
    ).toEqual([
      ['RSA_2048', 'SIGN_VERIFY', undefined],
      [undefined, undefined, true],
      ['ECC_NIST_EDWARDS25519', 'SIGN_VERIFY', undefined],
      [undefined, undefined, true],
      ['ECC_NIST_EDWARDS25519', 'SIGN_VERIFY', undefined],
      ['ECC_NIST_EDWARDS25519', 'SIGN_VERIFY', undefined],
      ['ECC_NIST_EDWARDS25519', 'SIGN_VERIFY', undefined],
    ]);
  });

  it('no bucket is public, all are kept, and none answers without TLS', () => {
    const policies = JSON.stringify(ofType('AWS::S3::BucketPolicy'));
    for (const { id, DeletionPolicy, Properties } of ofType('AWS::S3::Bucket')) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Object.values(Properties['PublicAccessBlockConfiguration'])).toEqual([true, true, true, true]);
      expect(policies).toContain(`"Bucket":{"Ref":"${id}"}`);
    }
    expect(policies.match(/"aws:SecureTransport":"false"/g)).toHaveLength(ofType('AWS::S3::Bucket').length);
  });

  it('checkpoints are locked for thirteen years, which nobody shortens, and watched by what should be told each hour', () => {
    const locks = ofType('AWS::S3::Bucket').filter(({ Properties }) => Properties['ObjectLockEnabled']);
    expect(locks.map(({ id }) => id)).toEqual([expect.stringMatching(/^LockedCheckpoints/)]);
    expect(locks[0]?.Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 13 * 366 } },
      },
    });
    const late = ofType('AWS::CloudWatch::Alarm').find(({ id }) => id.startsWith('Checkpointlate'));
    expect(late?.Properties).toMatchObject({
      MetricName: 'checkpoint-stands',
      Period: 6 * 3600,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  it('files are kept by version, told to the bus, sent by our pages alone, and forgotten when nobody may open them', () => {
    const { Properties } = documents;
    expect(Properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
    expect(Properties['NotificationConfiguration']).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
    expect(Properties['CorsConfiguration'].CorsRules).toEqual([
      {
        AllowedHeaders: ['*'],
        AllowedMethods: ['POST', 'GET'],
        AllowedOrigins: [
          { 'Fn::If': [expect.any(String), 'https://origin.invalid', { Ref: 'PublicOrigin' }] },
        ],
        MaxAge: 300,
      },
    ]);
    const rules = Properties['LifecycleConfiguration'].Rules as Json[];
    expect(rules.map(({ Id }) => Id)).toEqual([
      'half-sent',
      'never-opened-threats-found',
      'never-opened-unsupported',
    ]);
    // A file that was found clean is never forgotten by age.
    for (const { ExpirationInDays, TagFilters } of rules.slice(1))
      expect([ExpirationInDays, TagFilters[0].Key]).toEqual([30, 'GuardDutyMalwareScanStatus']);
  });

  it('files are scanned by a plan that may read and mark them, and nothing else', () => {
    const [plan, ...others] = ofType('AWS::GuardDuty::MalwareProtectionPlan');
    expect(others).toEqual([]);
    expect(plan!.Properties).toMatchObject({
      Actions: { Tagging: { Status: 'ENABLED' } },
      ProtectedResource: { S3Bucket: { BucketName: { Ref: documents.id }, ObjectPrefixes: ['in/'] } },
    });
    const { PolicyDocument } = ofType('AWS::IAM::Policy').find(({ id }) =>
      id.startsWith('DocumentsScan'),
    )!.Properties;
    const may = PolicyDocument.Statement.flatMap(({ Action }: Json) => Action) as string[];
    expect(sorted(may)).toEqual([
      'events:DeleteRule',
      'events:DescribeRule',
      'events:ListTargetsByRule',
      'events:PutRule',
      'events:PutTargets',
      'events:RemoveTargets',
      's3:GetBucketNotification',
      's3:GetObject',
      's3:GetObjectTagging',
      's3:GetObjectVersion',
      's3:GetObjectVersionTagging',
      's3:ListBucket',
      's3:PutBucketNotification',
      's3:PutObject',
      's3:PutObjectTagging',
      's3:PutObjectVersionTagging',
    ]);
    const putting = PolicyDocument.Statement.find(({ Action }: Json) => Action === 's3:PutObject');
    expect(JSON.stringify(putting.Resource)).toContain('/malware-protection-resource-validation-object');
    // No one else may mark a file, whatever their own role says.
    const policy = ofType('AWS::S3::BucketPolicy').find(
      ({ Properties }) => Properties['Bucket'].Ref === documents.id,
    )!.Properties['PolicyDocument'];
    const denied = policy.Statement.find(({ Action }: Json) => Action.includes('s3:PutObjectVersionTagging'));
    expect(denied).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': plan!.Properties['Role'] } },
    });
  });
});

const own = (property: (function_: Json) => string) =>
  new Set([...functions.values()].map(({ Properties }) => property(Properties))).size;

describe('functions', () => {
  it('are those of the manifest, and no other', () => {
    expect(sorted([...functions.keys()])).toEqual(sorted(FUNCTIONS.map(({ name }) => name)));
    expect(ofType('AWS::Lambda::Function')).toHaveLength(FUNCTIONS.length);
  });

  it.each(FUNCTIONS)('$name runs on Node 24, with the environment of the manifest', (spec) => {
    const { Properties } = functions.get(spec.name)!;
    expect(Properties['Runtime']).toBe('nodejs24.x');
    // What is machine code runs on the machines that it is made for.
    expect(Properties['Architectures']).toEqual([spec.native === undefined ? 'arm64' : 'x86_64']);
    expect(Properties['Handler']).toBe('index.handler');
    expect([Properties['MemorySize'], Properties['Timeout']]).toEqual([spec.memoryMb, spec.timeoutSeconds]);
    expect(sorted(Object.keys(Properties['Environment'].Variables))).toEqual(sorted(spec.env));
  });

  it('have each a role and a log of their own, which forgets after three months', () => {
    expect(own(({ Role }) => Role['Fn::GetAtt'][0])).toBe(FUNCTIONS.length);
    expect(own(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref)).toBe(FUNCTIONS.length);
    for (const { Properties } of ofType('AWS::Logs::LogGroup'))
      expect(Properties['RetentionInDays']).toBe(90);
  });
});

const functionOf = (target: Json) => {
  const integration = all.find(({ id }) => id === target['Fn::Join'][1][1].Ref)!.Properties;
  expect(integration['PayloadFormatVersion']).toBe('2.0');
  return integration['IntegrationUri']['Fn::GetAtt'][0];
};

describe('API', () => {
  it('has the routes of the manifest, each to its function, and no other', () => {
    const routes = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => [
      Properties['RouteKey'],
      functionOf(Properties['Target']),
    ]);
    const expected = FUNCTIONS.flatMap(({ name, trigger }) =>
      trigger.on === 'http' ? trigger.routes.map((route) => [route, functions.get(name)!.id]) : [],
    );
    expect(routes).toEqual(expected);
    expect(new Set(routes.map(([key]) => key)).size).toBe(routes.length);
  });

  it('allows no other origin, and the gateway alone invokes what it serves', () => {
    expect(ofType('AWS::ApiGatewayV2::Api').map(({ Properties }) => Properties['CorsConfiguration'])).toEqual(
      [undefined],
    );
    const invoked = ofType('AWS::Lambda::Permission').filter(
      ({ Properties }) => Properties['Principal'] === 'apigateway.amazonaws.com',
    );
    expect(invoked).toHaveLength(specsOn('http').length);
    for (const { Properties } of ofType('AWS::Lambda::Permission'))
      expect(Properties['SourceArn']).toBeDefined();
  });

  it('reaches no function that is started by hand, nor does anything else of the template', () => {
    const byHand = specsOn('operator').map(({ name }) => functions.get(name)!.id);
    expect(byHand).toHaveLength(1);
    const starters = [
      'AWS::Lambda::Permission',
      'AWS::Lambda::EventSourceMapping',
      'AWS::Lambda::Url',
      'AWS::Events::Rule',
      'AWS::ApiGatewayV2::Integration',
      'AWS::IAM::Policy',
    ];
    const started = JSON.stringify(starters.flatMap((type) => ofType(type)));
    for (const id of byHand) expect(started).not.toContain(`"${id}"`);
  });

  it('is throttled, and logs neither path, query, header nor person', () => {
    const { Properties } = ofType('AWS::ApiGatewayV2::Stage')[0]!;
    expect(Properties['DefaultRouteSettings']).toMatchObject({
      ThrottlingBurstLimit: 1000,
      ThrottlingRateLimit: 500,
    });
    const format = JSON.parse(Properties['AccessLogSettings'].Format);
    expect(sorted(Object.values(format))).toEqual([
      '$context.integrationErrorMessage',
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ]);
  });
});

describe('facts', () => {
  const pipe = ofType('AWS::Pipes::Pipe').find(({ id }) => id.startsWith('Facts'))!.Properties;

  it('leave the ledger as notices, when they are inserted', () => {
    expect(JSON.stringify(pipe['Source'])).toContain('LedgerTable');
    expect(pipe['SourceParameters'].FilterCriteria.Filters).toEqual([
      { Pattern: '{"eventName":["INSERT"]}' },
    ]);
    expect(pipe['TargetParameters'].EventBridgeEventBusParameters).toEqual({
      Source: 'label-ess',
      DetailType: '$.dynamodb.NewImage.type.S',
    });
    const filled = pipe['TargetParameters'].InputTemplate.replace(/<([^>]+)>/g, '"$1"');
    expect(JSON.parse(filled)).toEqual({
      factId: '$.dynamodb.NewImage.factId.S',
      type: '$.dynamodb.NewImage.type.S',
      council: '$.dynamodb.NewImage.council.S',
      thing: '$.dynamodb.NewImage.pk.S',
      version: '$.dynamodb.NewImage.version.N',
    });
  });

  it('that poison the stream are set apart, long before it forgets', () => {
    const stream = pipe['SourceParameters'].DynamoDBStreamParameters;
    expect(stream.StartingPosition).toBe('TRIM_HORIZON');
    expect(stream.OnPartialBatchItemFailure).toBe('AUTOMATIC_BISECT');
    expect(stream.MaximumRetryAttempts).toBeGreaterThan(0);
    expect(stream.MaximumRetryAttempts).toBeLessThan(100);
    expect(stream.MaximumRecordAgeInSeconds).toBeGreaterThan(3600);
    expect(stream.MaximumRecordAgeInSeconds).toBeLessThan(12 * 3600);
    expect(queueOf(stream.DeadLetterConfig.Arn).id).toMatch(/^Facts/);
  });
});

const mappings = ofType('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);
/** The queues that a function reads. */
const readQueues = (): string[] => mappings.map(({ EventSourceArn }) => EventSourceArn['Fn::GetAtt'][0]);

describe('reactions', () => {
  const rules = ofType('AWS::Events::Rule').filter(
    ({ Properties }) => Properties['Targets'][0].Arn['Fn::GetAtt'] !== undefined,
  );
  const ruleOf = (name: string) =>
    rules.filter(
      ({ Properties }) => Properties['Targets'][0].Arn['Fn::GetAtt'][0] === functions.get(name)!.id,
    );

  it.each(specsOn('facts'))('$name runs on its facts alone', ({ name, trigger }) => {
    const [rule, ...others] = ruleOf(name);
    expect(others).toEqual([]);
    expect(rule!.Properties['EventBusName'].Ref).toMatch(/^Bus/);
    const types = trigger.on === 'facts' ? trigger.types : [];
    expect(rule!.Properties['EventPattern']).toEqual({
      source: ['label-ess'],
      ...(types !== 'all' && { 'detail-type': types }),
    });
  });

  it.each([
    ['receive-document', 'aws.s3', 'Object Created', { bucket: { name: [expect.anything()] } }],
    [
      'record-scan',
      'aws.guardduty',
      'GuardDuty Malware Protection Object Scan Result',
      { s3ObjectDetails: { bucketName: [expect.anything()] } },
    ],
  ])('%s runs on what is told of files of our bucket alone', (name, source, type, detail) => {
    const [rule, ...others] = ruleOf(name);
    expect(others).toEqual([]);
    expect(rule!.Properties['EventBusName']).toBeUndefined();
    expect(rule!.Properties['EventPattern']).toEqual({ source: [source], 'detail-type': [type], detail });
    expect(JSON.stringify(rule!.Properties['EventPattern'])).toContain('Documents');
  });

  it('follow-mail runs on what is told of mails of our configuration set alone, which tells the bus of the account', () => {
    const [rule, ...others] = ruleOf('follow-mail');
    expect(others).toEqual([]);
    expect(rule!.Properties['EventBusName']).toBeUndefined();
    expect(rule!.Properties['EventPattern']).toEqual({
      source: ['aws.ses'],
      'detail-type': ['Email Bounced', 'Email Rejected', 'Email Complaint Received'],
      detail: { mail: { tags: { 'ses:configuration-set': [expect.anything()] } } },
    });
    const destination = ofType('AWS::SES::ConfigurationSetEventDestination')[0]!.Properties;
    expect(destination['EventDestination']).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['bounce', 'reject', 'complaint'],
    });
    expect(JSON.stringify(destination['EventDestination'])).toContain('event-bus/default');
  });

  it.each([
    ['sweep', 'rate(1 minute)'],
    ['reconcile', 'rate(5 minutes)'],
  ])('%s runs at a %s', (name, rate) => {
    expect(ruleOf(name).map(({ Properties }) => Properties['ScheduleExpression'])).toEqual([rate]);
    const reacting = ['facts', 'documents', 'mails', 'schedule'].flatMap(specsOn);
    expect(rules).toHaveLength(reacting.length);
  });

  const queuesOfReactions = () =>
    specsOn('facts').map(({ name }): [string, string] => [
      name,
      ruleOf(name)[0]!.Properties['Targets'][0].DeadLetterConfig.Arn['Fn::GetAtt'][0],
    ]);

  it('each give up after bounded retries, to a queue of their own, whoever fails: the bus or the function', () => {
    const queues = rules.map(({ Properties }) => {
      const [target, ...others] = Properties['Targets'];
      expect(others).toEqual([]);
      expect(target.RetryPolicy.MaximumRetryAttempts).toBeLessThanOrEqual(8);
      expect(target.RetryPolicy.MaximumEventAgeInSeconds).toBeLessThan(12 * 3600);
      const invoke = ofType('AWS::Lambda::EventInvokeConfig').find(
        ({ Properties: { FunctionName } }) => FunctionName.Ref === target.Arn['Fn::GetAtt'][0],
      )!.Properties;
      expect(invoke['DestinationConfig'].OnFailure.Destination).toEqual(target.DeadLetterConfig.Arn);
      return queueOf(target.DeadLetterConfig.Arn).id;
    });
    expect(new Set(queues).size).toBe(rules.length);
  });

  it('dead letters of reactions are listed by a function, each by itself', () => {
    const setAside = functions.get('set-aside')!;
    const own = queuesOfReactions();
    expect(sorted(readQueues())).toEqual(sorted(own.map(([, queue]) => queue)));
    for (const { FunctionName, FunctionResponseTypes } of mappings)
      expect([FunctionName.Ref, FunctionResponseTypes]).toEqual([setAside.id, ['ReportBatchItemFailures']]);
    for (const queue of readQueues())
      expect(all.find(({ id }) => id === queue)!.Properties['VisibilityTimeout']).toBeGreaterThanOrEqual(
        6 * setAside.Properties['Timeout'],
      );
    const [, parts] = setAside.Properties['Environment'].Variables['REACTION_QUEUES']['Fn::Join'];
    const text = parts
      .map((part: Json) => (typeof part === 'string' ? part : part['Fn::GetAtt'][0]))
      .join('');
    expect(sorted(text.split(','))).toEqual(sorted(own.map(([name, queue]) => `${queue}=${name}`)));
  });

  it('dead letters are encrypted, kept 14 days, and travel over TLS only', () => {
    const policies = ofType('AWS::SQS::QueuePolicy');
    for (const { id, Properties } of ofType('AWS::SQS::Queue')) {
      expect([Properties['SqsManagedSseEnabled'], Properties['MessageRetentionPeriod']]).toEqual([
        true,
        14 * 86_400,
      ]);
      const own = policies.filter((policy) => policy.Properties['Queues'][0].Ref === id);
      expect(JSON.stringify(own)).toContain(
        '"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
      );
    }
  });
});

describe('alarms', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  const watched = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);

  it('ring for each dead letter, function fault, pipe fault and API fault, above zero', () => {
    const functionNames = watched('Errors').map(({ Dimensions }) => Dimensions[0].Value.Ref);
    expect(sorted(functionNames)).toEqual(sorted([...functions.values()].map(({ id }) => id)));
    const queues = watched('ApproximateNumberOfMessagesVisible').map(
      ({ Dimensions }) => Dimensions[0].Value['Fn::GetAtt'][0],
    );
    const unread = watched('ApproximateAgeOfOldestMessage').map(
      ({ Dimensions }) => Dimensions[0].Value['Fn::GetAtt'][0],
    );
    expect(sorted(unread)).toEqual(sorted(readQueues()));
    expect(sorted([...queues, ...unread])).toEqual(sorted(ofType('AWS::SQS::Queue').map(({ id }) => id)));
    for (const metric of ['ExecutionFailed', 'ExecutionPartiallyFailed', 'ExecutionThrottled'])
      expect(watched(metric)).toHaveLength(ofType('AWS::Pipes::Pipe').length);
    for (const metric of ['Errors', 'ApproximateNumberOfMessagesVisible', 'ExecutionFailed', '5xx'])
      for (const alarm of watched(metric))
        expect([alarm['Threshold'], alarm['ComparisonOperator']]).toEqual([0, 'GreaterThanThreshold']);
    for (const alarm of alarms)
      expect(alarm['AlarmActions']).toEqual([{ Ref: ofType('AWS::SNS::Topic')[0]!.id }]);
  });

  it('ring for each error line of each function: a fault is answered, and must not pass unseen', () => {
    const filters = ofType('AWS::Logs::MetricFilter').map(({ Properties }) => Properties);
    const [errors, others] = [
      filters.filter(({ FilterPattern }) => FilterPattern === '{ $.level = "ERROR" }'),
      filters.filter(({ FilterPattern }) => FilterPattern === '{ $.status = 401 }'),
    ];
    expect([errors.length, others.length]).toEqual([functions.size, functions.size]);
    for (const { MetricTransformations } of filters)
      expect(watched(MetricTransformations[0].MetricName)).toHaveLength(1);
  });

  it('are published over TLS only', () => {
    expect(JSON.stringify(ofType('AWS::SNS::TopicPolicy'))).toContain('"aws:SecureTransport":"false"');
  });
});

describe('deployment', () => {
  it('asks for its settings, and makes a user pool when no provider is given', () => {
    const { Parameters, Conditions, Resources } = served;
    expect(Object.keys(Parameters as Json).filter((name) => name !== 'BootstrapVersion')).toEqual([
      'PublicOrigin',
      'OidcIssuer',
      'OidcClientId',
      'PlatformAdministrators',
      'MailFrom',
      'RegisterUrl',
      'ComplementsUrl',
      'MonthlyBudget',
    ]);
    expect(Conditions.WithoutProvider).toEqual({ 'Fn::Equals': [{ Ref: 'OidcIssuer' }, ''] });
    const ofCognito = Object.values<Json>(Resources).filter(({ Type }) => Type.startsWith('AWS::Cognito::'));
    expect(ofCognito.map(({ Condition }) => Condition)).toEqual(Array(3).fill('WithoutProvider'));
    const pool = ofCognito.find(({ Type }) => Type === 'AWS::Cognito::UserPool')!;
    expect(pool['Properties']).toMatchObject({ MfaConfiguration: 'ON', DeletionProtection: 'ACTIVE' });
  });

  it('puts a firewall and CloudFront in front, under the domain when one is given', () => {
    const edge = writeTemplates({ checked: false, domain: 'label.example' }).template('LabelEdge')!;
    const [[aclId, acl] = []] = resourcesOf(edge, 'AWS::WAFv2::WebACL');
    expect(distributionOf(edge)['Aliases']).toEqual(['label.example']);
    expect(distributionOf(withoutDomain)['Aliases']).toBeUndefined();
    for (const template of [edge, withoutDomain])
      expect(distributionOf(template)['WebACLId']).toEqual({ 'Fn::GetAtt': [aclId, 'Arn'] });
    expect(acl!['Properties'].Rules.map(({ Name }: Json) => Name)).toEqual([
      'one-client',
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
    ]);
  });

  it('asks for a certificate and a recent protocol as soon as a domain is given', () => {
    const edge = writeTemplates({ checked: false, domain: 'label.example' }).template('LabelEdge')!;
    expect(distributionOf(edge)['ViewerCertificate']).toMatchObject({
      AcmCertificateArn: { Ref: 'CertificateArn' },
      MinimumProtocolVersion: 'TLSv1.2_2021',
    });
    for (const { ViewerProtocolPolicy } of [
      distributionOf(withoutDomain)['DefaultCacheBehavior'],
      ...distributionOf(withoutDomain)['CacheBehaviors'],
    ])
      expect(ViewerProtocolPolicy).toBe('redirect-to-https');
  });

  it('keeps at the edge, of what functions answer, the files of the app alone', () => {
    const { CacheBehaviors, DefaultCacheBehavior } = distributionOf(withoutDomain);
    const answered = CacheBehaviors.filter(
      ({ TargetOriginId }: Json) => TargetOriginId === DefaultCacheBehavior.TargetOriginId,
    );
    expect(answered.map(({ PathPattern, Compress }: Json) => [PathPattern, Compress])).toEqual([
      ['/app/*', true],
    ]);
  });

  it('gives public files from their bucket, which nobody else may read, and keeps none longer than it says', () => {
    const { Origins, CacheBehaviors, DefaultCacheBehavior } = distributionOf(withoutDomain);
    const files = Origins.find(({ S3OriginConfig }: Json) => S3OriginConfig !== undefined);
    expect(files.DomainName).toEqual({ Ref: 'SiteHost' });
    expect(files.OriginAccessControlId).toBeDefined();
    const fromBucket = CacheBehaviors.filter(({ TargetOriginId }: Json) => TargetOriginId === files.Id);
    expect(fromBucket.map(({ PathPattern }: Json) => PathPattern)).toEqual([...SITE_PATHS]);
    expect(DefaultCacheBehavior.TargetOriginId).not.toBe(files.Id);
    const [[, kept] = []] = resourcesOf(withoutDomain, 'AWS::CloudFront::CachePolicy');
    expect(kept!['Properties'].CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 0 });
    const site = ofType('AWS::S3::Bucket').find(({ id }) => id.startsWith('Site'))!;
    const policy = ofType('AWS::S3::BucketPolicy').find(
      ({ Properties }) => Properties['Bucket'].Ref === site.id,
    )!.Properties['PolicyDocument'];
    expect(
      policy.Statement.filter(({ Effect }: Json) => Effect === 'Allow').map(
        ({ Principal, Action, Condition }: Json) => [Principal, Action, Condition],
      ),
    ).toEqual([
      [
        { Service: 'cloudfront.amazonaws.com' },
        ['s3:GetObject', 's3:ListBucket'],
        { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      ],
    ]);
  });

  it('has room: no stack is near the five hundred resources that CloudFormation takes', () => {
    const { template } = writeTemplates({ checked: false });
    for (const stack of ['LabelData', 'LabelService', 'LabelReactions', 'LabelWatch', 'LabelEdge'])
      expect(Object.keys(template(stack)!['Resources']).length).toBeLessThan(450);
  });
});
