import * as z from 'zod';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import type { Numbers } from '../../../workflows/structure/register-answer.ts';
import {
  ActivityCode,
  MunicipalityCode,
  SiaeType,
  Siren,
  Siret,
  type RegisterValues,
} from '../../../workflows/structure/register-extract.ts';
import { fetchJson, orSilent, type RegisterSource, type SourceAnswer } from './register-source.ts';

/** REG-04: what Sirene does not show stands as one of these words. */
const isShown = (text: string | null | undefined): text is string =>
  typeof text === 'string' && text.trim() !== '' && !/^\[(ND|NON-DIFFUSIBLE)\]$/.test(text.trim());
const Shown = z
  .string()
  .nullish()
  .transform((text) => (isShown(text) ? text.trim() : null));

// Fields that are not read may be anything; those that are must be what the API says that they are.
const Establishment = z.looseObject({
  siret: Siret,
  commune: Shown.pipe(MunicipalityCode.nullable()),
  etat_administratif: z.enum(['A', 'F']).nullish(),
});
const Complements = z.looseObject({
  est_ess: z.boolean().nullish(),
  est_siae: z.boolean().nullish(),
  type_siae: z.string().nullish(),
  identifiant_association: z.string().nullish(),
});
const Unit = z.looseObject({
  siren: Siren,
  nom_complet: Shown,
  nom_raison_sociale: Shown,
  nature_juridique: z
    .string()
    .regex(/^\d{4}$/)
    .nullish(),
  etat_administratif: z.enum(['A', 'C']).nullish(),
  date_creation: LegalDate.nullish(),
  statut_diffusion: z.enum(['O', 'P']).nullish(),
  activite_principale: z.string().nullish(),
  nombre_etablissements_ouverts: z.int().min(0).nullish(),
  siege: z.union([Establishment, z.strictObject({})]).nullish(),
  matching_etablissements: z.array(Establishment).nullish(),
  complements: Complements.nullish(),
});
type Unit = z.infer<typeof Unit>;
const Answer = z.looseObject({ results: z.array(Unit) });

type Place = z.infer<typeof Establishment>;
const placesOf = ({ siege, matching_etablissements }: Unit): Place[] => {
  const places = [...(siege && 'siret' in siege ? [siege as Place] : []), ...(matching_etablissements ?? [])];
  return [...new Map(places.map((place) => [place.siret, place])).values()];
};

/** Only what was asked for, exactly: a search by number may find others that cite it. */
const isOf =
  ({ siren, siret, rna }: Numbers) =>
  (unit: Unit): boolean => {
    if (siren === null) return unit.complements?.identifiant_association === rna;
    return unit.siren === siren && (siret === null || placesOf(unit).some((place) => place.siret === siret));
  };

/** SIAE-01: of the kinds of inclusive structures, those of insertion through economic activity. */
const siaeOf = ({ complements }: Unit): Partial<RegisterValues> => {
  if (complements?.est_siae === false) return { siae: null };
  const kinds = (complements?.type_siae ?? '').split(/[,;\s]+/);
  const [type] = kinds.flatMap((kind) => {
    const known = SiaeType.safeParse(kind);
    return known.success ? [known.data] : [];
  });
  return complements?.est_siae && type !== undefined ? { siae: { type, conventionValidUntil: null } } : {};
};

/** F13, REG-01: in the list of ESS France or flagged in Sirene; what is not may still be, and nothing is said. */
const essOf = ({ complements }: Unit): Partial<RegisterValues> =>
  complements?.est_ess === true ? { sireneEss: 'O' } : {};

/** ID-07: the activity of the unit, where it is written as one. */
const activityOf = ({ activite_principale }: Unit): string | null =>
  ActivityCode.safeParse(activite_principale).data ?? null;

const known = <Name extends keyof RegisterValues>(
  name: Name,
  value: RegisterValues[Name] | undefined,
): Partial<RegisterValues> => (value === null || value === undefined ? {} : { [name]: value });

const NAME_LENGTH = 150;

const valuesOf = (unit: Unit, asked: Numbers): Partial<RegisterValues> => {
  const places = placesOf(unit);
  const seat = unit.siege && 'siret' in unit.siege ? (unit.siege as Place) : null;
  const name = unit.nom_raison_sociale ?? unit.nom_complet;
  const rna = unit.complements?.identifiant_association;
  return {
    siren: unit.siren,
    ...known('siret', asked.siret ?? seat?.siret),
    ...known('rna', rna?.length === 10 ? rna : null),
    ...known('name', name?.slice(0, NAME_LENGTH)),
    ...known('legalCategory', unit.nature_juridique),
    ...known('administrativeState', unit.etat_administratif),
    ...known('createdOn', unit.date_creation),
    ...known('seatCommune', seat?.commune),
    ...known('activity', activityOf(unit)),
    establishments: places.map(({ siret, commune, etat_administratif }) => ({
      siret,
      commune,
      active: etat_administratif === 'A',
      fteHundredths: null,
    })),
    // Not told: one more than those it gives, so that none is taken for the whole.
    openEstablishments: unit.nombre_etablissements_ouverts ?? places.length + 1,
    ...siaeOf(unit),
    ...essOf(unit),
    partialDiffusion: unit.statut_diffusion === 'P',
  };
};

/** No more than what is read: directors and accounts are left where they are (data minimisation, RGPD art. 5). */
const addressOf = (url: string, { siren, siret, rna }: Numbers): string => {
  const query = new URLSearchParams({
    q: siret ?? siren ?? rna ?? '',
    minimal: 'true',
    include: 'siege,complements,matching_etablissements',
  });
  return `${url}/search?${query.toString()}`;
};

const answerOf = (body: unknown, asked: Numbers): SourceAnswer => {
  const units = Answer.parse(body).results.filter(isOf(asked));
  const [unit, ...others] = units;
  // Two units under one number tell nothing of the one that was meant.
  return unit === undefined || others.length > 0
    ? { state: 'UNKNOWN' }
    : { state: 'FOUND', values: valuesOf(unit, asked) };
};

/**
 * *Recherche d'entreprises*, open to all: Sirene with the list of ESS France and the market of inclusion. It knows no
 * closed year, no headcount, no mention at the RNE and no end of a convention: those are asked, or recorded.
 */
export const makeRechercheEntreprises = (url: string): RegisterSource => ({
  name: 'RECHERCHE_ENTREPRISES',
  lookUp: (numbers) =>
    orSilent('RECHERCHE_ENTREPRISES', async () =>
      answerOf(await fetchJson(addressOf(url, numbers)), numbers),
    ),
});
