import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const WRITES: ReadonlySet<string> = new Set(['TransactWriteItemsCommand', 'UpdateItemCommand', 'PutItemCommand']);

/** Counts every write that leaves this process, tries again included. */
export const countAttempts = (db: DynamoDBDocumentClient): { readonly writes: () => number } => {
  let writes = 0;
  db.middlewareStack.add(
    (next, context) => async (args) => {
      if (WRITES.has(String(context.commandName).replace(/^(TransactWrite|Update|Put)Command$/, nameOf)))
        writes += 1;
      return next(args);
    },
    // Nearest to the wire: after whatever tries again.
    { step: 'deserialize', priority: 'low', name: 'countAttempts' },
  );
  return { writes: () => writes };
};

const nameOf = (_: string, name: string): string =>
  name === 'TransactWrite' ? 'TransactWriteItemsCommand' : `${name}ItemCommand`;
