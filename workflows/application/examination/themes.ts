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

/** The theme that a progress criterion counts for, or null when it counts for none. */
export const themeOf = (words: string | undefined): string | null =>
  words === undefined ? null : (THEMES[words.replaceAll("'", '’')] ?? null);
