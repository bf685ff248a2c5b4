/** What an act asks, field by field, and what was typed of it. */

export type Option = { readonly code: string; readonly label: string };

export type Asked = {
  /** Its name in the command. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What to write when nothing was, where its kind does not say it well enough. */
  readonly empty?: string;
  readonly optional?: boolean;
  /** Where it is asked for some answers alone. */
  readonly when?: (typed: Typed) => boolean;
} & (
  | { readonly kind: 'line' | 'email' | 'text' | 'source' | 'date' | 'number' }
  /** A few answers, all shown; or many, in a list that unfolds. */
  | { readonly kind: 'choice' | 'among'; readonly options: readonly Option[] }
  /** As many of them as one wants. */
  | { readonly kind: 'several'; readonly options: readonly Option[] }
  /** A file, held whole as an address of its content (RFC 2397). */
  | { readonly kind: 'file'; readonly accept: string }
);

export type Typed = Readonly<Record<string, string>>;

export const YES_NO: readonly Option[] = [
  { code: 'YES', label: 'Oui' },
  { code: 'NO', label: 'Non' },
];

const MISSING: Readonly<Record<Asked['kind'], string>> = {
  line: 'Écrivez-le en quelques mots.',
  email: 'Écrivez une adresse électronique.',
  text: 'Écrivez-le en quelques phrases.',
  source: 'Écrivez le texte.',
  date: 'Donnez une date : jour, mois, année.',
  number: 'Écrivez un nombre entier.',
  choice: 'Choisissez une réponse.',
  among: 'Choisissez dans la liste.',
  several: 'Choisissez au moins une réponse.',
  file: 'Choisissez un fichier.',
};

export const fieldId = (form: string, name: string): string => `${form}-${name.replaceAll('.', '-')}`;

/** The codes chosen where several may be, as they are typed: none holds a space. */
export const codesIn = (text = ''): readonly string[] => text.split(' ').filter((code) => code !== '');
export const withCodes = (codes: readonly string[]): string => codes.join(' ');

const faultOf = (asked: Asked, text: string): string | null => {
  if (text === '') return asked.optional === true ? null : (asked.empty ?? MISSING[asked.kind]);
  return asked.kind === 'number' && !/^\d{1,6}$/.test(text) ? MISSING.number : null;
};

/** What is to be corrected before anything is sent, by field; the rules themselves are the service's. */
export const faultsIn = (asked: readonly Asked[], typed: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries(
    asked.flatMap((each) => {
      const fault = faultOf(each, (typed[each.name] ?? '').trim());
      return fault === null ? [] : [[each.name, fault] as const];
    }),
  );

const read = (kind: Asked['kind'], text: string): unknown => {
  if (kind === 'several') return codesIn(text);
  return kind === 'number' ? Number(text) : text;
};

/** The body of a command as it was typed; what was left empty is left out. */
export const bodyOf = (asked: readonly Asked[], typed: Typed): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    asked.flatMap(({ name, kind }) => {
      const text = (typed[name] ?? '').trim();
      if (text === '') return [];
      return [[name, read(kind, text)] as const];
    }),
  );
