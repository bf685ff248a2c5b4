import type { StructureFile } from './structure-file.ts';

type Establishment = NonNullable<StructureFile['establishments']>[number];

const establishment = ({ siret, commune, active }: Establishment, seat: string | null | undefined) => ({
  activite_principale: null,
  adresse: null,
  code_postal: null,
  commune,
  date_creation: null,
  date_fermeture: null,
  departement: commune.slice(0, 2),
  est_siege: siret === seat,
  etat_administratif: active ? 'A' : 'F',
  liste_enseignes: null,
  siret,
  statut_diffusion_etablissement: 'O',
  tranche_effectif_salarie: null,
});

/** A unit as *Recherche d'entreprises* gives it; the establishment that was asked for is one that matches. */
const unit = (structure: StructureFile, asked: string) => {
  const { siren, siret, rna, name, siae } = structure;
  const listed = structure.establishments ?? [];
  const seat = listed.find((each) => each.siret === siret) ?? {
    siret: siret ?? '',
    commune: structure.seatCommune ?? '',
    active: structure.administrativeState !== 'C',
  };
  return {
    siren,
    nom_complet: name.toLocaleUpperCase('fr'),
    nom_raison_sociale: name,
    sigle: null,
    nombre_etablissements: Math.max(listed.length, 1),
    nombre_etablissements_ouverts: listed.filter(({ active }) => active).length,
    siege:
      typeof siret === 'string'
        ? establishment({ ...seat, commune: structure.seatCommune ?? seat.commune }, siret)
        : {},
    activite_principale: structure.activity ?? null,
    categorie_entreprise: null,
    date_creation: structure.createdOn ?? null,
    date_fermeture: null,
    etat_administratif: structure.administrativeState ?? null,
    nature_juridique: structure.legalCategory ?? null,
    statut_diffusion: 'O',
    tranche_effectif_salarie: null,
    matching_etablissements: listed
      .filter((each) => each.siret === asked)
      .map((each) => establishment(each, siret)),
    complements: {
      est_association: typeof rna === 'string',
      est_entrepreneur_individuel: structure.legalCategory === '1000',
      est_ess: structure.sireneEss === 'O',
      est_siae: (siae ?? null) !== null,
      identifiant_association: rna ?? null,
      type_siae: siae?.type ?? null,
    },
  };
};

/** What `GET /search?q=…` answers: no unit, or the one of that number. */
export const searchAnswer = (structure: StructureFile | undefined, asked: string): object => {
  // An association without a SIREN is not in Sirene (ID-06).
  const results = typeof structure?.siren === 'string' ? [unit(structure, asked)] : [];
  return { results, total_results: results.length, page: 1, per_page: 10, total_pages: results.length };
};

/** What the open register cannot know; of an association that is not in Sirene, all of it. */
const BESIDE = [
  'statutesKind',
  'essMention',
  'sireneEss',
  'closedFinancialYears',
  'establishments',
  'employees',
  'fairTrade',
] as const;
const OF_RNA = ['rna', 'name', 'legalCategory', 'administrativeState', 'createdOn', 'seatCommune'] as const;

/** What a gateway to the registers of administrations answers. */
export const complementsAnswer = (structure: StructureFile): object => {
  const names = typeof structure.siren === 'string' ? BESIDE : [...OF_RNA, ...BESIDE];
  const said = names.flatMap((name) => {
    const value: unknown = structure[name] ?? null;
    return value === null ? [] : [[name, value]];
  });
  const none = { siae: structure.siae ?? null, esusApprovalUntil: structure['esusApprovalUntil'] ?? null };
  return { values: { ...Object.fromEntries(said), ...none } };
};
