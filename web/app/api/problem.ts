/** A refusal as the API words it (RFC 9457), with the fields to correct when it names some. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  /** The stable end of its type: `state-moved-on`. */
  readonly reason: string;
  /** By field, what to write there. */
  readonly fields: Readonly<Record<string, string>>;
  /** The document as it came: some refusals say more. */
  readonly document: Readonly<Record<string, unknown>>;

  constructor(status: number, document: Readonly<Record<string, unknown>>) {
    super(
      typeof document['title'] === 'string'
        ? document['title']
        : 'Le service est arrêté pour le moment. Réessayez dans quelques minutes.',
    );
    this.status = status;
    const { type } = document;
    this.reason = typeof type === 'string' ? type.replace('urn:label-ess:', '') : '';
    this.fields = fieldsOf(document);
    this.document = document;
  }
}

/** Both shapes in which the API names fields: a list of what is malformed, a map of what the rules refuse. */
const fieldsOf = ({ errors, fields }: Readonly<Record<string, unknown>>): Record<string, string> => {
  const listed = Array.isArray(errors)
    ? (errors as { field: string; reason: string }[]).map(({ field, reason }) => [field, reason] as const)
    : [];
  const mapped = Object.entries((fields ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries([...listed, ...mapped]);
};

/** The network did not carry the request: it may be sent again, under the same id, once it is back. */
export class Offline extends Error {
  override name = 'Offline';
  constructor() {
    super('Pas de réseau. Réessayez quand il est revenu.');
  }
}

const SIGNED_OUT = 401;

/** Nobody is signed in, or not any more. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof Problem && error.status === SIGNED_OUT;
