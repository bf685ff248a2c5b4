export const FUNCTION_NAMES = [
  'somme',
  'nombre',
  'min',
  'max',
  'plus_grands',
  'premiers',
  'distincts',
  'contient',
  'mois_entamés',
  'jours_entre',
  'quotient_sup',
  'plancher_zéro',
  'plus_petit',
  'est_nul',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];
export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥';

/** A checked expression, as plain JSON. `text` is what the author wrote, to name what has no value. */
export type Expression =
  | { op: 'literal'; value: number | string | boolean }
  | { op: 'name'; name: string }
  | { op: 'field'; of: Expression; field: string }
  | { op: 'constant'; name: string; year: Expression }
  | { op: 'call'; function: FunctionName; arguments: Expression[]; text: string }
  | { op: 'count'; item: string; list: Expression; condition: Expression }
  | { op: 'all' | 'any'; terms: Expression[] }
  | { op: 'not'; term: Expression }
  | { op: 'compare'; sign: Comparison; left: Expression; right: Expression }
  | { op: 'among'; value: Expression; choices: Expression[] }
  | { op: '+' | '-' | '×'; left: Expression; right: Expression; text: string };
