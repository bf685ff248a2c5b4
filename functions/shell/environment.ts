/** The values a function is deployed with, checked once at start. @throws when one is missing */
export const environment = <Name extends string>(...names: readonly Name[]): Record<Name, string> =>
  Object.fromEntries(
    names.map((name) => {
      const value = process.env[name];
      if (value === undefined) throw new Error(`${name} is not set`);
      return [name, value];
    }),
  ) as Record<Name, string>;
