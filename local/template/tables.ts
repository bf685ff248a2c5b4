import * as z from 'zod';
import type { Model } from './resolve.ts';

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Index = z.object({
  IndexName: z.string(),
  KeySchema,
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
});
const Table = z.object({
  KeySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
});

/** A table of the template, as `CreateTable` takes it. */
export type TableDefinition = Omit<z.infer<typeof Table>, 'StreamSpecification'> & {
  readonly TableName: string;
  readonly BillingMode: 'PAY_PER_REQUEST';
  readonly StreamSpecification?: { readonly StreamEnabled: true; readonly StreamViewType: string };
};

/** The tables of the template with their indexes and streams. */
export const tablesOf = (model: Model): readonly TableDefinition[] =>
  [...model.parts('AWS::DynamoDB::GlobalTable'), ...model.parts('AWS::DynamoDB::Table')].map(
    ({ ref, properties }) => {
      const { StreamSpecification: stream, ...table } = Table.parse(properties);
      return {
        TableName: ref,
        BillingMode: 'PAY_PER_REQUEST',
        ...table,
        ...(stream && { StreamSpecification: { StreamEnabled: true, ...stream } }),
      };
    },
  );
