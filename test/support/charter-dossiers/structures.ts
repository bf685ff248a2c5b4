import type { Random } from '../charter-random.ts';
import { daysAfter } from './near.ts';

type Kind = 'SCOP' | 'SCIC' | 'COOPERATIVE' | 'COMMERCIAL_ESS' | null;
type Family = 'ASSOCIATION' | 'COOPERATIVE' | 'MUTUAL' | 'FOUNDATION' | 'COMMERCIAL_ESS' | 'OTHER';

/** Categories with what their statutes may be, and what the two together make. */
const FORMS: readonly (readonly [Family, string, Kind])[] = [
  ['ASSOCIATION', '9220', null],
  ['ASSOCIATION', '9222', null],
  ['ASSOCIATION', '9224', null],
  ['MUTUAL', '8210', null],
  ['MUTUAL', '6411', null],
  ['FOUNDATION', '9300', null],
  ['FOUNDATION', '9300', null],
  ['COMMERCIAL_ESS', '5710', 'COMMERCIAL_ESS'],
  ['COMMERCIAL_ESS', '5710', 'COMMERCIAL_ESS'],
  ['COMMERCIAL_ESS', '5499', null],
  ['COOPERATIVE', '5458', 'SCOP'],
  ['COOPERATIVE', '5558', null],
  ['COOPERATIVE', '5710', 'SCOP'],
  ['COOPERATIVE', '5460', 'SCIC'],
  ['COOPERATIVE', '5710', 'SCIC'],
  ['COOPERATIVE', '5560', 'SCIC'],
  ['COOPERATIVE', '5551', null],
  ['COOPERATIVE', '5710', 'COOPERATIVE'],
  ['COOPERATIVE', '6317', null],
  ['OTHER', '8420', null],
  ['OTHER', '6533', null],
];

const DAYS = '2026-12-01 2026-12-01 2026-12-01 2026-02-28 2026-03-31 2026-04-30 2026-12-31 2026-06-30'.split(
  ' ',
);
/** Days of filing; now and then in a year that the dated constants do not know. */
export const anyDay = (random: Random): string =>
  random.chance(0.05) ? random.pick(['2024-02-29', '2028-02-29', '2027-03-31']) : random.pick(DAYS);

const siae = (random: Random, on: string) => {
  if (random.chance(0.7)) return null;
  const type = random.pick(['EI', 'ETTI', 'AI', 'ACI', 'EITI']);
  const until = daysAfter(on, random.pick([-400, -1, 0, 1, 30, 59, 60, 61, 400]));
  return { type, conventionValidUntil: random.chance(0.06) ? null : until };
};

/** What registers would say of a structure; `unknown` is the share of what they do not. */
export const anyStructure = (random: Random, on: string, unknown: number) => {
  const [family, legalCategory, statutesKind] = random.pick(FORMS);
  const known = <T>(value: T): T | null => (random.chance(unknown) ? null : value);
  const isRegistered = family !== 'ASSOCIATION' || random.chance(0.9);
  const total = random.pick([0, 1, 199, 200, 201, 1040]);
  return {
    family,
    statutesKind,
    legalCategory,
    closedFinancialYears: known(random.pick([0, 1, 2, 3, 3, 3, 4])),
    employees: known(random.pick([0, 1, 2, 12, 250])),
    siren: isRegistered ? '000000018' : null,
    seatInTerritory: random.chance(0.5),
    activeEstablishmentsInTerritory: isRegistered ? random.pick([0, 0, 1, 2]) : 0,
    siae: siae(random, on),
    esusApprovalUntil: random.chance(0.7) ? null : daysAfter(on, random.pick([-1, 0, 1, 700])),
    fairTrade: random.chance(0.1),
    sireneEss: random.pick(['O', 'N', null] as const),
    essMention: random.pick([true, false, null]),
    eligibility: 'REVIEW' as const,
    fteInTerritoryHundredths: known(random.upTo(1) * total),
    fteTotalHundredths: known(total),
  };
};
export type AnyStructure = ReturnType<typeof anyStructure>;
