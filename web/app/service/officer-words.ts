import { frenchDate } from '../../public/french.ts';
import type { AwayOfficer, Workload } from '../api/council-shapes.ts';

type Named = { readonly officers: readonly { readonly person: string; readonly name: string | null }[] };

/** Somebody of the service by name; who has left it since is said to. */
export const officerName = ({ officers }: Named, person: string): string => {
  const found = officers.find((each) => each.person === person);
  return found === undefined ? 'Quelqu’un qui n’instruit plus' : (found.name ?? 'Nom effacé');
};

/** Everybody who examines, to choose one. */
export const officerOptions = (of: Named) =>
  of.officers.map(({ person }) => ({ code: person, label: officerName(of, person) }));

/** From when to when somebody is away, and who stands in. */
export const absenceInWords = (of: Named, { from, to, standIn }: AwayOfficer): string =>
  `du ${frenchDate(from)} au ${frenchDate(to)}, ${standIn === null ? 'sans personne pour remplacer' : `remplacement par ${officerName(of, standIn)}`}`;

/** Everybody who examines, with how much each follows, to give them one more. */
export const officersWithLoad = (of: Workload) =>
  of.officers.map(({ person, today, absence }) => ({
    code: person,
    label: `${officerName(of, person)} : suit ${today} dossier${today > 1 ? 's' : ''}${absence === null ? '' : `, absence ${absenceInWords(of, absence)}`}`,
  }));
