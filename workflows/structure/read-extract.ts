import type { FactOf } from '../../events/catalogue.ts';
import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { eligibility } from './eligibility.ts';
import { currentMunicipality, departmentOf } from './municipalities.ts';
import type { RegisterExtract } from './register-extract.ts';

type Read = FactOf<'RegisterRead.v1'>;

/**
 * A register extract reduced to what rules read: where the structure is (TER-01, ID-09, ID-11: former codes
 * count as the municipality they joined) and what its form allows (domain rules 2.5).
 */
export const readExtract = (
  extract: RegisterExtract,
  department: string,
  source: Read['data']['source'],
  at: Instant,
): Read => {
  const inTerritory = (commune: string) => {
    const current = currentMunicipality(commune);
    return current !== null && departmentOf(current) === department;
  };
  const form = eligibility(extract);
  const { siae } = extract;
  return {
    type: 'RegisterRead.v1',
    data: {
      source,
      readOn: dateInParis(at),
      name: extract.name,
      legalCategory: extract.legalCategory,
      statutesKind: extract.statutesKind,
      essMention: extract.essMention,
      administrativeState: extract.administrativeState,
      closedFinancialYears: extract.closedFinancialYears,
      seatCommune: extract.seatCommune,
      seatInTerritory: inTerritory(extract.seatCommune),
      activeInTerritory: extract.establishments.filter(
        ({ active, commune }) => active && inTerritory(commune),
      ).length,
      employees: extract.employees,
      siae: siae && { type: siae.type, conventionValidUntil: siae.conventionValidUntil },
      esusApprovalUntil: extract.esusApprovalUntil,
      fairTrade: extract.fairTrade,
      family: form.family,
      eligibility: form.eligibility,
      reasons: form.reasons.map(({ code }) => code),
      warnings: form.warnings,
    },
  };
};
