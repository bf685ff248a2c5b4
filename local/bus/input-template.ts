/** The value at a path such as `$.dynamodb.NewImage.pk.S`; `undefined` where there is none. */
export const valueAt = (path: string, record: unknown): unknown =>
  path
    .replace(/^\$\.?/, '')
    .split('.')
    .filter((key) => key !== '')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      record,
    );

const PLACE = /<(\$[^>]*)>/g;
const STRING_OR_PLACE = /"(?:[^"\\]|\\.)*"|<\$[^>]*>/g;

const words = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

/**
 * Words a record as a pipe's template says: `<$.path>` stands for the JSON of the value there, or
 * for its bare words inside a string. Throws when what comes out is no JSON.
 */
export const renderTemplate = (template: string, record: unknown): unknown =>
  JSON.parse(
    template.replaceAll(STRING_OR_PLACE, (token) =>
      token.startsWith('"')
        ? token.replaceAll(PLACE, (_, path: string) =>
            JSON.stringify(words(valueAt(path, record))).slice(1, -1),
          )
        : JSON.stringify(valueAt(token.slice(1, -1), record) ?? ''),
    ),
  );

/** A setting of a pipe that is either words or a path into the record. */
export const renderSetting = (setting: string, record: unknown): string =>
  setting.startsWith('$.') ? words(valueAt(setting, record)) : setting;
