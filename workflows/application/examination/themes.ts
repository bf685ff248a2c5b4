/** The eight themes of the guide of good practice (domain rules 3.7), as charters name them. */
const THEMES: Record<string, string> = {
  'gouvernance démocratique': 'DEMOCRATIC_GOVERNANCE',
  'concertation dans l’élaboration de la stratégie': 'STRATEGY_CONSULTATION',
  'territorialisation de l’activité et des emplois': 'TERRITORIALISATION',
  'politique salariale et exemplarité sociale': 'SOCIAL_EXEMPLARITY',
  'lien avec les usagers': 'USERS_LINK',
  diversité: 'DIVERSITY',
  'développement durable': 'SUSTAINABLE_DEVELOPMENT',
  'éthique et déontologie': 'ETHICS',
};

/** The themes that a criterion counts for, none when its charter names none of them. */
export const themesOf = (...words: readonly string[]): string[] =>
  words.flatMap((each) => THEMES[each.replaceAll("'", '’')] ?? []);
