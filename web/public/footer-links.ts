import type { Notices } from '../../events/notices.ts';
import { ACCESSIBILITY_WORDS, statementAddress } from './legal/statements.ts';

type Link = readonly [address: string, words: string];
type Said = Pick<Notices, 'accessibility' | 'sourceCode'> | null | undefined;

/**
 * What the foot of every page leads to, with the state that the law wants there (decree 2019-768, art. 5).
 * @param notices undefined where no council is known, null until it has written its own: nothing was audited then
 */
export const footerLinks = (council: string | null, notices: Said): readonly Link[] => {
  const state = ACCESSIBILITY_WORDS[notices?.accessibility.state ?? 'NONE'];
  const code = notices?.sourceCode ?? null;
  return [
    [
      statementAddress('accessibilite', council),
      notices === undefined ? 'Accessibilité' : `Accessibilité : ${state}`,
    ],
    [statementAddress('mentions-legales', council), 'Mentions légales'],
    [statementAddress('donnees-personnelles', council), 'Données personnelles'],
    ...(council === null ? [] : [[`/statistiques/${council}`, 'Statistiques'] as const]),
    ['/donnees', 'Données ouvertes'],
    ...(code === null ? [] : [[code, 'Code source'] as const]),
    ['/etat', 'État du service'],
    ['/plan-du-site', 'Plan du site'],
  ];
};
