import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type ServiceCall, ServiceFault } from '../service.ts';
import { readCredential, requireSignature } from './signature.ts';

/** A form that a browser sends to a bucket: its fields, by name in lower case, and its file. */
export type PostForm = { readonly fields: ReadonlyMap<string, string>; readonly file: Buffer };

const Condition = z.union([
  z.record(z.string(), z.string()),
  z.tuple([z.literal('content-length-range'), z.int(), z.int()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
]);
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) });
type Condition = z.infer<typeof Condition>;

const denied = (why: string): ServiceFault =>
  new ServiceFault(403, 'AccessDenied', `Invalid according to Policy: ${why}`);

/** Reads a form; what follows its file is not looked at. */
export const readPostForm = async ({ headers, body }: ServiceCall): Promise<PostForm> => {
  const type = String(headers['content-type'] ?? '');
  if (!type.startsWith('multipart/form-data'))
    throw new ServiceFault(412, 'PreconditionFailed', 'A form is expected');
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new ServiceFault(400, 'MalformedPOSTRequest', 'The form cannot be read');
    });
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') return { fields, file: Buffer.from(await value.arrayBuffer()) };
    if (name === 'file') return { fields, file: Buffer.from(value) };
    fields.set(name.toLowerCase(), value);
  }
  throw new ServiceFault(400, 'InvalidArgument', 'POST requires exactly one file upload per request.');
};

/** What needs no condition of its own. */
const FREE = ['policy', 'x-amz-signature', 'file'];

const nameIn = (condition: Condition): string | null => {
  if (!Array.isArray(condition)) return (Object.keys(condition)[0] ?? '').toLowerCase();
  return condition[0] === 'content-length-range' ? null : condition[1].slice(1).toLowerCase();
};

const holds = (condition: Condition, { fields, file }: PostForm, bucket: string): boolean => {
  if (Array.isArray(condition) && condition[0] === 'content-length-range') {
    const [, least, most] = condition;
    if (file.length > most) throw new ServiceFault(400, 'EntityTooLarge', 'The file is too large');
    if (file.length < least) throw new ServiceFault(400, 'EntityTooSmall', 'The file is too small');
    return true;
  }
  const name = nameIn(condition) ?? '';
  const value = name === 'bucket' ? bucket : fields.get(name);
  if (!Array.isArray(condition)) return value === Object.values(condition)[0];
  const [kind, , expected] = condition;
  return kind === 'eq' ? value === expected : value?.startsWith(expected) === true;
};

const readPolicy = (text: string): z.infer<typeof Policy> => {
  try {
    return Policy.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
  } catch {
    throw new ServiceFault(400, 'InvalidPolicyDocument', 'The policy cannot be read');
  }
};

/**
 * Holds a form to its policy, exactly as it was signed: the signature, its end, every condition, and a condition for
 * every field. @throws ServiceFault when one fails
 */
export const requirePolicy = (form: PostForm, bucket: string, now: number): void => {
  const field = (name: string): string => form.fields.get(name) ?? '';
  const encoded = field('policy');
  requireSignature(readCredential(field('x-amz-credential')), encoded, field('x-amz-signature'));
  const { expiration, conditions } = readPolicy(encoded);
  if (now >= Date.parse(expiration)) throw denied('Policy expired.');
  const failed = conditions.find((condition) => !holds(condition, form, bucket));
  if (failed !== undefined) throw denied(`Policy Condition failed: ${JSON.stringify(failed)}`);
  const told = new Set(conditions.map(nameIn));
  const extra = [...form.fields.keys()].find((name) => !FREE.includes(name) && !told.has(name));
  if (extra !== undefined) throw denied(`Extra input fields: ${extra}`);
};

/** The checksum that goes with the file, when one does. */
export const requireChecksum = ({ fields, file }: PostForm): void => {
  const declared = fields.get('x-amz-checksum-sha256');
  if (declared !== undefined && declared !== createHash('sha256').update(file).digest('base64'))
    throw new ServiceFault(400, 'BadDigest', 'The SHA256 you specified did not match what we received.');
};
