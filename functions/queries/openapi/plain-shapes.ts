export const text = { type: 'string' };
export const orNull = { type: ['string', 'null'] };
export const id = { ...text, format: 'uuid' };
export const idOrNull = { ...orNull, format: 'uuid' };
export const instant = { ...text, format: 'date-time' };
export const day = { ...text, format: 'date' };
export const dayOrNull = { ...orNull, format: 'date' };
export const count = { type: 'integer', minimum: 0 };
export const yesNo = { type: 'boolean' };
export const seat = { type: 'integer', minimum: 1, description: 'Le numéro du siège.' };

/** What somebody wrote, which can be erased. */
export const typed = { ...orNull, description: 'Le texte ; nul s’il n’y en a pas, ou une fois effacé.' };

export const oneOf = (values: readonly string[]) => ({ ...text, enum: [...values] });
export const many = (items: object) => ({ type: 'array', items });
export const orNothing = (shape: object) => ({ oneOf: [shape, { type: 'null' }] });
export const shapeNamed = (name: string) => ({ $ref: `#/components/schemas/${name}` });
