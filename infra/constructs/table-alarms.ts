import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type Alarms, summed } from './alarms.ts';

/** Races lost in a minute beyond which people wait: a full council that votes makes none. */
const CONFLICTS = 100;

/** Rings when a table cannot follow, or when too many write the same thing at once. */
export const watchTable = (alarms: Alarms, name: string, { tableName }: TableV2): void => {
  const metric = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: tableName },
      ...summed(1),
    });
  for (const metricName of ['ReadThrottleEvents', 'WriteThrottleEvents'])
    alarms.whenAbove(`${name}-${metricName}`, metric(metricName), `Table ${name} is throttled.`);
  alarms.whenAbove(
    `${name}-TransactionConflict`,
    metric('TransactionConflict'),
    `Many commands at once on the same things of table ${name}.`,
    CONFLICTS,
  );
};
