import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Got } from './client.ts';
import type { Api, Operation } from './document.ts';

/** What of an answer its document does not foresee, or null when it is as described. */
export type JudgeShape = (operation: Operation, got: Got) => string | null;

const mediaType = (header: string | undefined): string => (header ?? '').split(';')[0]?.trim() ?? '';

/** The name under which shapes refer to what they share: read once, however many shapes there are. */
const SHARED = 'shared';

const referringToShared = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${SHARED}#/`)) as object;

/** Compares answers with the document of the service: status, type of content, shape. */
export const makeJudgeShape = ({ components }: Api): JudgeShape => {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ components }, SHARED);
  const compiled = new Map<string, ValidateFunction>();

  const shapeOf = (key: string, schema: object): ValidateFunction => {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = ajv.compile(referringToShared(schema));
    compiled.set(key, made);
    return made;
  };

  return (operation, { status, headers, text }) => {
    const answer = operation.answers[String(status)];
    if (answer === undefined) return `status ${status} is not in the document`;
    const type = mediaType(headers['content-type']);
    const types = Object.keys(answer.content);
    if (types.length === 0) return text === '' ? null : 'a body where the document has none';
    const content = answer.content[type];
    if (content === undefined) return `${status} as « ${type} », the document says ${types.join(', ')}`;
    if (!type.endsWith('json')) return null;
    const validate = shapeOf(`${operation.method} ${operation.path} ${status} ${type}`, content.schema);
    if (validate(JSON.parse(text))) return null;
    return `${status}: ${ajv.errorsText(validate.errors)}`;
  };
};
