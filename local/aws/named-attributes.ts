type Item = Readonly<Record<string, unknown>>;
/** The parts of a write or of a read that name attributes. */
export type Naming = {
  readonly Key?: Item;
  readonly Item?: Item;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ProjectionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
};

const WORDS = new Set(
  (
    'set remove add delete and or not in between attribute_exists attribute_not_exists attribute_type ' +
    'begins_with contains size if_not_exists list_append'
  ).split(' '),
);
/** A value (`:a`), or a path whose first part is an attribute or stands for one (`#a.b[0]`). */
const PATH = /([:#]?[A-Za-z_]\w*)(?:\.#?\w+|\[\d+\])*/g;

/** The top-level attributes that a write or a read names, those of its key included: what `dynamodb:Attributes` holds. */
export const namedAttributes = (update: Naming): readonly string[] => {
  const { Key = {}, Item = {}, ExpressionAttributeNames = {} } = update;
  const { UpdateExpression = '', ConditionExpression = '', ProjectionExpression = '' } = update;
  const named = [...`${UpdateExpression} ${ConditionExpression} ${ProjectionExpression}`.matchAll(PATH)]
    .map(([, first = '']) => first)
    .filter((first) => !first.startsWith(':') && !WORDS.has(first.toLowerCase()))
    .map((first) => ExpressionAttributeNames[first] ?? first);
  return [...new Set([...Object.keys(Key), ...Object.keys(Item), ...named])];
};
