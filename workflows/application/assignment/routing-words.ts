import type { Routed } from '../../../events/assignment.ts';
import type { RoutingTable } from '../../council/routing/routing-table.ts';

type Line = RoutingTable['lines'][number];

const FAMILIES: Readonly<Record<Line['families'][number], string>> = {
  ASSOCIATION: 'association',
  COOPERATIVE: 'coopérative',
  MUTUAL: 'mutuelle',
  FOUNDATION: 'fondation',
  COMMERCIAL_ESS: 'société commerciale de l’ESS',
  OTHER: 'autre forme',
};

const listed = (what: string, values: readonly string[]): string[] =>
  values.length === 0 ? [] : [`${what} ${values.join(', ')}`];

const MOST_SHOWN = 5;

const codes = (municipalities: readonly string[]): string[] => {
  const rest = municipalities.length - MOST_SHOWN;
  return rest > 0 ? [...municipalities.slice(0, MOST_SHOWN), `et ${rest} autres`] : [...municipalities];
};

/** What a line asks, in words. */
export const lineWords = ({ groups, municipalities, divisions, families }: Line): string =>
  [
    ...listed(
      'siège dans',
      groups.map((name) => `« ${name} »`),
    ),
    ...listed(groups.length > 0 ? 'ou dans les communes' : 'siège dans les communes', codes(municipalities)),
    ...listed('activité', divisions),
    ...listed(
      'famille',
      families.map((family) => FAMILIES[family]),
    ),
  ].join(' ; ');

const INSTEAD = 'La personne qu’elle désigne était absente : le dossier est allé à qui la remplaçait.';

/** Why a dossier came to whoever follows it: the line that fitted, kept with the fact (B7). */
export const routedBecause = (table: RoutingTable | null, { version, line, insteadOf }: Routed): string => {
  const asked = line === null ? undefined : table?.lines[line - 1];
  const instead = insteadOf === null ? '' : ` ${INSTEAD}`;
  const by =
    line === null
      ? `Aucune ligne de la répartition n° ${version} ne convenait : le dossier va à qui suit tous les autres.`
      : `Ligne ${line} de la répartition n° ${version}${asked === undefined ? '' : ` : ${lineWords(asked)}`}.`;
  return `${by}${instead}`;
};
