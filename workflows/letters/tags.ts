/**
 * What a letter may say of a case. A `TEXT` always has a value: without one nothing is sent. An `OPTIONAL` may have none,
 * and is written only in a paragraph under its own condition, or under that of the tag it goes `with`. A paragraph with a
 * `LIST` is written once for each of its elements. A `FLAG` is a condition, and is not written.
 */
export type Tag = {
  /** What it is, in French, for whoever writes a letter. */
  readonly says: string;
} & (
  | { readonly type: 'TEXT'; readonly sample: string }
  | { readonly type: 'OPTIONAL'; readonly sample: string; readonly with: readonly string[] }
  | { readonly type: 'LIST'; readonly sample: readonly string[] }
  | { readonly type: 'FLAG'; readonly sample: boolean }
);
export type Tags = Readonly<Record<string, Tag>>;

export type TagValue = string | readonly string[] | boolean | null | undefined;
/** The values of a case, by tag; null, or empty, where there is none. */
export type TagValues = Readonly<Record<string, TagValue>>;

export const said = (says: string, sample: string) => ({ type: 'TEXT', says, sample }) as const;

/** `beside` names the tags that say by their value that this one has one. */
export const maybe = (says: string, sample: string, ...beside: readonly string[]): Tag => ({
  type: 'OPTIONAL',
  says,
  sample,
  with: beside,
});
export const each = (says: string, sample: readonly string[]) => ({ type: 'LIST', says, sample }) as const;
export const whether = (says: string, sample: boolean) => ({ type: 'FLAG', says, sample }) as const;

/** What every letter may say: who writes, and where to sign in. */
export const COUNCIL_TAGS = {
  council: said('Nom du conseil', 'Conseil départemental de l’économie sociale et solidaire'),
  councilShort: said('Nom court du conseil', 'CDESS'),
  service: said('Service qui a la charge des demandes', 'Mission économie sociale et solidaire'),
  address: said('Adresse postale du service', 'Hôtel du Département, 62018 Arras'),
  phone: said('Téléphone du service', '03 21 00 00 00'),
  hours: said('Heures où le téléphone répond', 'du lundi au vendredi, de 9 h à 12 h'),
  email: said('Courriel du service', 'ess@exemple.fr'),
  signIn: said('Adresse où se connecter', 'https://label.exemple.fr/sign-in'),
} as const satisfies Tags;

/** What every letter about a request may say besides. */
export const DOSSIER_TAGS = {
  structureName: said('Nom de la structure', 'Les Semeurs'),
  number: said('Numéro du dossier', '62-D-2026-0001'),
} as const satisfies Tags;
