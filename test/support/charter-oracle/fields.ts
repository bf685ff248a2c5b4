/**
 * The typed answers of the form, criterion by criterion. `whole` may be below zero, `count` may not;
 * `life` is a count whose null means for life.
 */
export type Shape =
  | 'count'
  | 'whole'
  | 'life'
  | 'flag'
  | 'text'
  | 'day'
  | { oneOf: readonly string[]; open?: true }
  | { list: Shape }
  | { record: Readonly<Record<string, Shape>> };

const oneOf = (...codes: string[]): Shape => ({ oneOf: codes });
/** Another short text is an answer too: what the statutes name freely. */
const among = (...codes: string[]): Shape => ({ oneOf: codes, open: true });
const listOf = (record: Readonly<Record<string, Shape>>): Shape => ({ list: { record } });

const year: Readonly<Record<string, Shape>> = {
  year: 'count',
  netResultCents: 'whole',
  priorLossesCents: 'count',
  distributedCents: 'count',
  developmentFundCents: 'count',
  legalReserveCents: 'count',
  otherReservesCents: 'count',
  retainedCents: 'whole',
  labourShareCents: 'count',
  shareInterestCents: 'count',
  dividendsCents: 'count',
};

const purpose: Fields = {
  'INT-01': { purposeArticle: 'text', purpose: 'text' },
  'INT-02': {
    utility: oneOf(
      'FRAGILE_PUBLICS',
      'SOCIAL_TIES_TERRITORY',
      'CITIZENSHIP_EDUCATION',
      'SUSTAINABLE_DEVELOPMENT',
      'NONE',
    ),
    inStatutes: 'flag',
    extraImpact: 'text',
  },
  'INT-03': { openToOutsiders: 'flag' },
  'INT-04': { contracts: listOf({ who: 'text', amountCents: 'count', approved: 'flag' }) },
};

const governance: Fields = {
  'GOV-01': {
    votes: oneOf(
      'ONE_PERSON_ONE_VOTE',
      'COLLEGES',
      'DELEGATES',
      'PROPORTIONAL_TO_CAPITAL',
      'OTHER',
      'NO_MEMBERS',
    ),
    colleges: listOf({ name: 'text', weightBp: 'count' }),
  },
  'GOV-01F': {
    seats: {
      record: { founder: 'count', qualified: 'count', staff: 'count', public: 'count', user: 'count' },
    },
  },
  'GOV-02': { lastGeneralMeeting: 'day' },
  'GOV-03': { entitled: 'count', present: 'count', represented: 'count' },
  'GOV-04': {
    appointment: oneOf('ELECTED_BY_MEMBERS', 'CO_OPTED', 'STATUTORY', 'MIXED'),
    elected: 'count',
    directors: 'count',
    termYears: 'life',
  },
  'GOV-05': { directors: 'count', largestHouseholdOrCompany: 'count' },
  'GOV-06': {
    channels: listOf({ name: 'text', lastOn: 'day', documented: 'flag' }),
    participation: 'flag',
  },
  'GOV-07': { bodies: listOf({ name: 'text', lastOn: 'day' }) },
  'GOV-08': { women: 'count', men: 'count' },
  'GOV-09': { approved: 'flag', approvedOn: 'day', proof: 'flag' },
  'GOV-10': { conflictRule: 'flag' },
  'GOV-11': { lastReview: 'day', associates: 'count', turnoverCents: { list: 'count' } },
  'GOV-12': { capitalBp: 'count', votesBp: 'count', starting: 'flag' },
  'GOV-13': {
    categories: {
      list: among('EMPLOYEES', 'PRODUCERS', 'BENEFICIARIES', 'VOLUNTEERS', 'PUBLIC_BODIES', 'OTHER'),
    },
    publicCapitalBp: 'count',
  },
};

const profit: Fields = {
  'LIM-00': { years: listOf(year), capitalCents: 'count', reservesBeforeCents: 'count' },
  'LIM-01': { benefitInKind: oneOf('NONE', 'UNCLEAR') },
  'LIM-05': { indivisibleReserves: oneOf('PRESENT', 'CONTRARY', 'SILENT') },
  'LIM-06': { incorporations: listOf({ cents: 'count', availableBeforeCents: 'count', first: 'flag' }) },
  'LIM-07': { dissolution: oneOf('DEVOLVED', 'SHARED', 'SILENT') },
  'LIM-08': { capitalReduction: oneOf('PRESENT', 'SILENT', 'EXCEPTION', 'OPERATION_DONE') },
  'LIM-09': { topPaysCents: { list: 'count' }, yearPaid: 'count' },
  'LIM-10': {
    directorsMonthlyCents: { list: 'count' },
    ownResourcesCents: { list: 'count' },
    twoThirdsVote: 'flag',
    disclosed: 'flag',
  },
  'LIM-12': { traded: 'flag' },
  'LIM-13': { auditor: oneOf('YES', 'NO', 'NOT_REQUIRED') },
  'LIM-14': { highestCents: 'count', lowestCents: 'count' },
};

const territory: Fields = {
  'TER-01': { regularActivity: 'flag' },
  'TER-02': { fteLocalHundredths: 'count', fteTotalHundredths: 'count' },
  'TER-03': {
    partners: listOf({ name: 'text', nature: among('PUBLIC', 'ASSOCIATIVE', 'ECONOMIC'), signed: 'flag' }),
  },
  'TER-04': { localPurchasesBp: 'count' },
  'TER-05': { need: 'text', diagnosis: 'text' },
  'TER-06': { volunteers: 'count', hours: 'count', citizenMembers: 'count', citizenFundingCents: 'count' },
  'TER-07': { localBeneficiariesBp: 'count' },
  'TER-08': { zone: among('NONE', 'QPV', 'RURAL') },
};

const others: Fields = {
  'FRE-01': { admission: oneOf('OPEN', 'SPONSORED', 'BOARD_APPROVAL', 'CLOSED'), objectiveCriteria: 'flag' },
  'FRE-02': { freeExit: 'flag' },
  'FRE-03': { discriminatory: 'flag' },
  'FRE-04': { feeCents: 'count', reducedFee: 'flag' },
  'AUT-01': { publicVotes: 'count', totalVotes: 'count' },
  'AUT-02': { forProfitVotes: 'count', totalVotes: 'count' },
  'AUT-03': { largestFunderBp: 'count' },
  'COO-01': { networks: { list: 'text' } },
  'PAR-01': { seats: 'count' },
  'PAR-02': { volunteers: 'count', insurance: 'flag', training: 'flag' },
  'ENV-01': { actions: listOf({ name: 'text', on: 'day', documented: 'flag' }) },
  'SOC-01': { permanentBp: 'count', trainingHoursPerEmployee: 'count' },
  'USE-01': { loops: listOf({ name: 'text', on: 'day' }) },
  'ETH-01': { measures: { list: 'text' } },
  'INN-01': { text: 'text' },
  'TRA-01': { fields: { list: 'text' } },
};

type Fields = Readonly<Record<string, Readonly<Record<string, Shape>>>>;
export const FIELDS: Fields = { ...purpose, ...governance, ...profit, ...territory, ...others };
