import * as z from 'zod';
import type { Model } from './resolve.ts';

/** What is told of the mails that leave by a configuration set: which kinds of events, to which bus. */
export type MailDestination = {
  readonly configuration: string;
  readonly types: readonly string[];
  readonly busArn: string;
};

const Destination = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Enabled: z.boolean().default(false),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.object({ EventBusArn: z.string() }),
  }),
});

/** The configuration sets of the template. */
export const configurationSetsOf = (model: Model): readonly string[] =>
  model.parts('AWS::SES::ConfigurationSet').map(({ ref }) => ref);

/** Where the template has it told what becomes of mails. */
export const mailDestinationsOf = (model: Model): readonly MailDestination[] =>
  model.parts('AWS::SES::ConfigurationSetEventDestination').flatMap(({ properties }) => {
    const { ConfigurationSetName, EventDestination } = Destination.parse(properties);
    const { Enabled, MatchingEventTypes, EventBridgeDestination } = EventDestination;
    return Enabled
      ? [
          {
            configuration: ConfigurationSetName,
            types: MatchingEventTypes,
            busArn: EventBridgeDestination.EventBusArn,
          },
        ]
      : [];
  });
