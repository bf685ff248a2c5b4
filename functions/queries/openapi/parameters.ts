/** How a request is told what it asks for. */
export const header = (name: string, schema: object, required: boolean, description: string) => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});

export const inPath = (name: string, schema: object, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

export const inQuery = (name: string, schema: object, description: string, required = false) => ({
  name,
  in: 'query',
  required,
  description,
  schema,
});
