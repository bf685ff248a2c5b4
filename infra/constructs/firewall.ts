import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

const RETRY_LATER = { name: 'Retry-After', value: '300' };

const watched = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

const managed = (
  priority: number,
  name: string,
  counted: readonly string[] = [],
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: watched(name),
});

/** Web application firewall in front of the public host. Requests are not sampled: they carry personal data. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: watched('label-ess'),
      rules: [
        {
          name: 'one-client',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429, responseHeaders: [RETRY_LATER] } } },
          // A council behind one address of its Département: 50 voters, five minutes.
          statement: { rateBasedStatement: { limit: 5000, aggregateKeyType: 'IP' } },
          visibilityConfig: watched('one-client'),
        },
        // A charter is longer than the 8 kB of the stock rule; functions bound their own bodies.
        managed(1, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
        managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
      ],
    });
    this.arn = acl.attrArn;
  }
}
