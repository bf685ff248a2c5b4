import type { Random } from '../charter-random.ts';
import { around, monthsBefore, near, some } from './near.ts';
import type { AnyStructure } from './structures.ts';

const UTILITIES = [
  'FRAGILE_PUBLICS',
  'SOCIAL_TIES_TERRITORY',
  'CITIZENSHIP_EDUCATION',
  'SUSTAINABLE_DEVELOPMENT',
  'SUSTAINABLE_DEVELOPMENT',
  'NONE',
];

export const purpose = (random: Random) => ({
  'INT-01': { purposeArticle: 'article 2', purpose: 'Cultiver et transmettre.' },
  'INT-02': {
    utility: random.pick(UTILITIES),
    inStatutes: random.chance(0.8),
    extraImpact: random.pick([null, 'Tarif réduit pour les foyers modestes.', 'Accueil.']),
  },
  'INT-03': { openToOutsiders: random.chance(0.5) },
  'INT-04': {
    contracts: some(
      random,
      3,
      (index) => ({ who: `dirigeant ${index}`, amountCents: random.upTo(9), approved: random.chance(0.7) }),
      3,
    ),
  },
});

const votesOf = (random: Random) => {
  const total = random.pick([1, 2, 3, 6, 7, 9, 12]);
  return { part: Math.min(total, near(random, random.pick([total / 3, total / 2, 0]))), total };
};

const FTE = [1, 2, 99, 100, 101, 198, 199, 200, 201, 202, 1040];
const jobs = (random: Random, { fteInTerritoryHundredths, fteTotalHundredths }: AnyStructure) => {
  if (random.chance(0.3) && fteInTerritoryHundredths !== null && fteTotalHundredths)
    return { fteLocalHundredths: fteInTerritoryHundredths, fteTotalHundredths };
  const total = random.pick(FTE);
  return {
    fteLocalHundredths: Math.min(total, random.pick([0, near(random, total / 2), 99, 100])),
    fteTotalHundredths: total,
  };
};

export const territory = (random: Random, structure: AnyStructure) => ({
  ...(random.chance(0.5) ? { 'TER-01': { regularActivity: random.chance(0.5) } } : {}),
  'TER-02': jobs(random, structure),
  'TER-03': {
    partners: some(random, 3, (index) => ({
      name: `partenaire ${index}`,
      nature: random.pick(['PUBLIC', 'ASSOCIATIVE', 'ECONOMIC']),
      signed: random.chance(0.4),
    })),
  },
  'TER-04': { localPurchasesBp: around(random, 3000) },
  'TER-05': { need: 'Une alimentation de qualité.', diagnosis: 'Diagnostic de 2025.' },
  'TER-06': random.chance(0.5)
    ? { volunteers: 0, hours: 0, citizenMembers: random.upTo(1), citizenFundingCents: 0 }
    : {
        volunteers: random.upTo(1),
        hours: random.upTo(1),
        citizenMembers: 0,
        citizenFundingCents: random.upTo(1),
      },
  'TER-07': { localBeneficiariesBp: around(random, 5000) },
  'TER-08': { zone: 'NONE' },
});

const membership = (random: Random) => ({
  'FRE-01': {
    admission: random.pick(['OPEN', 'SPONSORED', 'BOARD_APPROVAL', 'CLOSED']),
    objectiveCriteria: random.chance(0.5),
  },
  'FRE-02': { freeExit: random.chance(0.6) },
  'FRE-03': { discriminatory: random.chance(0.4) },
  'FRE-04': { feeCents: near(random, random.pick([5000, 5000, 0, 9000])), reducedFee: random.chance(0.4) },
});

export const values = (random: Random, on: string) => {
  const [ofPublic, ofProfit] = [votesOf(random), votesOf(random)];
  const last = (): string => monthsBefore(random, on, random.pick([1, 24, 24, 30]));
  return {
    ...membership(random),
    'AUT-01': { publicVotes: ofPublic.part, totalVotes: ofPublic.total },
    'AUT-02': { forProfitVotes: ofProfit.part, totalVotes: ofProfit.total },
    'AUT-03': { largestFunderBp: around(random, 5000, 8000) },
    'COO-01': { networks: some(random, 2, (index) => `réseau ${index}`, 3) },
    'PAR-01': { seats: random.upTo(2) },
    'PAR-02': { volunteers: random.upTo(2), insurance: random.chance(0.7), training: random.chance(0.5) },
    'ENV-01': {
      actions: some(random, 3, (index) => ({
        name: `action ${index}`,
        on: last(),
        documented: random.chance(0.8),
      })),
    },
    'SOC-01': { permanentBp: around(random, 6000), trainingHoursPerEmployee: random.upTo(1) },
    'USE-01': { loops: some(random, 2, (index) => ({ name: `enquête ${index}`, on: last() })) },
    'ETH-01': { measures: some(random, 2, (index) => `mesure ${index}`, 3) },
    'INN-01': { text: 'Potagers sur toits publics.' },
    'TRA-01': { fields: some(random, 2, (index) => `domaine ${index}`) },
  };
};
