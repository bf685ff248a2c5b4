import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { type Alarms, summed } from './alarms.ts';
import type { ShellFunction } from './shell-function.ts';

/** What the function that looks at labels finds, line by line, and what it means to whoever is woken. */
const FINDINGS = {
  'published-old': 'What verifiers read of credentials is old: a status list, or the document of the issuer.',
  'label-differs': 'A label does not stand everywhere as its facts say.',
};

/** Rings on what the function of this name writes in its log; other functions find nothing. */
export const watchLabels = (alarms: Alarms, { logGroup }: ShellFunction): void => {
  for (const [event, description] of Object.entries(FINDINGS)) {
    const lines = alarms.counting(`Lines-${event}`, {
      logGroup,
      pattern: FilterPattern.stringValue('$.event', '=', event),
      name: event,
    });
    alarms.whenAbove(`Found-${event}`, lines.with(summed(1)), description);
  }
};
