import { type Json, type JsonObject, listOf, objectOf } from '../json.ts';

/** Where the facts stand that letters quote: of the request that is open, the acknowledgement, the decision. */
export const quoting = ({ quoted }: JsonObject, changes: JsonObject): JsonObject => ({
  quoted: { ...objectOf(quoted), ...changes },
});

export const versionsOfRequest = ({ quoted }: JsonObject): readonly Json[] =>
  listOf(objectOf(quoted)['request']);
