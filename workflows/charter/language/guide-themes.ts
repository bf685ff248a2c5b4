import type { Report } from './compile-report.ts';
import { readItems } from './read-map.ts';
import type { SourceNode } from './source-node.ts';

/** The eight themes of the guide of good practice (domain rules 3.7), as charters name them. */
const THEMES: Readonly<Record<string, string>> = {
  'gouvernance démocratique': 'DEMOCRATIC_GOVERNANCE',
  'concertation dans l’élaboration de la stratégie': 'STRATEGY_CONSULTATION',
  'territorialisation de l’activité et des emplois': 'TERRITORIALISATION',
  'politique salariale et exemplarité sociale': 'SOCIAL_EXEMPLARITY',
  'lien avec les usagers': 'USERS_LINK',
  diversité: 'DIVERSITY',
  'développement durable': 'SUSTAINABLE_DEVELOPMENT',
  'éthique et déontologie': 'ETHICS',
};

const themeOf = (words: string): string | undefined => THEMES[words.replaceAll("'", '’')];

/** The themes that a criterion counts for, each once: none when it says nothing. */
export const readThemes = (node: SourceNode | undefined, where: string, report: Report): string[] => {
  const themes = readItems(node, where, 8, report).map((item) => {
    const theme = item.kind === 'text' ? themeOf(item.text.trim()) : undefined;
    if (theme === undefined)
      report.add(item.at, where, `un thème est attendu : ${Object.keys(THEMES).join(', ')}`);
    return theme ?? '';
  });
  return [...new Set(themes)];
};
