/** Sections of the nomenclature of activities (NAF rev. 2): the last division of each, and its name as people search it. */
const SECTIONS: readonly (readonly [last: number, code: string, name: string])[] = [
  [3, 'A', 'Agriculture, forêt et pêche'],
  [9, 'B', 'Industries extractives'],
  [33, 'C', 'Fabrication et industrie'],
  [35, 'D', 'Énergie'],
  [39, 'E', 'Eau, déchets et réemploi'],
  [43, 'F', 'Construction'],
  [47, 'G', 'Commerce et réparation'],
  [53, 'H', 'Transports et entreposage'],
  [56, 'I', 'Hébergement et restauration'],
  [63, 'J', 'Information et communication'],
  [66, 'K', 'Finance et assurance'],
  [68, 'L', 'Immobilier et logement'],
  [75, 'M', 'Conseil, sciences et techniques'],
  [82, 'N', 'Services aux entreprises et insertion'],
  [84, 'O', 'Administration publique'],
  [85, 'P', 'Enseignement et formation'],
  [88, 'Q', 'Santé et action sociale'],
  [93, 'R', 'Arts, sports et loisirs'],
  [96, 'S', 'Associations et services aux personnes'],
  [98, 'T', 'Ménages employeurs'],
  [99, 'U', 'Organisations internationales'],
];

/** The section of an activity (`88.10B`, `8810B`), or null when it has not the form of one. */
export const sectionOf = (activity: string | null): { code: string; name: string } | null => {
  const division = Number(/^(\d\d)/.exec(activity ?? '')?.[1] ?? Number.NaN);
  const found = SECTIONS.find(([last]) => division <= last);
  return found === undefined || division < 1 ? null : { code: found[1], name: found[2] };
};
