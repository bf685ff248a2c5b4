import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux (true ou false)',
  array: 'une liste',
  object: 'un bloc de champs',
  record: 'un bloc de champs',
  null: 'null',
};

const FORMATS: Record<string, string> = {
  date: 'Écrivez une date comme 2027-01-21.',
  datetime: 'Écrivez un instant comme 2027-01-21T09:00:00.000Z.',
  uuid: 'Donnez l’identifiant tel que le service l’a donné.',
  email: 'Écrivez une adresse électronique, par exemple nom@exemple.fr.',
};

const UNITS: Record<string, string> = { string: ' caractères', array: ' éléments', set: ' éléments' };

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );

const bound = (word: string, limit: unknown, origin: string): string =>
  `Il en faut ${String(limit)}${UNITS[origin] ?? ''} ${word}.`;

/** What to write in a field, in French; what was written is never repeated. */
export const issueSentence = (issue: Issue, body: unknown): string => {
  if (issue.code !== 'unrecognized_keys' && valueAt(body, issue.path) === undefined)
    return 'Ce champ est requis.';
  switch (issue.code) {
    case 'invalid_type':
      return `Il faut ${KINDS[issue.expected] ?? 'une autre sorte de valeur'}.`;
    case 'too_small':
      return bound('au moins', issue.minimum, issue.origin);
    case 'too_big':
      return bound('au plus', issue.maximum, issue.origin);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Cette valeur n’a pas la forme attendue.';
    case 'invalid_value':
      return `Choisissez parmi : ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return 'Ce bloc contient un champ inconnu. Retirez-le.';
    case 'custom':
      return issue.message;
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return 'Cette valeur n’a pas la forme attendue.';
  }
};
