import * as z from 'zod';
import { parsePattern, type Pattern } from '../bus/pattern.ts';
import type { Model } from './resolve.ts';

/** A pipe from a table's stream to a bus, with what it keeps and how it words it. */
export type PipeDefinition = {
  readonly name: string;
  readonly role: string;
  readonly table: string;
  readonly streamArn: string;
  readonly busArn: string;
  readonly filters: readonly Pattern[];
  readonly inputTemplate: string | undefined;
  readonly source: string;
  readonly detailType: string;
  readonly deadLetters: string | undefined;
};

const Pipe = z.object({
  Source: z.string(),
  Target: z.string(),
  RoleArn: z.string(),
  SourceParameters: z.object({
    DynamoDBStreamParameters: z.object({
      StartingPosition: z.literal('TRIM_HORIZON'),
      DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
    }),
    FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  }),
  TargetParameters: z.object({
    InputTemplate: z.string().optional(),
    EventBridgeEventBusParameters: z.object({ Source: z.string(), DetailType: z.string() }),
  }),
});

/** The pipes of the template. */
export const pipesOf = (model: Model): readonly PipeDefinition[] =>
  model.parts('AWS::Pipes::Pipe').map(({ ref, properties }) => {
    const pipe = Pipe.parse(properties);
    const { FilterCriteria, DynamoDBStreamParameters: stream } = pipe.SourceParameters;
    const { InputTemplate, EventBridgeEventBusParameters: bus } = pipe.TargetParameters;
    return {
      name: ref,
      role: pipe.RoleArn.split('/').at(-1) ?? '',
      table: /table\/([^/]+)\/stream/.exec(pipe.Source)?.[1] ?? '',
      streamArn: pipe.Source,
      busArn: pipe.Target,
      filters: (FilterCriteria?.Filters ?? []).map(({ Pattern }) => parsePattern(JSON.parse(Pattern))),
      inputTemplate: InputTemplate,
      source: bus.Source,
      detailType: bus.DetailType,
      deadLetters: stream.DeadLetterConfig?.Arn,
    };
  });
