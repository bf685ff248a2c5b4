/** Why nobody may open a file, by where its document stands, then by what was found in it; and what to do. */
const BY_STATE: Readonly<Record<string, string>> = {
  announced: 'il n’a pas encore été reçu. Envoyez-le d’abord.',
  received: 'son contrôle est en cours. Réessayez dans quelques minutes.',
  neverSent: 'il n’a jamais été reçu. Annoncez-le à nouveau.',
  withdrawn: 'la pièce a été retirée avant la fin de son contrôle.',
};

const BY_REFUSAL: Readonly<Record<string, string>> = {
  OTHER_CONTENT: 'ce qui a été reçu n’est pas ce qui était annoncé. Envoyez-le à nouveau.',
  WRONG_TYPE: 'son contenu n’est pas du type annoncé. Enregistrez-le dans un format accepté.',
  UNREADABLE: 'il est incomplet ou illisible. Enregistrez-le à nouveau, puis renvoyez-le.',
  PROTECTED: 'il est protégé par un mot de passe. Enregistrez-le sans protection.',
  ACTIVE_CONTENT: 'il contient des macros, des scripts ou des formules. Enregistrez-le en PDF simple.',
  THREAT: 'une menace y a été trouvée. Vérifiez votre poste, puis envoyez un autre fichier.',
  NOT_SCANNABLE: 'il ne peut pas être contrôlé. Enregistrez-le en PDF simple, sans protection.',
};

export const whyClosed = (state: string, refusal: string | null): string =>
  (refusal === null ? BY_STATE[state] : BY_REFUSAL[refusal]) ?? 'il n’est pas disponible.';
