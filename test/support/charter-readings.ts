import type { Dossier } from './charter-dossiers.ts';
import { lastYear, reservesBefore } from './charter-oracle/accounts.ts';
import { capital } from './charter-oracle/accounts.ts';
import { isScic, isScop } from './charter-oracle/dossier.ts';
import type { Judgement } from './charter-oracle/judge.ts';

type Judged = Readonly<Record<string, Judgement>>;
type Reading = (dossier: Dossier, judged: Judged) => boolean;
type Answer = Record<string, unknown> | null | undefined;

const said = ({ answers }: Dossier, id: string): Record<string, unknown> => (answers[id] as Answer) ?? {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isOf = ({ structure: { family } }: Dossier, ...families: string[]): boolean =>
  families.includes(family);
const has = (judged: Judged, id: string, verdict: string): boolean =>
  judged[id]?.verdict === verdict && judged[id].allowed.length === 1;
const all = (judged: Judged, verdict: string, ...ids: string[]): boolean =>
  ids.every((id) => has(judged, id, verdict));
const isFirstYear = ({ structure }: Dossier): boolean => structure.closedFinancialYears === 0;

/** What an answer holds, where it holds what was asked; a hole there is not the reading looked for. */
const tried = (look: () => boolean): boolean => {
  try {
    return look();
  } catch {
    return false;
  }
};

const WITHOUT_CLOSING = [
  'GOV-02',
  'GOV-03',
  'GOV-09',
  'GOV-11',
  'LIM-01',
  'LIM-02',
  'LIM-03',
  'LIM-04',
  'LIM-11',
];
const WITHOUT_MEMBERS = ['GOV-02', 'GOV-03', 'FRE-01', 'FRE-02', 'FRE-04'];
const DOUBTFUL: Record<string, Reading> = {
  'SCOP by its statutes': (dossier, judged) =>
    dossier.structure.legalCategory === '5710' && isScop(dossier) && has(judged, 'GOV-12', 'PASS'),
  'SCOP by its category alone': (dossier, judged) =>
    dossier.structure.statutesKind === null && isScop(dossier) && has(judged, 'GOV-12', 'FAIL'),
  'LIM-09 is of progress for the others': (dossier, judged) =>
    isOf(dossier, 'MUTUAL') && judged['LIM-09']?.nature === 'PROGRESS' && has(judged, 'LIM-09', 'FAIL'),
  'LIM-09 blocks a holder of ESUS': (dossier, judged) =>
    isOf(dossier, 'MUTUAL') && judged['LIM-09']?.nature === 'BLOCKING',
  'an approval that ends on the day of filing holds': ({ structure, filedOn }) =>
    structure.esusApprovalUntil === filedOn,
  'FRE-03 for all': (dossier, judged) =>
    isOf(dossier, 'OTHER', 'FOUNDATION') && has(judged, 'FRE-03', 'FAIL'),
  'FRE-04 for those of FRE-01': (dossier, judged) =>
    isOf(dossier, 'COMMERCIAL_ESS') && has(judged, 'FRE-04', 'NOT_APPLICABLE'),
  'a criterion without an entry': (dossier, judged) =>
    dossier.answers['LIM-07'] === undefined && has(judged, 'LIM-07', 'REVIEW'),
  'an answer of NONE, of nothing or of no': (dossier, judged) =>
    said(dossier, 'INT-02')['utility'] === 'NONE' && has(judged, 'INT-02', 'FAIL'),
  'no closed year': (dossier, judged) =>
    isFirstYear(dossier) && all(judged, 'NOT_APPLICABLE', ...WITHOUT_CLOSING),
  'no members': (dossier, judged) =>
    isOf(dossier, 'FOUNDATION') && all(judged, 'NOT_APPLICABLE', ...WITHOUT_MEMBERS),
  'accounts approved by a board': (dossier, judged) =>
    isOf(dossier, 'FOUNDATION') && has(judged, 'GOV-09', 'PASS'),
  'to improve, where no failure is stated': (_, judged) => has(judged, 'ETH-01', 'FAIL'),
  'GOV-02 after filing': (dossier) => said(dossier, 'GOV-02')['lastGeneralMeeting'] === '2029-01-01',
  'GOV-03 more than entitled': (dossier, judged) =>
    has(judged, 'GOV-03', 'REVIEW') && !!said(dossier, 'GOV-03')['present'],
};

const GOVERNED: Record<string, Reading> = {
  'GOV-04 for life': (dossier, judged) =>
    said(dossier, 'GOV-04')['termYears'] === null &&
    isOf(dossier, 'FOUNDATION') &&
    has(judged, 'GOV-04', 'FAIL'),
  'GOV-04 whatever the appointment says': (dossier, judged) =>
    said(dossier, 'GOV-04')['appointment'] === 'CO_OPTED' && has(judged, 'GOV-04', 'PASS'),
  'GOV-06 without participation': (dossier, judged) =>
    said(dossier, 'GOV-06')['participation'] === false && has(judged, 'GOV-06', 'REVIEW'),
  'GOV-06 documented but old': (dossier, judged) =>
    said(dossier, 'GOV-06')['participation'] === true && has(judged, 'GOV-06', 'REVIEW'),
  'GOV-09 approved but old': (dossier, judged) =>
    said(dossier, 'GOV-09')['proof'] === true && has(judged, 'GOV-09', 'REVIEW'),
  'FRE-01 without objective criteria': (dossier, judged) =>
    said(dossier, 'FRE-01')['admission'] === 'BOARD_APPROVAL' && has(judged, 'FRE-01', 'REVIEW'),
  'AUT-01 a third exactly': (dossier, judged) => {
    const { publicVotes, totalVotes } = said(dossier, 'AUT-01');
    return Number(publicVotes) * 3 === Number(totalVotes) && has(judged, 'AUT-01', 'REVIEW');
  },
  'AUT-01 a half exactly': (dossier, judged) => {
    const { publicVotes, totalVotes } = said(dossier, 'AUT-01');
    return Number(publicVotes) * 2 === Number(totalVotes) && has(judged, 'AUT-01', 'FAIL');
  },
  'AUT-03 half exactly': (dossier, judged) =>
    said(dossier, 'AUT-03')['largestFunderBp'] === 5000 && has(judged, 'AUT-03', 'PASS'),
  'AUT-03 80 % exactly': (dossier, judged) =>
    said(dossier, 'AUT-03')['largestFunderBp'] === 8000 && has(judged, 'AUT-03', 'FAIL'),
  'SOC-01 of an insertion body': ({ structure }, judged) =>
    structure.siae !== null && has(judged, 'SOC-01', 'NOT_APPLICABLE'),
  'SIAE-06 with a warning': (_, judged) => judged['SIAE-06']?.warns === true,
  'TER-02 with a warning': (_, judged) => judged['TER-02']?.warns === true,
};

const ACCOUNTED: Record<string, Reading> = {
  'LIM-01 of any year': (dossier, judged) => {
    const years = list(said(dossier, 'LIM-00')['years']) as Record<string, unknown>[];
    return years.at(-1)?.['distributedCents'] === 0 && has(judged, 'LIM-01', 'FAIL');
  },
  'LIM-03 half to the cent above': (dossier, judged) =>
    has(judged, 'LIM-03', 'PASS') &&
    tried(() => lastYear(dossier).reinvested() * 2n === lastYear(dossier).base() + 1n),
  'LIM-04 half exactly': (_, judged) => has(judged, 'LIM-04', 'REVIEW'),
  'LIM-03, LIM-04 in a year of loss': (dossier, judged) =>
    all(judged, 'PASS', 'LIM-02', 'LIM-03', 'LIM-04') && tried(() => lastYear(dossier).base() === 0n),
  'LIM-11 reserves that reached the capital': (dossier, judged) =>
    has(judged, 'LIM-11', 'PASS') &&
    !isScop(dossier) &&
    !isScic(dossier) &&
    tried(
      () =>
        reservesBefore(dossier) >= capital(dossier) &&
        lastYear(dossier).reserves() * 100n < lastYear(dossier).base() * 15n,
    ),
  'LIM-11 of a SCIC': (dossier, judged) => isScic(dossier) && has(judged, 'LIM-11', 'FAIL'),
  'LIM-11 of a SCOP': (dossier, judged) => isScop(dossier) && has(judged, 'LIM-11', 'PASS'),
  'LIM-06 of nothing': (_, judged) => has(judged, 'LIM-06', 'NOT_APPLICABLE'),
  'LIM-13 not required': (_, judged) => has(judged, 'LIM-13', 'NOT_APPLICABLE'),
  'LIM-09 of a year without its SMIC': (dossier, judged) =>
    said(dossier, 'LIM-09')['yearPaid'] === 2025 && has(judged, 'LIM-09', 'REVIEW'),
  'LIM-10 a twelfth of three ceilings': (dossier, judged) =>
    list(said(dossier, 'LIM-10')['directorsMonthlyCents']).includes(1_201_500) &&
    has(judged, 'LIM-10', 'PASS'),
};

/** The readings that settle doubts (domain rules 3.0b), each with how to tell that a dossier met it. */
export const READINGS: Readonly<Record<string, Reading>> = { ...DOUBTFUL, ...GOVERNED, ...ACCOUNTED };

export const readingsIn = (dossier: Dossier, judged: Judged): string[] =>
  Object.entries(READINGS)
    .filter(([, isMet]) => isMet(dossier, judged))
    .map(([name]) => name);
