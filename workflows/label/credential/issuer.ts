/** The issuer of every credential of a deployment, by the origin of its public pages (`https://label.exemple.fr`). */
export const issuerOf = (origin: string): string => `did:web:${new URL(origin).host.replaceAll(':', '%3A')}`;

/** A key of the issuer by its name, `key-2026-01`. */
export const keyUrl = (origin: string, key: string): string => `${issuerOf(origin)}#${key}`;

export const credentialUrl = (origin: string, id: string): string => `${origin}/credentials/${id}`;

export const statusListUrl = (origin: string, list: string): string => `${origin}/status/${list}`;
