import { Stack } from 'aws-cdk-lib';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

/** What the service of mails tells of, in its own words: what did not arrive, and what is not wanted. */
const TOLD = ['bounce', 'reject', 'complaint'];

/**
 * By which mails leave: over TLS, and what comes back of them is told to the bus of the account, the only one that SES
 * tells. The address of whoever complained or no longer exists is written to no more (E8).
 */
export class Mails extends Construct {
  /** Refers to it by its name. */
  readonly set = new CfnConfigurationSet(this, 'Set', {
    deliveryOptions: { tlsPolicy: 'REQUIRE' },
    reputationOptions: { reputationMetricsEnabled: true },
    suppressionOptions: { suppressedReasons: ['COMPLAINT'] },
  });

  constructor(scope: Construct, id: string) {
    super(scope, id);
    new CfnConfigurationSetEventDestination(this, 'Returned', {
      configurationSetName: this.set.ref,
      eventDestination: {
        enabled: true,
        matchingEventTypes: TOLD,
        eventBridgeDestination: {
          eventBusArn: Stack.of(this).formatArn({
            service: 'events',
            resource: 'event-bus',
            resourceName: 'default',
          }),
        },
      },
    });
  }
}
