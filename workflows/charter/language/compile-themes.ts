import type { Report } from './compile-report.ts';
import { readItems, readText } from './read-map.ts';
import type { SourceNode } from './source-node.ts';

const MOST = 30;

/** The headings that a charter lists for its criteria; null when it lists none, and then any heading is one. */
export const compileThemes = (node: SourceNode | undefined, report: Report): readonly string[] | null => {
  if (!node) return null;
  const themes = readItems(node, 'thèmes', MOST, report).map((item, index) =>
    readText(item, `thèmes, ${index + 1}`, 200, report),
  );
  if (themes.length === 0) report.add(node.at, 'thèmes', 'citez au moins un thème, ou ôtez cette clé');
  return themes;
};

/** The heading of a criterion: one of those that the charter lists, so that a slip of the pen makes no other. */
export const readTheme = (
  node: SourceNode | undefined,
  where: string,
  themes: readonly string[] | null,
  report: Report,
): string => {
  const theme = readText(node, where, 200, report);
  if (node && theme !== '' && themes !== null && !themes.includes(theme))
    report.add(
      node.at,
      where,
      `« ${theme.slice(0, 60)} » n’est pas un thème ; au choix : ${themes.join(', ')}`,
    );
  return theme;
};
