import type { ErrorCode } from 'yaml';

const PROBLEMS: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'décalage incorrect en début de ligne : alignez-la sur la ligne du dessus',
  TAB_AS_INDENT: 'tabulation en début de ligne : décalez avec des espaces',
  MISSING_CHAR:
    'il manque un signe (guillemet, virgule, deux-points ou parenthèse fermante), ou la ligne est mal décalée',
  BAD_SCALAR_START: 'un texte ne peut pas commencer ainsi : mettez-le entre guillemets',
  BLOCK_AS_IMPLICIT_KEY:
    'deux-points de trop ou ligne d’après mal décalée : mettez le texte entre guillemets, alignez les lignes',
  MULTILINE_IMPLICIT_KEY: 'une clé doit tenir sur une ligne',
  BLOCK_IN_FLOW: 'une liste à tirets ne peut pas se trouver entre crochets ou accolades',
  BAD_DQ_ESCAPE: 'échappement inconnu dans un texte entre guillemets',
  UNEXPECTED_TOKEN:
    'signe inattendu : un texte qui contient une virgule ou un deux-points veut des guillemets',
  MULTIPLE_DOCS: 'un seul document est attendu',
};

/** What YAML refuses, in French. */
export const yamlProblem = (code: ErrorCode): string => PROBLEMS[code] ?? 'écriture YAML incorrecte';
