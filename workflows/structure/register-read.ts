import type { FactOf } from '../../events/catalogue.ts';
import { checkRna } from './identifiers.ts';
import { eligibility } from './eligibility.ts';
import type { Sourced } from './held-values.ts';
import type { Numbers } from './register-answer.ts';
import type { KnownRegister } from './structure.machine.ts';
import { isIn } from './values-of-reading.ts';

type Read = FactOf<'RegisterRead.v1'>;

/** Of which structure, in which territory, read how. */
export type About = Numbers &
  Pick<Read['data'], 'source' | 'readOn' | 'partialDiffusion'> & {
    department: string;
    /** The name that was declared, for when no register tells one. */
    name: string;
  };

/** What an officer has to look at, by the id of its rule; it changes no verdict (ID-05, ID-09). */
const warningsOn = ({ values }: Sourced, { rna, department }: About): string[] => {
  const expected = department.length === 2 ? department : null;
  const check = rna === null ? null : checkRna(rna, expected);
  return [
    ...(check?.ok === true && check.warning !== null ? ['ID-05'] : []),
    ...(values.seatCommune !== null && isIn(values.seatCommune, department) === null ? ['ID-09'] : []),
  ];
};

const siaeOf = ({ siaeType, siaeConventionUntil }: Sourced['values']) =>
  siaeType && { type: siaeType, conventionValidUntil: siaeConventionUntil };

/** What is known of a structure as a fact: what its form allows is computed here, once (domain rules 2.5). */
export const registerRead = (sourced: Sourced, about: About): Read => {
  const { values, sources } = sourced;
  const siae = siaeOf(values);
  const form = eligibility({ ...about, ...values, siae });
  const { name, siaeType: _type, siaeConventionUntil: _until, fairTrade, ...plain } = values;
  return {
    type: 'RegisterRead.v1',
    data: {
      source: about.source,
      readOn: about.readOn,
      name: name ?? about.name,
      ...plain,
      seatInTerritory: isIn(values.seatCommune, about.department),
      siae,
      fairTrade: fairTrade ?? false,
      partialDiffusion: about.partialDiffusion,
      family: form.family,
      eligibility: form.eligibility,
      reasons: form.reasons.map(({ code }) => code),
      warnings: [...form.warnings, ...warningsOn(sourced, about)],
      sources,
    },
  };
};

/** The values of a fact, one by one again. */
export const valuesOfFact = ({ sources, siae, ...read }: KnownRegister): Sourced => ({
  values: {
    name: sources['name'] === undefined ? null : read.name,
    legalCategory: read.legalCategory,
    statutesKind: read.statutesKind,
    essMention: read.essMention,
    sireneEss: read.sireneEss,
    administrativeState: read.administrativeState,
    closedFinancialYears: read.closedFinancialYears,
    seatCommune: read.seatCommune,
    activity: read.activity,
    activeInTerritory: read.activeInTerritory,
    employees: read.employees,
    fteInTerritoryHundredths: read.fteInTerritoryHundredths,
    fteTotalHundredths: read.fteTotalHundredths,
    siaeType: (siae?.type ?? null) as Sourced['values']['siaeType'],
    siaeConventionUntil: siae?.conventionValidUntil ?? null,
    esusApprovalUntil: read.esusApprovalUntil,
    fairTrade: sources['fairTrade'] === undefined ? null : read.fairTrade,
  },
  sources,
});
