import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const isWrite = (command: unknown): boolean => /^(TransactWrite|Update|Put)/.test(String(command));

/** Counts every write that leaves this process, tries again included. */
export const countAttempts = (db: DynamoDBDocumentClient): { readonly writes: () => number } => {
  let writes = 0;
  db.middlewareStack.add(
    (next, context) => async (args) => {
      if (isWrite(context['commandName'])) writes += 1;
      return next(args);
    },
    // Nearest to the wire: after whatever tries again.
    { step: 'deserialize', priority: 'low', name: 'countAttempts' },
  );
  return { writes: () => writes };
};
