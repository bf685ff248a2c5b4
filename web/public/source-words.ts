/** Where a value about a structure comes from, as a reader is told. */
export const SOURCE_WORDS: Readonly<Record<string, string>> = {
  RECHERCHE_ENTREPRISES: 'Sirene et registres nationaux',
  COMPLEMENTS: 'registres complémentaires',
  OFFICER: 'vérifié par le service',
  DECLARED: 'déclaré par la structure',
  CONTEST: 'corrigé à la demande de la structure',
};
